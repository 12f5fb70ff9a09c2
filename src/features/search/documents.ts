import type { Database } from '#db/client.ts';
import { listGroups } from '#src/features/forum/index.ts';
import { listPages, type ContentPage } from '#src/features/guidance/index.ts';
import type { Actor } from '#src/features/people/index.ts';
import { holds, termsOf, tokensHold, tokensOf } from '#src/platform/tokens.ts';
import { excerpt } from './excerpt.ts';
import type { Hit } from './hit.ts';
import type { Search } from './input.ts';
import { KIND_OF_PAGE } from './kinds.ts';

/** Pages that hold every word of the query and that the actor may read: first those with it in the title, then in the summary. */
export async function searchDocuments(db: Database, actor: Actor, query: string): Promise<ContentPage[]> {
  const terms = termsOf(query);
  const rank = ({ title, summary }: ContentPage) => (holds(title, query) ? 2 : holds(`${title} ${summary}`, query) ? 1 : 0);
  return (await listPages(db, actor))
    .filter((page) => tokensHold(tokensOfPage(page), terms))
    .map((page) => ({ page, rank: rank(page) }))
    .sort((a, b) => b.rank - a.rank)
    .map(({ page }) => page);
}

/** Made once for each page: making them costs a hundred times what looking through them does. */
function tokensOfPage(page: ContentPage): string {
  const made = known.get(page) ?? tokensOf(`${page.title} ${page.summary} ${page.text}`);
  known.set(page, made);
  return made;
}

const known = new WeakMap<ContentPage, string>();

/** Whether a page passes the filters of a search. */
export const passes = (page: ContentPage, { kind, jurisdiction, topic, since }: Search): boolean =>
  (!kind || KIND_OF_PAGE[page.kind] === kind) &&
  (!jurisdiction || page.jurisdictions.includes(jurisdiction)) &&
  (!topic || page.topics.includes(topic)) &&
  (!since || page.reviewed >= since);

/** Pages of which no Pagefind index knows: those of one group, and drafts. */
export const isUnindexed = ({ audience, draft }: ContentPage): boolean => draft || audience.startsWith('group:');

/** Pages as hits; the name of a group stands on its pages only for those who are in it. */
export async function hitsOfPages(db: Database, actor: Actor, pages: ContentPage[], query: string): Promise<Hit[]> {
  const groups = pages.some(isUnindexed) ? await listGroups(db, actor) : [];
  const nameOf = (slug: string) => groups.find((group) => group.slug === slug)?.name ?? '';
  return pages.map((page) => ({
    href: page.path,
    title: page.title,
    lang: page.lang === 'en' ? undefined : page.lang,
    said: { ...excerpt(`${page.summary} ${page.text}`, query), lang: page.lang === 'en' ? undefined : page.lang },
    meta: metaOf(page, nameOf),
  }));
}

/** What stands under a page in a list: what it is, who may read it, when it was reviewed. Also kept in the Pagefind indexes. */
export function metaOf({ kind, audience, draft, reviewed }: ContentPage, nameOf: (group: string) => string = () => ''): string[] {
  const readers =
    audience === 'public'
      ? 'Public'
      : audience === 'members'
        ? 'Member companies'
        : `Group: ${nameOf(audience.slice('group:'.length))}`;
  return [kind, draft ? `Draft (then: ${readers})` : readers, `Reviewed ${dayOf(reviewed)}`];
}

export const dayOf = (date: Date) => date.toISOString().slice(0, 10);
