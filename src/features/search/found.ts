import type { Database } from '#db/client.ts';
import { isMember, isSignedIn, type Actor } from '#src/features/people/index.ts';
import { rateLimit, refuseTooMany } from '#src/platform/rate-limit.ts';
import { listChoices } from './choices.ts';
import { find, notesOn } from './find.ts';
import type { Group } from './hit.ts';
import { readSearch, type Problem } from './input.ts';

/** What the live search is answered: everything that is not in a Pagefind index, and with `documents=1` also what is. */
export interface Found {
  /** Whether the reader is still signed in as a member: a page may be older than its session. */
  member: boolean;
  groups: Group[];
  problems: Problem[];
  notes: string[];
}

// Somebody who types without a pause asks five times a second, for some seconds.
const perReader = rateLimit({ points: 120, duration: 60 });
const MOST_SHOWN = 20;

/** Nothing of the query is stored or logged; only how often somebody asks is counted. */
export async function findForPerson(db: Database, actor: Actor, params: URLSearchParams, address: string): Promise<Found> {
  await refuseTooMany(perReader, isSignedIn(actor) ? actor.id : address, 'searches');
  const { search, problems } = readSearch(params, await listChoices(db, actor));
  const shown = Math.min(MOST_SHOWN, Math.max(1, Math.trunc(Number(params.get('shown'))) || MOST_SHOWN));
  const groups = await find(db, actor, search, { shown, indexedPages: params.get('documents') === '1' });
  return { member: isMember(actor), groups, problems, notes: notesOn(actor, search) };
}
