// Part f: the topic page of the portal on a small database and on this one, in turns.
import type { Bench, SmallDatabase } from './run.ts';
import { loadInTurns } from './load.ts';
import { type Measured, startPortal } from './server-process.ts';
import { ms, type Row, whole } from './table.ts';

export async function twoSizes({ database, posts, reader, say }: Bench, small: SmallDatabase): Promise<Row[]> {
  const sides = [
    { database: small.database, posts: small.posts, reader: small.reader },
    { database, posts, reader },
  ];
  const pages = sides.map(({ reader: { topicPaths, cookie } }) => ({ paths: topicPaths, cookie }));
  const servers: Measured[] = [];
  try {
    for (const side of sides)
      servers.push(await startPortal(side.database, { path: side.reader.topicPaths[0] ?? '/', cookie: side.reader.cookie }));
    const loads = await loadInTurns(servers, (at) => pages[at]!, say);
    const rows = sides.map(({ posts: held }, at): Row => {
      const { perSecond, p50, p99 } = loads[at]!;
      return {
        part: 'f',
        what: `topic page with ${whole(held)} posts, requests a second`,
        value: whole(perSecond),
        note: `p50 ${ms(p50)}, p99 ${ms(p99)}`,
      };
    });
    const ratio = loads[0]!.perSecond / loads[1]!.perSecond;
    return [
      ...rows,
      { part: 'f', what: 'small / this database, requests a second', value: `${ratio.toFixed(2)}x`, note: 'goal: at most 1.3x' },
    ];
  } finally {
    for (const server of servers) await server.stop();
  }
}
