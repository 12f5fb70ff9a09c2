// Part e: what the feature functions take, called one at a time in this process, with all that stands between them and
// the database.
import { count } from 'drizzle-orm';
import { postMatches } from '#db/fulltext.ts';
import { posts } from '#db/schema/index.ts';
import { countUnreadTopics, listTopics, searchPosts } from '#src/features/forum/index.ts';
import { termsOf } from '#src/platform/tokens.ts';
import type { Bench } from './run.ts';
import { searches } from './office-text.ts';
import { median, ms, percentile, type Row, whole } from './table.ts';

const RUNS = 200;
const WARM_UP = 10;
// A kind of search that takes a second is not repeated for minutes.
const LONGEST_MS = 30_000;

export async function queries({ db, reader, say }: Bench): Promise<Row[]> {
  const { actor, groupIds } = reader;
  say('unread count and group feed');
  const unread = await countUnreadTopics(db, actor);
  const rows = [
    rowOf('unread count', await timed(() => countUnreadTopics(db, actor)), `${whole(unread)} topics; goal: p95 at most 2 ms`),
    rowOf('group feed', await timed(() => listTopics(db, actor, groupIds[0] ?? '')), 'first page; goal: p95 at most 2 ms'),
  ];
  for (const [kind, list] of Map.groupBy(searches(RUNS + WARM_UP), (search) => search.kind)) {
    say(`search: ${kind}`);
    const found = await hitsOf(db, list[0]?.query ?? '', list[1]?.query ?? '', list[2]?.query ?? '');
    const times = await timed((run) => searchPosts(db, actor, list[run]?.query ?? ''));
    rows.push(rowOf(`search: ${kind}`, times, `about ${whole(found)} posts hold both; goal: p95 at most 20 ms`));
  }
  return rows;
}

async function timed(run: (at: number) => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  const began = performance.now();
  for (let at = 0; at < RUNS + WARM_UP && performance.now() - began < LONGEST_MS; at++) {
    const start = performance.now();
    await run(at);
    if (at >= WARM_UP || performance.now() - began > LONGEST_MS) times.push(performance.now() - start);
  }
  return times;
}

async function hitsOf(db: Bench['db'], ...examples: string[]): Promise<number> {
  const counts: number[] = [];
  for (const query of examples) {
    const [row] = await db.read
      .select({ n: count() })
      .from(posts)
      .where(postMatches(posts.id, termsOf(query)));
    counts.push(row?.n ?? 0);
  }
  return median(counts);
}

const rowOf = (what: string, times: number[], note: string): Row => ({
  part: 'e',
  what: `${what}, p50 / p95 of ${times.length}`,
  value: `${ms(median(times))} / ${ms(percentile(times, 0.95))}`,
  note,
});
