import type { Database } from '#db/client.ts';
import { searchPosts } from '#src/features/forum/index.ts';
import type { Actor } from '#src/features/people/index.ts';
import { searchTranscripts, searchWebinars } from '#src/features/webinars/index.ts';
import { kindsOf } from './choices.ts';
import { hitsOfPages, isUnindexed, passes, searchDocuments } from './documents.ts';
import type { Group, Hit } from './hit.ts';
import { hitOfPost, hitOfTranscript, hitOfWebinar } from './hits.ts';
import type { Search } from './input.ts';
import { KIND_OF_PAGE, KINDS, labelOf, type Kind } from './kinds.ts';

interface Extent {
  /** How many hits of each kind are shown. */
  shown: number;
  /** Whether the pages that a Pagefind index knows are looked through too. */
  indexedPages: boolean;
}

/** Everything that the actor may read and that holds every word of the query, by kind; kinds without a hit are left out. */
export async function find(db: Database, actor: Actor, search: Search, extent: Extent): Promise<Group[]> {
  const wanted = kindsOf(actor).filter((kind) => isSearched(kind, search));
  if (search.query === '' || wanted.length === 0) return [];
  const found = wanted.some(isOfPages) ? await pagesFound(db, actor, search) : [];
  const pages = found.filter((page) => extent.indexedPages || isUnindexed(page));
  const groups = await Promise.all(
    wanted.map(async (kind): Promise<Group> => {
      // One more than is shown tells whether there are more.
      const hits = await hitsOf(kind, extent.shown + 1);
      return { kind, hits: hits.slice(0, extent.shown), more: hits.length > extent.shown };
    }),
  );
  return groups.filter(({ hits }) => hits.length > 0);

  async function hitsOf(kind: Kind, limit: number): Promise<Hit[]> {
    const { query, since } = search;
    switch (kind) {
      case 'discussions':
        return (await searchPosts(db, actor, query, limit, since)).map((post) => hitOfPost(post, query));
      case 'webinars':
        return (await searchWebinars(db, actor, query, since)).slice(0, limit).map((one) => hitOfWebinar(one, actor, query));
      case 'transcripts':
        return (await searchTranscripts(db, actor, query, since)).slice(0, limit).map((one) => hitOfTranscript(one, query));
      default: {
        const ofKind = pages.filter((page) => KIND_OF_PAGE[page.kind] === kind).slice(0, limit);
        return hitsOfPages(db, actor, ofKind, query);
      }
    }
  }
}

/** What a reader must know of a search beside its results. */
export function notesOn(actor: Actor, search: Search): string[] {
  const leftOut = kindsOf(actor).filter((kind) => !isOfPages(kind));
  if ((!search.jurisdiction && !search.topic) || (search.kind && isOfPages(search.kind))) return [];
  const names = new Intl.ListFormat('en-GB').format(leftOut.map((kind) => labelOf(kind)));
  return [`${names} are left out: only pages say which jurisdictions and topics they are about.`];
}

const pagesFound = async (db: Database, actor: Actor, search: Search) =>
  (await searchDocuments(db, actor, search.query)).filter((page) => passes(page, search));

const isOfPages = (kind: Kind) => KINDS.some(({ id, ofPages }) => id === kind && ofPages);

/** A filter that a kind has no values for leaves the kind out. */
const isSearched = (kind: Kind, { kind: chosen, jurisdiction, topic }: Search) =>
  (!chosen || chosen === kind) && (isOfPages(kind) || (!jurisdiction && !topic));
