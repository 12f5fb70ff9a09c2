import { and, asc, count, eq, gt, isNull } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { agreementAcceptances, companyDepartures, departures, groupMembers, groups, people } from '#db/schema/index.ts';
import type { Actor } from '#src/features/people/index.ts';
import { groupsOf, openGroups } from './access.ts';

export interface Group {
  id: string;
  slug: string;
  name: string;
  summary: string;
  agreement: string;
  agreementVersion: string;
  defaultTlp: Tlp;
  /** Whether the agreement in force is accepted; until then nothing else of the group is shown. */
  open: boolean;
}

export type Tlp = 'RED' | 'AMBER+STRICT' | 'AMBER' | 'GREEN' | 'CLEAR';

/** The groups that the actor is in. */
export async function listGroups(db: Database, actor: Actor): Promise<Group[]> {
  const rows = await db.read.select().from(groups).where(groupsOf(actor)).orderBy(asc(groups.name));
  const open = await db.read.select({ id: groups.id }).from(groups).where(openGroups(actor));
  return rows.map((group) => ({ ...group, open: open.some(({ id }) => id === group.id) }));
}

/** null when there is no such group, and just so when the actor is not in it. */
export async function findGroup(db: Database, actor: Actor, slug: string): Promise<Group | null> {
  const [group] = await db.read
    .select()
    .from(groups)
    .where(and(eq(groups.slug, slug), groupsOf(actor)));
  if (!group) return null;
  const [open] = await db.read
    .select({ id: groups.id })
    .from(groups)
    .where(and(eq(groups.id, group.id), openGroups(actor)));
  return { ...group, open: open !== undefined };
}

/** How many people a post in this group reaches today: in it, agreed, and still with the alliance. */
export async function countReaders(db: Database, group: Group): Promise<number> {
  const [row] = await db.read
    .select({ n: count() })
    .from(groupMembers)
    .innerJoin(people, eq(people.id, groupMembers.personId))
    .innerJoin(
      agreementAcceptances,
      and(
        eq(agreementAcceptances.personId, groupMembers.personId),
        eq(agreementAcceptances.agreement, group.agreement),
        eq(agreementAcceptances.version, group.agreementVersion),
        gt(agreementAcceptances.expiresAt, new Date()),
      ),
    )
    .leftJoin(departures, eq(departures.personId, people.id))
    .leftJoin(companyDepartures, eq(companyDepartures.companyId, people.companyId))
    .where(and(eq(groupMembers.groupId, group.id), isNull(departures.at), isNull(companyDepartures.at)));
  return row?.n ?? 0;
}
