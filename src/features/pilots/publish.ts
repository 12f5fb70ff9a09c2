import { and, eq, isNull } from 'drizzle-orm';
import type { Handle } from '#db/client.ts';
import { companyDepartures, evaluationReports, publishedCells } from '#db/schema/index.ts';
import { cellsOf, type CellValues } from './cells.ts';
import { COMPANIES_MIN, figuresOf } from './figures.ts';
import type { EvaluationReport, Pilot } from './report-input.ts';

/** Which report of which company. */
export type Basis = Record<string, string>;

/**
 * Brings the published aggregate up to date, as far as it may move.
 *
 * Whoever sees a median before and after one company's upload learns that company's number. So a cell is published when three
 * companies have it, and from then on stands still until the reports of at least three companies in it have changed: come,
 * been replaced by a newer one, or been withdrawn. A withdrawn report is removed at once, but what was published while it
 * counted stays, as in a printed statistic; taking it out alone would show it. One report a company counts, the newest, so
 * that uploading often moves nothing. What remains: two companies that act together can work out a third roughly, within the
 * rounding of `figures.ts`; against that only more companies help.
 */
export async function publishCells(tx: Handle, pilot: Pilot, now: Date): Promise<void> {
  const current = cellsOfCompanies(await newestReports(tx, pilot));
  const published = await tx.select().from(publishedCells).where(eq(publishedCells.pilot, pilot));
  for (const [cell, companies] of current) {
    const before = published.find((row) => row.cell === cell);
    const basis: Basis = Object.fromEntries([...companies].map(([company, { reportId }]) => [company, reportId]));
    if (before && changedBetween(before.basis as Basis, basis) < COMPANIES_MIN) continue;
    const figures = figuresOf([...companies.values()]);
    if (!figures) continue;
    const row = { basis, figures, publishedAt: now };
    await tx
      .insert(publishedCells)
      .values({ pilot, cell, ...row })
      .onConflictDoUpdate({ target: [publishedCells.pilot, publishedCells.cell], set: row });
  }
}

/** How many companies have another report behind the cell than before, or none, or one for the first time. */
const changedBetween = (before: Basis, after: Basis) =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((company) => before[company] !== after[company]).length;

/** The newest report of each company that is in the alliance today. */
export async function newestReports(read: Handle, pilot: Pilot) {
  const rows = await read
    .select({
      id: evaluationReports.id,
      companyId: evaluationReports.companyId,
      createdOn: evaluationReports.createdOn,
      uploadedAt: evaluationReports.uploadedAt,
      report: evaluationReports.report,
    })
    .from(evaluationReports)
    .leftJoin(companyDepartures, eq(companyDepartures.companyId, evaluationReports.companyId))
    .where(and(eq(evaluationReports.pilot, pilot), isNull(companyDepartures.at)));
  const newest = new Map<string, (typeof rows)[number]>();
  for (const row of rows) {
    const other = newest.get(row.companyId);
    if (!other || isNewer(row, other)) newest.set(row.companyId, row);
  }
  return [...newest.values()];
}

interface Dated {
  createdOn: string;
  uploadedAt: Date;
}

const isNewer = (a: Dated, b: Dated) => (a.createdOn === b.createdOn ? a.uploadedAt > b.uploadedAt : a.createdOn > b.createdOn);

/** Cell -> company -> what its report says there. */
export function cellsOfCompanies(reports: { id: string; companyId: string; report: unknown }[]) {
  const cells = new Map<string, Map<string, CellValues & { reportId: string }>>();
  for (const { id, companyId, report } of reports) {
    for (const [cell, values] of cellsOf(report as EvaluationReport)) {
      const companies = cells.get(cell) ?? new Map<string, CellValues & { reportId: string }>();
      cells.set(cell, companies.set(companyId, { ...values, reportId: id }));
    }
  }
  return cells;
}
