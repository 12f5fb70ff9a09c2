import { eq, sql, type SQL } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { pageFeedback } from '#db/schema/index.ts';
import { listGroups } from '#src/features/forum/index.ts';
import { isMember, isStaff, type Actor } from '#src/features/people/index.ts';
import type { Audience } from './schema.ts';

/** An actor with the groups whose content is open to them today. */
export interface Reader {
  actor: Actor;
  groups: ReadonlySet<string>;
}

export async function readerOf(db: Database, actor: Actor): Promise<Reader> {
  const groups = isMember(actor) ? (await listGroups(db, actor)).filter(({ open }) => open) : [];
  return { actor, groups: new Set(groups.map(({ slug }) => slug)) };
}

/** Whether the reader may read a page of this audience, and know that it exists. A draft is for staff alone. */
export function canRead({ actor, groups }: Reader, page: { audience: Audience; draft: boolean }): boolean {
  if (page.draft && !isStaff(actor)) return false;
  if (page.audience === 'public') return true;
  if (page.audience === 'members') return isMember(actor);
  return groups.has(page.audience.slice('group:'.length));
}

/**
 * A page may be spoken of in a group whose people may all read it: a group's own page in that group alone, a draft in none.
 */
export const canDiscuss = (page: { audience: Audience; draft: boolean }, group: string): boolean =>
  !page.draft && (!page.audience.startsWith('group:') || page.audience === `group:${group}`);

/** What the actor has said of pages themselves. */
export const ownFeedback = (actor: Actor): SQL => (isMember(actor) ? eq(pageFeedback.personId, actor.id) : NOTHING);

/** What anybody has said of any page: the editorial desk reads all of it, nobody else any. */
export const feedbackOfDesk = (actor: Actor): SQL => (isStaff(actor) ? sql`1 = 1` : NOTHING);

const NOTHING = sql`1 = 0`;
