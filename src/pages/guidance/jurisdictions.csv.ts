import { getCollection } from 'astro:content';
import type { APIRoute } from 'astro';
import { canRead, compared, comparisonCsv, readComparison, readerOf } from '#src/features/guidance/index.ts';

/** The table as it is filtered on the page, for a spreadsheet. */
export const GET: APIRoute = async ({ locals, url }) => {
  const reader = await readerOf(locals.db, locals.actor);
  const all = await getCollection('jurisdictions', ({ data }) => canRead(reader, data));
  const comparison = readComparison(url.searchParams);
  const rows = compared(
    all.map(({ data }) => data),
    comparison,
  );
  return new Response(comparisonCsv(rows, comparison), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="jurisdictions-${new Date().toISOString().slice(0, 10)}.csv"`,
    },
  });
};
