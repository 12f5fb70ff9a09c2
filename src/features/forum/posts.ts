import { and, asc, between, eq, sql } from 'drizzle-orm';
import type { Database, Handle } from '#db/client.ts';
import { prepared, valueOf } from '#db/prepared.ts';
import { companies, groups, people, posts, postTokens, topicClosures, topicReads, topics } from '#db/schema/index.ts';
import type { SignedIn } from '#src/features/people/index.ts';
import { tokensOf } from '#src/platform/tokens.ts';
import { Refusal } from '#src/platform/refusal.ts';
import { canReply, visibleTopics } from './access.ts';
import type { PostReplyInput } from './input.ts';
import { RENDERER, renderMarkdown } from '#src/platform/markdown.ts';
import type { Topic } from './topics.ts';

export const POSTS_A_PAGE = 20;

export const pageOf = (no: number) => Math.max(1, Math.ceil(no / POSTS_A_PAGE));

/** One page of a topic that the actor has already been found to be allowed to read. */
export function listPosts(db: Database, topic: Topic, page: number) {
  const first = (page - 1) * POSTS_A_PAGE + 1;
  return postsBetween(db, { topic: topic.id, first, last: first + POSTS_A_PAGE - 1 });
}

const postsBetween = prepared('posts between', (read) =>
  read
    .select({
      no: posts.no,
      html: posts.html,
      createdAt: posts.createdAt,
      replyToNo: posts.replyToNo,
      author: { id: people.id, name: people.name, company: companies.name },
    })
    .from(posts)
    .innerJoin(people, eq(people.id, posts.authorId))
    .leftJoin(companies, eq(companies.id, people.companyId))
    .where(
      and(
        eq(posts.topicId, valueOf('topic', posts.topicId)),
        between(posts.no, valueOf('first', posts.no), valueOf('last', posts.no)),
      ),
    )
    .orderBy(asc(posts.no)),
);

/** Adds a reply and returns its place. Sending the same form again returns the same place. */
export async function postReply(
  db: Database,
  actor: SignedIn,
  input: PostReplyInput,
): Promise<{ group: string; topicId: string; no: number }> {
  return db.write(async (tx) => {
    const [topic] = await tx
      .select({
        id: topics.id,
        title: topics.title,
        lastPostNo: topics.lastPostNo,
        group: groups.slug,
        closedAt: topicClosures.at,
      })
      .from(topics)
      .innerJoin(groups, eq(groups.id, topics.groupId))
      .leftJoin(topicClosures, eq(topicClosures.topicId, topics.id))
      .where(and(eq(topics.id, input.topic), visibleTopics(actor)));
    if (!topic) throw new Refusal('NOT_FOUND', 'There is no such topic.');
    if (!canReply(topic))
      throw new Refusal(
        'CONFLICT',
        'This topic was closed while you were writing. Your text is below; start a new topic with it, or keep a copy.',
      );
    const place = await addPost(tx, actor, topic, { body: input.body, submission: input.submission, at: new Date() });
    return { group: topic.group, ...place };
  });
}

/** Writes a post, its search tokens and the author's read mark; used for first posts and replies alike. */
export async function addPost(
  tx: Handle,
  author: { id: string },
  topic: { id: string; title: string; lastPostNo: number },
  post: { body: string; submission: string; at: Date; replyToNo?: number },
): Promise<{ topicId: string; no: number }> {
  const [sent] = await tx
    .select({ topicId: posts.topicId, no: posts.no })
    .from(posts)
    .where(and(eq(posts.authorId, author.id), eq(posts.submission, post.submission)));
  if (sent) return sent;
  const no = topic.lastPostNo + 1;
  const [added] = await tx
    .insert(posts)
    .values({
      topicId: topic.id,
      no,
      authorId: author.id,
      replyToNo: post.replyToNo ?? null,
      body: post.body,
      html: renderMarkdown(post.body),
      renderer: RENDERER,
      createdAt: post.at,
      submission: post.submission,
    })
    .returning({ id: posts.id });
  await tx.update(topics).set({ lastPostNo: no, lastPostAt: post.at }).where(eq(topics.id, topic.id));
  // A topic is found by its title through its first post.
  if (added)
    await tx
      .insert(postTokens)
      .values({ postId: added.id, tokens: tokensOf(no === 1 ? `${topic.title} ${post.body}` : post.body) });
  await raiseReadMark(tx, author.id, topic.id, no, post.at);
  return { topicId: topic.id, no };
}

/** Marks a topic as read up to `no`; writes only when that is further than before. */
export async function markRead(db: Database, actor: SignedIn, topic: Topic, no: number): Promise<void> {
  if (no <= topic.lastReadNo) return;
  await db.write((tx) => raiseReadMark(tx, actor.id, topic.id, no, new Date()));
}

async function raiseReadMark(tx: Handle, personId: string, topicId: string, lastReadNo: number, at: Date) {
  await tx
    .insert(topicReads)
    .values({ personId, topicId, lastReadNo, at })
    .onConflictDoUpdate({
      target: [topicReads.personId, topicReads.topicId],
      set: {
        lastReadNo: sql`case when excluded.last_read_no > ${topicReads.lastReadNo} then excluded.last_read_no else ${topicReads.lastReadNo} end`,
        at,
      },
    });
}
