import { createHash } from 'node:crypto';
import { and, count, desc, eq, type SQL } from 'drizzle-orm';
import type { Database, Handle } from '#db/client.ts';
import { newId } from '#db/new-id.ts';
import { companies, evaluationReports, people } from '#db/schema/index.ts';
import { record } from '#src/features/audit/index.ts';
import { isStaff, type Actor, type SignedIn } from '#src/features/people/index.ts';
import { rateLimit, refuseTooMany } from '#src/platform/rate-limit.ts';
import { Refusal } from '#src/platform/refusal.ts';
import { canUpload, canWithdraw, ownReports, readableReports, withdrawableReports } from './access.ts';
import { publishCells } from './publish.ts';
import type { UploadReportInput, WithdrawReportInput } from './report-file.ts';
import type { EvaluationReport } from './report-input.ts';

export const REPORTS_A_COMPANY = 50;
const LISTED = 500;

const perPerson = rateLimit({ points: 20, duration: 60 * 60 });

/** A report as its company and staff see it. */
export interface StoredReport {
  id: string;
  company: string;
  report: EvaluationReport;
  uploadedBy: string;
  uploadedAt: Date;
  withdrawable: boolean;
}

/** Keeps a report of the actor's company. The same numbers sent again are the same report, whoever of the company sends them. */
export async function uploadReport(db: Database, actor: SignedIn, { report }: UploadReportInput): Promise<Uploaded> {
  const { company } = actor;
  if (!canUpload(actor) || !company) throw new Refusal('NOT_FOUND', 'There is no such form.');
  await refuseTooMany(perPerson, actor.id, 'uploads');
  return db.write(async (tx) => {
    const uploaded = await addReport(tx, { id: actor.id, companyId: company.id }, report, new Date());
    if (uploaded.known) return uploaded;
    const [held] = await tx.select({ reports: count() }).from(evaluationReports).where(ownReports(actor));
    // Takes the insertion back with it.
    if (held && held.reports > REPORTS_A_COMPANY) throw new Refusal('CONFLICT', FULL);
    await publishCells(tx, report.pilot, new Date());
    await record(tx, { actorId: actor.id, action: 'upload-report', object: `report:${uploaded.id}`, outcome: 'done' });
    return uploaded;
  });
}

const FULL = `Your company has ${REPORTS_A_COMPANY} reports here, which is the most. Withdraw one that is out of date, then upload this one.`;

export interface Uploaded {
  id: string;
  /** Uploaded before: nothing was written. */
  known: boolean;
}

/** Within the transaction of whoever has checked that it may be, and who publishes then what has changed. */
export async function addReport(
  tx: Handle,
  by: { id: string; companyId: string },
  report: EvaluationReport,
  uploadedAt: Date,
): Promise<Uploaded> {
  const { pilot, createdOn } = report;
  const digest = createHash('sha256').update(canonical(report)).digest('hex');
  const { companyId } = by;
  const [added] = await tx
    .insert(evaluationReports)
    .values({ id: newId(), companyId, pilot, createdOn, report, digest, uploadedById: by.id, uploadedAt })
    .onConflictDoNothing({ target: [evaluationReports.companyId, evaluationReports.digest] })
    .returning({ id: evaluationReports.id });
  if (added) return { ...added, known: false };
  const same = and(eq(evaluationReports.companyId, companyId), eq(evaluationReports.digest, digest));
  const [before] = await tx.select({ id: evaluationReports.id }).from(evaluationReports).where(same);
  if (!before) throw new Error('a report is neither new nor known');
  return { ...before, known: true };
}

/** Removes a report with its numbers. What was published of them stays until enough else has changed: see `publish.ts`. */
export async function withdrawReport(db: Database, actor: SignedIn, { report }: WithdrawReportInput): Promise<void> {
  await db.write(async (tx) => {
    const [removed] = await tx
      .delete(evaluationReports)
      .where(and(eq(evaluationReports.id, report), withdrawableReports(actor)))
      .returning({ id: evaluationReports.id, pilot: evaluationReports.pilot });
    if (!removed) throw new Refusal('NOT_FOUND', 'There is no such report for you to withdraw.');
    await publishCells(tx, removed.pilot, new Date());
    await record(tx, { actorId: actor.id, action: 'withdraw-report', object: `report:${removed.id}`, outcome: 'done' });
  });
}

/** The reports of the actor's own company, the newest evaluation first. */
export const listOwnReports = (db: Database, actor: Actor): Promise<StoredReport[]> => reportsWhere(db, actor, ownReports(actor));

/** Every company's, for staff; that they looked is in the audit log. Nothing for anybody else. */
export async function listAllReports(db: Database, actor: SignedIn): Promise<StoredReport[]> {
  if (!isStaff(actor)) return [];
  await db.write((tx) => record(tx, { actorId: actor.id, action: 'list-reports', object: 'reports', outcome: 'read' }));
  return reportsWhere(db, actor, readableReports(actor));
}

/** One report for whoever may read it; for everybody else there is none. */
export async function findReport(db: Database, actor: Actor, id: string): Promise<StoredReport | null> {
  const [found] = await reportsWhere(db, actor, and(eq(evaluationReports.id, id), readableReports(actor)));
  if (found && isStaff(actor))
    await db.write((tx) =>
      record(tx, { actorId: actor.id, action: 'open-report', object: `report:${found.id}`, outcome: 'read' }),
    );
  return found ?? null;
}

async function reportsWhere(db: Database, actor: Actor, condition: SQL | undefined): Promise<StoredReport[]> {
  const rows = await db.read
    .select({ row: evaluationReports, company: companies.name, uploadedBy: people.name })
    .from(evaluationReports)
    .innerJoin(companies, eq(companies.id, evaluationReports.companyId))
    .innerJoin(people, eq(people.id, evaluationReports.uploadedById))
    .where(condition)
    .orderBy(desc(evaluationReports.createdOn), desc(evaluationReports.uploadedAt))
    .limit(LISTED);
  return rows.map(({ row, company, uploadedBy }) => ({
    ...{ id: row.id, company, uploadedBy, uploadedAt: row.uploadedAt },
    report: row.report as EvaluationReport,
    withdrawable: canWithdraw(actor, row),
  }));
}

/** JSON with sorted keys: the same numbers, however they were written down. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`).join(',')}}`;
}
