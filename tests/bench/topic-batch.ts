// A few thousand posts in topics of varied length, written in one transaction.
import type { Database, Handle } from '#db/client.ts';
import { newId } from '#db/new-id.ts';
import * as table from '#db/schema/index.ts';
import { tokensOf } from '#src/platform/tokens.ts';
import { type Alliance, writeMark } from './alliance.ts';
import { below, type Chance, oneOf } from './chance.ts';
import { type Body, titleOf } from './office-text.ts';

// SQLite takes 32,766 values in a statement; a post has nine.
const ROWS = 1000;
const MEAN_LENGTH = 25;
const MAX_LENGTH = 400;
const DAY = 86_400_000;
const OTHER_READERS = 10;
const TLP = ['RED', 'AMBER+STRICT', 'AMBER', 'GREEN'] as const;

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

type Topic = ReturnType<typeof topicsOf>[number];
type Post = Omit<typeof table.posts.$inferInsert, 'id' | 'body' | 'html' | 'renderer'> & { pooled: number; title?: string };

function topicsOf(size: number, { peopleIds, groupIds }: Alliance, chance: Chance) {
  const topics = [];
  for (let left = size; left > 0;) {
    const lastPostNo = Math.min(left, MAX_LENGTH, 1 + Math.floor(-Math.log(1 - chance()) * MEAN_LENGTH));
    const createdAt = new Date(Date.now() - DAY * (30 + chance() * 1000));
    const lastPostAt = new Date(createdAt.getTime() + DAY * chance() * 30);
    topics.push({
      id: newId(),
      groupId: oneOf(chance, groupIds),
      authorId: oneOf(chance, peopleIds),
      title: titleOf(chance),
      tlp: oneOf(chance, TLP),
      chathamHouse: chance() < 0.2,
      createdAt,
      lastPostAt,
      lastPostNo,
    });
    left -= lastPostNo;
  }
  return topics;
}

function postsOf(
  { id: topicId, authorId, title, createdAt, lastPostAt, lastPostNo }: Topic,
  { peopleIds }: Alliance,
  pool: readonly Body[],
  chance: Chance,
): Post[] {
  const step = (lastPostAt.getTime() - createdAt.getTime()) / lastPostNo;
  return Array.from({ length: lastPostNo }, (_, at) => ({
    topicId,
    no: at + 1,
    authorId: at === 0 ? authorId : oneOf(chance, peopleIds),
    replyToNo: at > 1 && chance() < 0.3 ? 1 + below(chance, at) : null,
    createdAt: new Date(createdAt.getTime() + step * (at + 1)),
    submission: crypto.randomUUID(),
    pooled: below(chance, pool.length),
    // A topic is found by its title through its first post, as features/forum/posts.ts writes it.
    ...(at === 0 && { title }),
  }));
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

/** The reader has read most topics to the end and some half-way; a few others have read some. */
function readMarks(topics: Topic[], { readerId, peopleIds }: Alliance, chance: Chance) {
  const others = peopleIds.filter((id) => id !== readerId).slice(0, OTHER_READERS);
  const mark = (topic: Topic, personId: string, lastReadNo: number) => ({
    personId,
    topicId: topic.id,
    lastReadNo,
    at: topic.lastPostAt,
  });
  return topics.flatMap((topic) => {
    const luck = chance();
    const own =
      luck < 0.85
        ? [mark(topic, readerId, topic.lastPostNo)]
        : luck < 0.95
          ? [mark(topic, readerId, Math.ceil(topic.lastPostNo / 2))]
          : [];
    return [...own, ...others.filter(() => chance() < 0.2).map((id) => mark(topic, id, topic.lastPostNo))];
  });
}

async function inChunks<Row>(rows: Row[], write: (rows: Row[]) => PromiseLike<unknown>) {
  for (let at = 0; at < rows.length; at += ROWS) await write(rows.slice(at, at + ROWS));
}
