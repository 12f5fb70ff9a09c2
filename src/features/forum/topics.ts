import { and, count, desc, eq, inArray, isNull, lt, or, sql, type Param } from 'drizzle-orm';
import type { Database, Handle } from '#db/client.ts';
import { newId } from '#db/new-id.ts';
import { prepared, valueOf } from '#db/prepared.ts';
import { companies, groups, people, topicClosures, topicPins, topicReads, topics } from '#db/schema/index.ts';
import { isMember, type Actor, type SignedIn } from '#src/features/people/index.ts';
import { Refusal } from '#src/platform/refusal.ts';
import { visibleToReader, visibleTopics } from './access.ts';
import { findGroup, type Tlp } from './groups.ts';
import type { StartTopicInput } from './input.ts';
import { addPost } from './posts.ts';

const TOPICS_A_PAGE = 30;
export const UNREAD_COUNTED = 100;

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
export async function listTopics(
  db: Database,
  actor: SignedIn,
  groupId: string,
  before?: { lastPostAt: Date; id: string },
): Promise<{ pinned: Topic[]; rest: Topic[]; next: Topic | undefined }> {
  const older =
    before &&
    or(lt(topics.lastPostAt, before.lastPostAt), and(eq(topics.lastPostAt, before.lastPostAt), lt(topics.id, before.id)));
  const inGroup = and(eq(topics.groupId, groupId), visibleTopics(actor));
  const rest = await topicRows(db.read, actor.id)
    .where(and(inGroup, isNull(topicPins.at), older))
    .orderBy(desc(topics.lastPostAt), desc(topics.id))
    .limit(TOPICS_A_PAGE + 1);
  const next = rest.length > TOPICS_A_PAGE ? rest[TOPICS_A_PAGE - 1] : undefined;
  return { pinned: before ? [] : await listPinned(db, actor, groupId), rest: rest.slice(0, TOPICS_A_PAGE), next };
}

/** Begins with the few pins: looking for them among the topics would walk the whole group. */
async function listPinned(db: Database, actor: SignedIn, groupId: string): Promise<Topic[]> {
  const pins = await db.read
    .select({ id: topicPins.topicId })
    .from(topicPins)
    .innerJoin(topics, eq(topics.id, topicPins.topicId))
    .where(eq(topics.groupId, groupId));
  if (pins.length === 0) return [];
  const ids = pins.map(({ id }) => id);
  return topicRows(db.read, actor.id)
    .where(and(inArray(topics.id, ids), visibleTopics(actor)))
    .orderBy(desc(topicPins.at));
}

/** null when there is no such topic, and just so when the actor may not read it. */
export async function findTopic(db: Database, actor: Actor, id: string): Promise<Topic | null> {
  if (!isMember(actor)) return null;
  const [topic] = await topicOfReader(db, { id, reader: actor.id, now: new Date() });
  return topic ?? null;
}

const topicOfReader = prepared('topic of reader', (read) =>
  topicRows(read, valueOf('reader', topicReads.personId)).where(and(eq(topics.id, valueOf('id', topics.id)), visibleToReader())),
);

/** Topics with posts that the actor has not read, newest first. */
export async function listUnreadTopics(db: Database, actor: Actor, limit: number): Promise<Topic[]> {
  if (!isMember(actor)) return [];
  return topicRows(db.read, actor.id)
    .where(and(visibleTopics(actor), unread))
    .orderBy(desc(topics.lastPostAt))
    .limit(limit);
}

/** How many such topics there are; it counts up to `UNREAD_COUNTED`, beyond which a number says nothing more. */
export async function countUnreadTopics(db: Database, actor: SignedIn): Promise<number> {
  const some = db.read
    .select({ id: topics.id })
    .from(topics)
    .leftJoin(topicReads, and(eq(topicReads.topicId, topics.id), eq(topicReads.personId, actor.id)))
    .where(and(visibleTopics(actor), unread))
    .limit(UNREAD_COUNTED)
    .as('some');
  const [row] = await db.read.select({ n: count() }).from(some);
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

function topicRows(read: Handle, reader: string | Param) {
  return read
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
