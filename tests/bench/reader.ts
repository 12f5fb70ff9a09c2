// The person who opens the measured pages, signed in.
import { createHash, randomBytes } from 'node:crypto';
import { and, asc, eq, gte } from 'drizzle-orm';
import { CannotStart } from '#db/cannot-start.ts';
import type { Database } from '#db/client.ts';
import { groupMembers, groups, sessions, topics } from '#db/schema/index.ts';
import { POSTS_A_PAGE } from '#src/features/forum/index.ts';
import { findPerson, type SignedIn } from '#src/features/people/index.ts';
import { paths } from '#src/platform/paths.ts';
import { acceptCurrentAgreement, findAlliance } from './alliance.ts';

const TOPICS = 20;
const HOUR = 3_600_000;

export interface Reader {
  actor: SignedIn;
  /** As a browser would send it. */
  cookie: string;
  groupIds: string[];
  /** Topics whose first page is full; their ids are random, so they lie anywhere in the database. */
  topicPaths: string[];
}

/** Signs the filler's reader in, for as long as a session lasts, without a password. */
export async function signInReader(db: Database, url: string): Promise<Reader> {
  const alliance = await findAlliance(db, url);
  const actor = alliance && (await findPerson(db, alliance.readerId));
  if (!alliance || !actor) throw new CannotStart('Nobody is in the database. Fill it first: npm run bench:fill -- --posts 20000');
  const token = randomBytes(32).toString('base64url');
  const now = Date.now();
  await db.write(async (tx) => {
    await acceptCurrentAgreement(tx, alliance.peopleIds);
    // As features/people/sessions.ts would, which keeps the hash only.
    const id = createHash('sha256').update(token).digest('hex');
    await tx.insert(sessions).values({
      id,
      personId: actor.id,
      method: 'password',
      startedAt: new Date(now),
      expiresAt: new Date(now + 8 * HOUR),
      endsAt: new Date(now + 24 * HOUR),
    });
  });
  const full = await db.read
    .select({ id: topics.id, slug: groups.slug })
    .from(topics)
    .innerJoin(groups, eq(groups.id, topics.groupId))
    .innerJoin(groupMembers, and(eq(groupMembers.groupId, topics.groupId), eq(groupMembers.personId, actor.id)))
    .where(gte(topics.lastPostNo, POSTS_A_PAGE))
    .orderBy(asc(topics.id))
    .limit(TOPICS);
  if (full.length === 0)
    throw new CannotStart(`No topic has ${POSTS_A_PAGE} posts. Fill the database with more: npm run bench:fill -- --posts 20000`);
  return {
    actor,
    cookie: `breakwater=${token}`,
    groupIds: alliance.groupIds,
    topicPaths: full.map(({ slug, id }) => paths.topic(slug, id)),
  };
}
