import { z } from 'astro/zod';
import type { Fact, Jurisdiction } from './jurisdiction-schema.ts';
import { AI, DUTY, INHOPE, LIVESTREAM, offsetsOf } from './jurisdiction-words.ts';

/** One cell of the comparison, as the table and the CSV show it. */
export interface Cell {
  text: string;
  status: 'verified' | 'secondary' | 'unverified' | 'not-found' | null;
  sources: string[];
}

interface Column {
  title: string;
  cell: (jurisdiction: Jurisdiction) => Cell;
}

export const COLUMNS = {
  duty: { title: 'Duty to report', cell: ({ duty }) => answered(DUTY[duty.answer], duty.facts) },
  childAge: { title: 'Child age', cell: ({ childAge }) => answered(`Under ${childAge.under}`, childAge.facts) },
  ai: { title: 'AI-generated', cell: ({ ai }) => answered(AI[ai.answer], ai.facts) },
  livestream: { title: 'Livestreaming', cell: ({ livestream }) => answered(LIVESTREAM[livestream.answer], livestream.facts) },
  receivingUnit: { title: 'Receiving unit', cell: ({ receivingUnit }) => first(receivingUnit.facts) },
  hotline: { title: 'Hotline', cell: ({ hotline }) => first(hotline.facts) },
  inhope: {
    title: 'INHOPE',
    cell: ({ hotline }) => plain(INHOPE[hotline.inhope] + (hotline.inhopeAsOf ? `, ${hotline.inhopeAsOf}` : '')),
  },
  law: {
    title: 'Law',
    cell: ({ law }) => ({
      ...plain(law.map(({ name, year }) => `${name} (${year ?? 'year not found'})`).join('; ')),
      sources: law.flatMap(({ sources }) => sources),
    }),
  },
  retention: { title: 'Retention', cell: ({ retention }) => first(retention.facts) },
  languages: { title: 'Languages', cell: ({ languages }) => answered(languages.list.join(', '), languages.facts) },
  timeZone: { title: 'Time zone today', cell: ({ timeZones }) => plain(offsetsOf(timeZones)) },
  reviewed: {
    title: 'Reviewed',
    cell: ({ reviewed, nextReview }) =>
      plain(reviewed.toISOString().slice(0, 10) + (nextReview < new Date() ? ' (overdue)' : '')),
  },
} satisfies Record<string, Column>;

export type ColumnName = keyof typeof COLUMNS;
export const COLUMN_NAMES = Object.keys(COLUMNS) as ColumnName[];
const AT_FIRST: ColumnName[] = ['duty', 'childAge', 'ai', 'livestream', 'receivingUnit', 'timeZone'];

const oneOf = <Words extends Record<string, string>>(words: Words) => z.enum(Object.keys(words) as [keyof Words & string]);

/** Filters and columns as they stand in an address. */
const FILTERS = {
  duty: oneOf(DUTY),
  ai: oneOf(AI),
  livestream: oneOf(LIVESTREAM),
  childAge: z.coerce.number().pipe(z.int().min(12).max(21)),
};

export interface Comparison {
  filters: { duty?: string; ai?: string; livestream?: string; childAge?: number };
  columns: ColumnName[];
  /** What of the address was not understood, in words; the rest holds. */
  ignored: string[];
}

export function readComparison(query: URLSearchParams): Comparison {
  const filters: Record<string, string | number> = {};
  const ignored: string[] = [];
  for (const [name, schema] of Object.entries(FILTERS)) {
    const value = query.get(name);
    if (!value) continue;
    const parsed = schema.safeParse(value);
    if (parsed.success) filters[name] = parsed.data;
    else ignored.push(`${COLUMNS[name as keyof typeof FILTERS].title}: there is no choice "${value.slice(0, 40)}"`);
  }
  const asked = query.getAll('column');
  const columns = COLUMN_NAMES.filter((name) => asked.includes(name));
  for (const name of asked.filter((one) => !Object.hasOwn(COLUMNS, one)))
    ignored.push(`Columns: there is no column "${name.slice(0, 40)}"`);
  return { filters, columns: columns.length > 0 ? columns : AT_FIRST, ignored };
}

/** The jurisdictions that fit every filter, by name. */
export const compared = (all: Jurisdiction[], { filters }: Comparison): Jurisdiction[] =>
  all
    .filter(
      ({ duty, ai, livestream, childAge }) =>
        (!filters.duty || duty.answer === filters.duty) &&
        (!filters.ai || ai.answer === filters.ai) &&
        (!filters.livestream || livestream.answer === filters.livestream) &&
        (!filters.childAge || childAge.under === filters.childAge),
    )
    .sort((a, b) => a.name.localeCompare(b.name));

const plain = (text: string): Cell => ({ text, status: null, sources: [] });

/** A short answer carries the mark of the first statement behind it, and none but "Not found" that of a gap. */
function answered(text: string, facts: Fact[]): Cell {
  const stated = facts.filter((fact) => !('notFound' in fact));
  return { ...first(text === NOT_FOUND || stated.length === 0 ? facts : stated), text };
}

const NOT_FOUND = 'Not found';

function first([fact]: Fact[]): Cell {
  if (!fact || 'notFound' in fact) return { text: `Not found: ${fact?.notFound ?? ''}`, status: 'not-found', sources: [] };
  return { text: fact.says, status: fact.status, sources: fact.sources };
}
