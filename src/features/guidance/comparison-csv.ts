import { COLUMNS, type Comparison } from './compare.ts';
import type { Jurisdiction } from './jurisdiction-schema.ts';

/** The comparison as RFC 4180, with the status and the sources of every answer, in UTF-8 with the mark that Excel looks for. */
export function comparisonCsv(rows: Jurisdiction[], { columns }: Comparison): string {
  const head = ['Code', 'Jurisdiction', ...columns.flatMap((name) => [COLUMNS[name].title, 'Status', 'Sources'])];
  const lines = rows.map((jurisdiction) => [
    jurisdiction.code,
    jurisdiction.name,
    ...columns.flatMap((name) => {
      const { text, status, sources } = COLUMNS[name].cell(jurisdiction);
      return [text, status ?? '', citations(jurisdiction, sources)];
    }),
  ]);
  const noted = [
    'Not legal advice: confirm with counsel. Status and sources stand beside each answer that rests on one statement; for the others see the page.',
  ];
  return `\uFEFF${[head, ...lines, [], noted].map((line) => line.map(field).join(',')).join('\r\n')}\r\n`;
}

const citations = ({ sources }: Jurisdiction, ids: string[]) =>
  sources
    .filter(({ id }) => ids.includes(id))
    .map(({ title, date, url }) => `${title} (${date instanceof Date ? date.toISOString().slice(0, 10) : date}) ${url}`)
    .join(' | ');

/** Quoted always; what a spreadsheet would take for a formula starts with an apostrophe. */
const field = (text: string) => `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
