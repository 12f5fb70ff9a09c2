// Pages, found in the browser by Pagefind: in the index of everybody and, for members, in that of members.
import { holds } from '#src/platform/tokens.ts';
import { excerpt } from '../excerpt.ts';
import type { Group, Hit } from '../hit.ts';
import { KINDS, sinceOf } from '../kinds.ts';
import type { Filters } from './found.ts';

interface Pagefind {
  init(): Promise<void>;
  mergeIndex(folder: string, options: { language: string }): Promise<void>;
  search(query: string, options: { filters: Record<string, string> }): Promise<{ results: { data(): Promise<Page> }[] }>;
  destroy(): Promise<void>;
}

/** What `build-index.ts` has written of a page. */
interface Page {
  url: string;
  content: string;
  meta: { title: string; lang: string; about: string; summary: string; reviewed: string };
}

const PUBLIC = '/pagefind/';
const MEMBERS = '/member-search/';
// Of each kind. A page costs some kB to read, the server's answer about as much for all of them.
const FEW = 5;

// Longer than a slow telephone takes; a search that hangs must not hold the others up.
const PATIENCE_MS = 4000;

let opened: Promise<Pagefind> | undefined;
let ready = false;

/** Loads the indexes, once; worth doing as soon as somebody is about to search. */
export const openIndexes = (member: boolean): Promise<Pagefind> => (opened ??= open(member));

export const indexesAreReady = (): boolean => ready;

/** Forgets what was loaded, its memory included, so that nothing of members is found by whoever is one no more. */
export async function closeIndexes(): Promise<void> {
  const before = opened;
  opened = undefined;
  ready = false;
  await before?.then((pagefind) => pagefind.destroy()).catch(() => undefined);
}

/** What Pagefind would look at, by kind. Reading it costs a file for each page. */
export interface Candidates {
  /** Whether they are few enough to be read whole, so that nothing is missed and the best come first. */
  few: boolean;
  read(shown: number): Promise<Group[]>;
}

/** Null where the indexes cannot be had, or not in time. */
export async function findPages(query: string, filters: Filters, member: boolean): Promise<Candidates | null> {
  const late = new Promise<null>((done) => setTimeout(() => done(null), PATIENCE_MS));
  try {
    return await Promise.race([candidates(await openIndexes(member), query, filters), late]);
  } catch {
    await closeIndexes();
    return null;
  }
}

async function candidates(pagefind: Pagefind, query: string, { kind, jurisdiction, topic, date }: Filters): Promise<Candidates> {
  const since = sinceOf(date ?? null)?.toISOString() ?? '';
  const kinds = KINDS.filter(({ id, ofPages }) => ofPages && (!kind || kind === id));
  const found = await Promise.all(
    // One search for each kind, or the pages of one would crowd the others out.
    kinds.map(async ({ id }) => {
      const filters = { kind: id, ...(jurisdiction && { jurisdiction }), ...(topic && { topic }) };
      // Quotation marks would ask Pagefind for the exact phrase; everywhere else they change nothing.
      return { kind: id, results: (await pagefind.search(query.replace(/["“”]/g, ' '), { filters })).results };
    }),
  );
  return {
    few: found.every(({ results }) => results.length <= FEW),
    async read(shown) {
      const groups = found.map(async ({ kind, results }): Promise<Group> => {
        const pages = await Promise.all(results.slice(0, FEW).map((result) => result.data()));
        // Pagefind also finds words of the same stem, and pages without some of the words: the server does not.
        const holding = pages.filter(({ meta, content }) => holds(content, query) && meta.reviewed >= since);
        const ranked = holding.toSorted((a, b) => rankOf(b, query) - rankOf(a, query));
        return { kind, hits: ranked.slice(0, shown).map((page) => hitOf(page, query)), more: ranked.length > shown };
      });
      return (await Promise.all(groups)).filter(({ hits }) => hits.length > 0);
    },
  };
}

/** As the server ranks them: first the title, then the summary; among equals Pagefind decides. */
const rankOf = ({ meta: { title, summary } }: Page, query: string) =>
  holds(title, query) ? 2 : holds(`${title} ${summary}`, query) ? 1 : 0;

function hitOf({ url, content, meta: { title, lang: language, about } }: Page, query: string): Hit {
  const lang = language === 'en' ? undefined : language;
  // Its content begins with the title, which stands above it already.
  const said = excerpt(content.slice(title.length + 2), query);
  return { href: new URL(url, location.href).pathname, title, lang, said: { ...said, lang }, meta: about.split('\n') };
}

async function open(member: boolean): Promise<Pagefind> {
  const address = `${PUBLIC}pagefind.js`;
  const { createInstance } = (await import(/* @vite-ignore */ address)) as { createInstance(options: object): Pagefind };
  const pagefind = createInstance({});
  await pagefind.init();
  // Each index has a part for each language and searches only the one it is told to: the first that of this page.
  const own = document.documentElement.lang;
  await merge(pagefind, PUBLIC, (language) => language !== own);
  // A members' index that cannot be had any more (signed out elsewhere) leaves the public one.
  if (member) await merge(pagefind, MEMBERS, () => true).catch(() => undefined);
  ready = true;
  return pagefind;
}

async function merge(pagefind: Pagefind, folder: string, isWanted: (language: string) => boolean) {
  const response = await fetch(`${folder}pagefind-entry.json`);
  if (!response.ok) return;
  const { languages } = (await response.json()) as { languages: Record<string, unknown> };
  const wanted = Object.keys(languages).filter(isWanted);
  // The whole address: Pagefind takes a path that it knows for the index it has, whatever the language.
  await Promise.all(wanted.map((language) => pagefind.mergeIndex(new URL(folder, location.href).href, { language })));
}
