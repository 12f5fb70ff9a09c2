import type { Database } from '#db/client.ts';
import { listPages } from '#src/features/guidance/index.ts';
import { isMember, type Actor } from '#src/features/people/index.ts';
import type { Choices } from './input.ts';
import { KINDS, type Kind } from './kinds.ts';

/** What the actor can search at all. Guests come for their webinars and search nothing. */
export function kindsOf(actor: Actor): Kind[] {
  if (actor.kind === 'guest') return [];
  return KINDS.map(({ id }) => id).filter((id) => isMember(actor) || !FOR_MEMBERS.has(id));
}

const FOR_MEMBERS: ReadonlySet<Kind> = new Set<Kind>(['discussions', 'transcripts']);

/** The values of the filters, taken from what the actor may read, so that no choice tells of a page behind it. */
export async function listChoices(db: Database, actor: Actor): Promise<Choices> {
  const pages = await listPages(db, actor);
  const names = new Map(pages.filter(({ kind }) => kind === 'Jurisdiction').map((page) => [page.jurisdictions[0], page.title]));
  const codes = [...new Set(pages.flatMap(({ jurisdictions }) => jurisdictions))];
  return {
    kinds: kindsOf(actor),
    jurisdictions: codes
      .map((code) => ({ code, name: names.get(code) ?? regions.of(code) ?? code }))
      .sort((a, b) => a.name.localeCompare(b.name, 'en')),
    topics: [...new Set(pages.flatMap(({ topics }) => topics))].sort(),
  };
}

const regions = new Intl.DisplayNames('en', { type: 'region' });
