import { and, count, desc, eq, isNotNull, lt, or, sql } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { newId } from '#db/new-id.ts';
import { companies, groups, people, topicClosures, topicPins, topicReads, topics } from '#db/schema/index.ts';
import type { Actor, SignedIn } from '#src/features/people/index.ts';
import { Refusal } from '#src/platform/refusal.ts';
import { visibleTopics } from './access.ts';
import { findGroup, type Tlp } from './groups.ts';
import type { StartTopicInput } from './input.ts';
import { addPost } from './posts.ts';

const TOPICS_A_PAGE = 30;

export interface Topic {
  id: string;
  group: { id: string; slug: string; name: string };
  title: string;
  tlp: Tlp;
  chathamHouse: boolean;
  author: { name: string; company: string | null };
  createdAt: Date;
  lastPostAt: Date;
  lastPostNo: number;
  lastReadNo: number;
  closedAt: Date | null;
  pinnedAt: Date | null;
}

/** The topics of a group, pinned ones first, then by the newest post; `before` is the last one of the page before. */
export async function listTopics(db: Database, actor: SignedIn, groupId: string, before?: { lastPostAt: Date; id: string }) {
  const older =
    before &&
    or(lt(topics.lastPostAt, before.lastPostAt), and(eq(topics.lastPostAt, before.lastPostAt), lt(topics.id, before.id)));
  const inGroup = and(eq(topics.groupId, groupId), visibleTopics(actor));
  const pinned = before
    ? []
    : await topicRows(db, actor)
        .where(and(inGroup, isNotNull(topicPins.at)))
        .orderBy(desc(topicPins.at));
  const rest = await topicRows(db, actor)
    .where(and(inGroup, sql`${topicPins.at} is null`, older))
    .orderBy(desc(topics.lastPostAt), desc(topics.id))
    .limit(TOPICS_A_PAGE + 1);
  const next = rest.length > TOPICS_A_PAGE ? rest[TOPICS_A_PAGE - 1] : undefined;
  return { pinned, rest: rest.slice(0, TOPICS_A_PAGE), next };
}

/** null when there is no such topic, and just so when the actor may not read it. */
export async function findTopic(db: Database, actor: Actor, id: string): Promise<Topic | null> {
  const [topic] = await topicRows(db, actor).where(and(eq(topics.id, id), visibleTopics(actor)));
  return topic ?? null;
}

/** Topics with posts that the actor has not read, newest first. */
export async function listUnreadTopics(db: Database, actor: Actor, limit: number): Promise<Topic[]> {
  return topicRows(db, actor)
    .where(and(visibleTopics(actor), unread))
    .orderBy(desc(topics.lastPostAt))
    .limit(limit);
}

/** How many such topics there are. */
export async function countUnreadTopics(db: Database, actor: SignedIn): Promise<number> {
  const [row] = await db.read
    .select({ n: count() })
    .from(topics)
    .leftJoin(topicReads, and(eq(topicReads.topicId, topics.id), eq(topicReads.personId, actor.id)))
    .where(and(visibleTopics(actor), unread));
  return row?.n ?? 0;
}

/** Starts a topic with its first post; the same form sent twice gives the same topic. */
export async function startTopic(db: Database, actor: SignedIn, input: StartTopicInput): Promise<{ id: string; group: string }> {
  const group = await findGroup(db, actor, input.group);
  if (!group?.open) throw new Refusal('NOT_FOUND', 'There is no such group.');
  const now = new Date();
  return db.write(async (tx) => {
    const topic = {
      id: newId(),
      groupId: group.id,
      authorId: actor.id,
      title: input.title,
      tlp: input.tlp,
      chathamHouse: input.chathamHouse === 'yes',
      createdAt: now,
      lastPostAt: now,
      lastPostNo: 0,
    };
    await tx.insert(topics).values(topic);
    const post = await addPost(tx, actor, topic, { body: input.body, submission: input.submission, at: now });
    if (post.topicId !== topic.id) await tx.delete(topics).where(eq(topics.id, topic.id));
    return { id: post.topicId, group: group.slug };
  });
}

const unread = sql`${topics.lastPostNo} > coalesce(${topicReads.lastReadNo}, 0)`;

function topicRows(db: Database, actor: Actor) {
  const reader = actor.kind === 'anonymous' ? '' : actor.id;
  return db.read
    .select({
      id: topics.id,
      group: { id: groups.id, slug: groups.slug, name: groups.name },
      title: topics.title,
      tlp: topics.tlp,
      chathamHouse: topics.chathamHouse,
      author: { name: people.name, company: companies.name },
      createdAt: topics.createdAt,
      lastPostAt: topics.lastPostAt,
      lastPostNo: topics.lastPostNo,
      lastReadNo: sql<number>`coalesce(${topicReads.lastReadNo}, 0)`,
      closedAt: topicClosures.at,
      pinnedAt: topicPins.at,
    })
    .from(topics)
    .innerJoin(groups, eq(groups.id, topics.groupId))
    .innerJoin(people, eq(people.id, topics.authorId))
    .leftJoin(companies, eq(companies.id, people.companyId))
    .leftJoin(topicClosures, eq(topicClosures.topicId, topics.id))
    .leftJoin(topicPins, eq(topicPins.topicId, topics.id))
    .leftJoin(topicReads, and(eq(topicReads.topicId, topics.id), eq(topicReads.personId, reader)))
    .$dynamic();
}
