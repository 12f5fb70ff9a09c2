// Part d: what travels for three pages, compressed: the page itself, and all styles and scripts that it links.
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Bench } from './run.ts';
import { startPortal } from './server-process.ts';
import { kB, type Row } from './table.ts';

// A page is compressed as it is sent, its files once when they are built.
const PAGE_QUALITY = 5;

export async function weight({ database, reader, say }: Bench): Promise<Row[]> {
  const topic = reader.topicPaths[0] ?? '/';
  const portal = await startPortal(database, { path: topic, cookie: reader.cookie });
  const text = async (path: string) => {
    const response = await fetch(new URL(path, portal.origin), {
      headers: { cookie: reader.cookie, 'accept-encoding': 'identity' },
    });
    if (!response.ok) throw new Error(`${path} was answered with ${response.status}`);
    return response.text();
  };
  try {
    const guidance = /href="(\/guidance\/[^"]+)"/.exec(await text('/guidance'))?.[1];
    const rows: Row[] = [];
    for (const [name, path] of [
      ['home', '/'],
      ['topic', topic],
      ['guidance page', guidance ?? '/guidance'],
    ] as const) {
      say(`weighing ${name}`);
      const html = await text(path);
      const styles = await Promise.all(linked(html, /<link[^>]+rel="stylesheet"[^>]*>/g, /href="([^"]+)"/).map(text));
      const scripts = await withImports(linked(html, /<script[^>]+src=[^>]*>/g, /src="([^"]+)"/), text);
      const page = { brotli: brotli(html, PAGE_QUALITY), gzip: gzipSync(html).length };
      const css = sumOf(styles);
      const script = sumOf(scripts);
      rows.push(
        {
          part: 'd',
          what: `${name}: HTML, brotli / gzip`,
          value: `${kB(page.brotli)} / ${kB(page.gzip)}`,
          note: `${kB(Buffer.byteLength(html))} as sent`,
        },
        {
          part: 'd',
          what: `${name}: ${styles.length} style sheets`,
          value: `${kB(css.brotli)} / ${kB(css.gzip)}`,
          note: `with the HTML ${kB(page.brotli + css.brotli)} brotli; goal: at most 60 kB`,
        },
        {
          part: 'd',
          what: `${name}: ${scripts.length} scripts`,
          value: `${kB(script.brotli)} / ${kB(script.gzip)}`,
          note: 'goal: at most 15 kB',
        },
      );
    }
    return rows;
  } finally {
    await portal.stop();
  }
}

const linked = (html: string, tag: RegExp, address: RegExp) => [
  ...new Set((html.match(tag) ?? []).flatMap((found) => address.exec(found)?.[1] ?? [])),
];

/** The scripts and, since the browser loads them too, what they import. */
async function withImports(addresses: string[], text: (path: string) => Promise<string>): Promise<string[]> {
  const waiting = [...addresses];
  const read = new Map<string, string>();
  for (let address = waiting.shift(); address; address = waiting.shift()) {
    if (read.has(address)) continue;
    const script = await text(address);
    read.set(address, script);
    for (const [, imported = ''] of script.matchAll(/(?:\bfrom|\bimport)\s*["'](\.[^"']+)["']/g))
      waiting.push(new URL(imported, `http://portal.invalid${address}`).pathname);
  }
  return [...read.values()];
}

const sumOf = (texts: string[]) => ({
  brotli: texts.reduce((sum, text) => sum + brotli(text, constants.BROTLI_MAX_QUALITY), 0),
  gzip: texts.reduce((sum, text) => sum + gzipSync(text).length, 0),
});

const brotli = (text: string, quality: number) =>
  brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }).length;
