import { and, eq, gt, inArray, sql, type Param, type SQL } from 'drizzle-orm';
import { QueryBuilder } from 'drizzle-orm/sqlite-core';
import { valueOf } from '#db/prepared.ts';
import { agreementAcceptances, groupMembers, groups, topics } from '#db/schema/index.ts';
import { isMember, type Actor } from '#src/features/people/index.ts';

// The third ring of access. Every list, count, search, mail and file of the forum uses one of these conditions.

/** Groups whose existence the actor may know: they are in them. */
export const groupsOf = (actor: Actor): SQL => (isMember(actor) ? inArray(groups.id, memberships(actor.id)) : NOTHING);

/** Topics that the actor may read: in the group, and the agreement in force accepted and not run out. */
export const visibleTopics = (actor: Actor): SQL =>
  isMember(actor) ? inArray(topics.groupId, agreedGroups(actor.id, new Date())) : NOTHING;

/** The same for a prepared read, whose values `reader` and `now` come later; its caller has seen that it is a member. */
export const visibleToReader = (): SQL =>
  inArray(topics.groupId, agreedGroups(valueOf('reader', groupMembers.personId), valueOf('now', agreementAcceptances.expiresAt)));

/** The groups whose content is open to the actor; nothing of the others reaches them by any channel. */
export const openGroups = (actor: Actor): SQL =>
  isMember(actor) ? inArray(groups.id, agreedGroups(actor.id, new Date())) : NOTHING;

/** A closed topic is read, not written. */
export const canReply = (topic: { closedAt: Date | null }): boolean => topic.closedAt === null;

const NOTHING = sql`1 = 0`;

// Only builds text: the subquery runs inside the query of whichever engine it becomes part of.
const build = new QueryBuilder();

const memberships = (personId: string) =>
  build.select({ id: groupMembers.groupId }).from(groupMembers).where(eq(groupMembers.personId, personId));

const agreedGroups = (personId: string | Param, now: Date | Param) =>
  build
    .select({ id: groupMembers.groupId })
    .from(groupMembers)
    .innerJoin(groups, eq(groups.id, groupMembers.groupId))
    .innerJoin(
      agreementAcceptances,
      and(
        eq(agreementAcceptances.personId, groupMembers.personId),
        eq(agreementAcceptances.agreement, groups.agreement),
        eq(agreementAcceptances.version, groups.agreementVersion),
      ),
    )
    .where(and(eq(groupMembers.personId, personId), gt(agreementAcceptances.expiresAt, now)));
