import { id, index, json, moment, primaryKey, table, text, uniqueIndex } from '../columns.ts';
import { companies, people } from './people.ts';

/** A company's evaluation of a pilot: numbers only, as `features/pilots/report-input.ts` lets them in. Withdrawing removes the row. */
export const evaluationReports = table(
  'evaluation_reports',
  {
    id: id(),
    companyId: text('company_id')
      .notNull()
      .references(() => companies.id),
    pilot: text('pilot', { enum: ['text', 'session'] }).notNull(),
    /** The day on which the evaluation was made, as the report says. */
    createdOn: text('created_on').notNull(),
    report: json('report').notNull(),
    /** SHA-256 of the report's numbers: the same report is known again. */
    digest: text('digest').notNull(),
    uploadedById: text('uploaded_by_id')
      .notNull()
      .references(() => people.id),
    uploadedAt: moment('uploaded_at').notNull(),
  },
  (t) => [uniqueIndex('evaluation_reports_once').on(t.companyId, t.digest), index('evaluation_reports_pilot').on(t.pilot)],
);

/**
 * One cell of the aggregate as it was last published, and which report of which company it was made from. It stands still
 * until enough of them have changed: see `features/pilots/publish.ts`.
 */
export const publishedCells = table(
  'published_cells',
  {
    pilot: text('pilot', { enum: ['text', 'session'] }).notNull(),
    cell: text('cell').notNull(),
    basis: json('basis').notNull(),
    figures: json('figures').notNull(),
    publishedAt: moment('published_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.pilot, t.cell] })],
);
