// What only the server can find, since it depends on who asks: discussions, webinars, transcripts, pages of one group.
import { paths } from '#src/platform/paths.ts';
import type { Found } from '../found.ts';

/** As the form of the search page has them; nothing set means everything. */
export type Filters = Partial<Record<'kind' | 'jurisdiction' | 'topic' | 'date', string>>;

/** Null where the server cannot be reached; a sentence where it refuses. */
export async function askServer(
  query: string,
  filters: Filters,
  { shown, documents }: { shown: number; documents: boolean },
  signal: AbortSignal,
): Promise<Found | string | null> {
  const asked = new URLSearchParams({ q: query, ...filters, shown: String(shown), ...(documents && { documents: '1' }) });
  try {
    const response = await fetch(`${paths.searchFound()}?${asked}`, { signal });
    const body = (await response.json()) as Found & { error?: { message: string } };
    return body.error ? body.error.message : body;
  } catch {
    return null;
  }
}
