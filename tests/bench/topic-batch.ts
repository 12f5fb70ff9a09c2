// A few thousand posts in topics of varied length, written in one transaction.
import type { Database, Handle } from '#db/client.ts';
import * as table from '#db/schema/index.ts';
import { tokensOf } from '#src/platform/tokens.ts';
import { type Alliance, writeMark } from './alliance.ts';
import type { Chance } from './chance.ts';
import type { Body } from './office-text.ts';
import { type Post, postsOf, readMarks, type Topic, topicsOf } from './topic-rows.ts';

// SQLite takes 32,766 values in a statement; a post has nine.
const ROWS = 1000;
/** Adds `size` posts and returns how many posts there are now. */
export async function addBatch(
  db: Database,
  alliance: Alliance,
  size: number,
  pool: readonly Body[],
  chance: Chance,
): Promise<number> {
  const topics = topicsOf(size, alliance, chance);
  const posts = topics.flatMap((topic) => postsOf(topic, alliance, pool, chance));
  // Topics grow side by side: the posts of one do not lie next to each other in the table.
  posts.sort((one, other) => one.createdAt.getTime() - other.createdAt.getTime());
  const now = { ...alliance, posts: alliance.posts + posts.length };
  await db.write(async (tx) => {
    await inChunks(topics, (rows) => tx.insert(table.topics).values(rows));
    await inChunks(posts, (rows) => addPosts(tx, rows, pool));
    await addStates(tx, topics, alliance, chance);
    await inChunks(readMarks(topics, alliance, chance), (rows) => tx.insert(table.topicReads).values(rows));
    await writeMark(tx, now);
  });
  return now.posts;
}

async function addPosts(tx: Handle, posts: Post[], pool: readonly Body[]) {
  const body = (post: Post) => {
    const found = pool[post.pooled];
    if (!found) throw new Error(`no body ${post.pooled}`);
    return found;
  };
  const rows = posts.map(({ pooled, title: _title, ...post }) => {
    const { text, html, renderer } = body({ pooled, ...post });
    return { ...post, body: text, html, renderer };
  });
  const ids = await tx
    .insert(table.posts)
    .values(rows)
    .returning({ id: table.posts.id, topicId: table.posts.topicId, no: table.posts.no });
  // The order of returned rows is promised by no engine.
  const idOf = new Map(ids.map(({ id, topicId, no }) => [`${topicId} ${no}`, id]));
  await tx.insert(table.postTokens).values(
    posts.map((post) => {
      const postId = idOf.get(`${post.topicId} ${post.no}`);
      if (postId === undefined) throw new Error(`post ${post.no} of ${post.topicId} was not written`);
      return { postId, tokens: (post.title ? `${tokensOf(post.title)} ` : '') + body(post).tokens };
    }),
  );
}

async function addStates(tx: Handle, topics: Topic[], { peopleIds: [byId = ''] }: Alliance, chance: Chance) {
  const rows = (share: number) =>
    topics.filter(() => chance() < share).map(({ id, lastPostAt }) => ({ topicId: id, at: lastPostAt, byId }));
  await inChunks(rows(0.05), (closed) => tx.insert(table.topicClosures).values(closed));
  await inChunks(rows(0.0002), (pinned) => tx.insert(table.topicPins).values(pinned));
}

async function inChunks<Row>(rows: Row[], write: (rows: Row[]) => PromiseLike<unknown>) {
  for (let at = 0; at < rows.length; at += ROWS) await write(rows.slice(at, at + ROWS));
}
