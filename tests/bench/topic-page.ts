// Part a: the topic page, signed in, against a bare server that reads the same rows and sends the same bytes.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Bench } from './run.ts';
import { type Load, loadInTurns, type Pages } from './load.ts';
import { type Measured, startPortal, startServer } from './server-process.ts';
import { kB, ms, type Row, whole } from './table.ts';

export async function topicPage({ database, engine, reader, say }: Bench): Promise<Row[]> {
  const pages = { paths: reader.topicPaths, cookie: reader.cookie };
  const first = { path: reader.topicPaths[0] ?? '/', cookie: reader.cookie };
  const portal = await startPortal(database, first);
  const folder = mkdtempSync(join(tmpdir(), 'breakwater-bench-pages-'));
  let bare: Measured | null = null;
  try {
    const html = await captured(portal, pages);
    const bytes = Object.values(html).reduce((sum, page) => sum + Buffer.byteLength(page), 0) / pages.paths.length;
    const size = `${pages.paths.length} topics, 20 posts and ${kB(bytes)} each`;
    if (engine === 'PostgreSQL') {
      const [ours] = await loadInTurns([portal], () => pages, say);
      return [
        ...rowsOf('portal', ours!, size),
        { part: 'a', what: 'bare server', value: 'none', note: 'the bare server reads SQLite only' },
      ];
    }
    const file = join(folder, 'pages.json');
    writeFileSync(file, JSON.stringify(html));
    bare = await startServer(fileURLToPath(import.meta.resolve('./bare-server.ts')), first, () => ({
      BENCH_DATABASE: database.slice('file:'.length),
      BENCH_PAGES: file,
    }));
    const [ours, theirs] = await loadInTurns([portal, bare], () => pages, say);
    const ratio = ours!.perSecond / theirs!.perSecond;
    return [
      ...rowsOf('portal', ours!, size),
      ...rowsOf('bare server', theirs!, 'the same rows read, the same bytes sent'),
      { part: 'a', what: 'portal / bare server, requests a second', value: `${ratio.toFixed(3)}x`, note: 'goal: at least 0.5x' },
    ];
  } finally {
    await portal.stop();
    await bare?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

const captured = async ({ origin }: Measured, { paths, cookie }: Pages) =>
  Object.fromEntries(
    await Promise.all(
      paths.map(async (path) => [path, await (await fetch(origin + path, { headers: { cookie } })).text()] as const),
    ),
  );

function rowsOf(server: string, { perSecond, p50, p99, processorMs }: Load, note: string): Row[] {
  return [
    { part: 'a', what: `${server}, requests a second`, value: whole(perSecond), note },
    {
      part: 'a',
      what: `${server}, p50 / p99`,
      value: `${ms(p50)} / ${ms(p99)}`,
      note: server === 'portal' ? 'goal: p99 under 60 ms' : '',
    },
    { part: 'a', what: `${server}, processor time a request`, value: processorMs === null ? 'unknown' : ms(processorMs) },
  ];
}
