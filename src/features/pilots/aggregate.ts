import { asc, eq } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { publishedCells } from '#db/schema/index.ts';
import type { Actor } from '#src/features/people/index.ts';
import { canReadAggregate } from './access.ts';
import { COMPANIES_MIN, type Figures } from './figures.ts';
import { cellsOfCompanies, newestReports } from './publish.ts';
import type { Pilot } from './report-input.ts';

/** A cell of the aggregate as members see it. */
export interface AggregateCell extends Figures {
  /** `secrecy/ko`, `messages`, `conversations`, `sessions`. */
  cell: string;
  publishedAt: Date;
}

/** What companies report together. A cell is gone as soon as fewer than three companies have it, whatever was published. */
export async function listAggregate(db: Database, actor: Actor, pilot: Pilot): Promise<AggregateCell[]> {
  if (!canReadAggregate(actor)) return [];
  const current = cellsOfCompanies(await newestReports(db.read, pilot));
  const rows = await db.read
    .select()
    .from(publishedCells)
    .where(eq(publishedCells.pilot, pilot))
    .orderBy(asc(publishedCells.cell));
  return rows
    .filter(({ cell }) => (current.get(cell)?.size ?? 0) >= COMPANIES_MIN)
    .map(({ cell, figures, publishedAt }) => ({ cell, publishedAt, ...(figures as Figures) }));
}
