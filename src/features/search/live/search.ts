// One search over both halves: pages in the browser, everything else on the server.
import type { Group } from '../hit.ts';
import { KINDS } from '../kinds.ts';
import { askServer, type Filters } from './found.ts';
import { closeIndexes, findPages, indexesAreReady, type Candidates } from './pagefind.ts';

export interface Answer {
  groups: Group[];
  /** What the reader must know beside the results. */
  notes: string[];
}

/** Who is searching; a page may be older than the session it was made in. */
export interface Searcher {
  member: boolean;
}

const SIGNED_OUT = 'You are signed out here now: only what is public was searched.';
const UNREACHED = 'Only pages were searched: the server cannot be reached just now.';

// Within a run of these Pagefind finds what the run begins with, and the database what stands in it as well.
const UNSPACED = /[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** Everything that holds every word of `query`, at most `shown` of each kind. */
export async function searchAll(
  query: string,
  filters: Filters,
  searcher: Searcher,
  shown: number,
  signal: AbortSignal,
): Promise<Answer> {
  const onlyOthers = KINDS.some(({ id, ofPages }) => id === filters.kind && !ofPages);
  // The first search does not wait for the indexes to be loaded.
  const candidates = onlyOthers || !indexesAreReady() ? null : await findPages(query, filters, searcher.member);
  // Pagefind knows words by their beginnings and is read page by page. Where it is not ready, finds nothing or more than is
  // worth reading, or the words stand in a script that it cannot look into, the server is asked for pages too: so this
  // search and the one without a script find the same.
  const inBrowser = candidates?.few && !UNSPACED.test(query) ? await reading(candidates, shown) : [];
  const documents = !onlyOthers && inBrowser.length === 0;
  const found = await askServer(query, filters, { shown, documents }, signal);
  if (found === null || typeof found === 'string') {
    if (inBrowser.length > 0 || onlyOthers || signal.aborted) return { groups: inBrowser, notes: [found ?? UNREACHED] };
    const any = candidates ?? (await findPages(query, filters, searcher.member));
    return { groups: any ? await reading(any, shown) : [], notes: [found ?? UNREACHED] };
  }
  const notes = [...found.problems.map(({ sentence }) => sentence), ...found.notes];
  if (searcher.member && !found.member) {
    searcher.member = false;
    await closeIndexes();
    const again = await searchAll(query, filters, searcher, shown, signal);
    return { ...again, notes: [...again.notes, SIGNED_OUT] };
  }
  return { groups: merged(inBrowser, found.groups, shown), notes };
}

/** A page that cannot be read any more, after signing out elsewhere, is not found. */
const reading = (candidates: Candidates, shown: number) => candidates.read(shown).catch((): Group[] => []);

function merged(pages: Group[], found: Group[], shown: number): Group[] {
  return KINDS.flatMap(({ id }): Group[] => {
    const both = [...pages, ...found].filter(({ kind }) => kind === id);
    const hits = both.flatMap((group) => group.hits);
    const more = both.some((group) => group.more) || hits.length > shown;
    return hits.length > 0 ? [{ kind: id, hits: hits.slice(0, shown), more }] : [];
  });
}
