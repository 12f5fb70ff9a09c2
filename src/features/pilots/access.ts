import { and, eq, sql, type SQL } from 'drizzle-orm';
import { evaluationReports } from '#db/schema/index.ts';
import { isMember, isStaff, type Actor } from '#src/features/people/index.ts';

/** The reports of the actor's own company: its people see them all. */
export const ownReports = (actor: Actor): SQL =>
  isMember(actor) && actor.company ? eq(evaluationReports.companyId, actor.company.id) : NOTHING;

/** What the actor may read: their own company's, and all of them for staff. Nobody reads another company's report. */
export const readableReports = (actor: Actor): SQL => (isStaff(actor) ? sql`1 = 1` : ownReports(actor));

/** What the actor may withdraw: what they uploaded themselves; a steward whatever their company has. Staff nothing. */
export const withdrawableReports = (actor: Actor): SQL => {
  if (!isMember(actor)) return NOTHING;
  const uploaded = eq(evaluationReports.uploadedById, actor.id);
  return and(ownReports(actor), actor.roles.has('steward') ? undefined : uploaded) ?? NOTHING;
};

/** The same for the view. */
export const canWithdraw = (actor: Actor, report: { companyId: string; uploadedById: string }): boolean =>
  isMember(actor) && actor.company?.id === report.companyId && (actor.roles.has('steward') || actor.id === report.uploadedById);

/** Whoever has a company may upload for it: its own people answer for its numbers, and its steward can take them back. */
export const canUpload = (actor: Actor): boolean => isMember(actor) && actor.company !== null;

/** What all members may read of it: the aggregate. */
export const canReadAggregate = isMember;

const NOTHING = sql`1 = 0`;
