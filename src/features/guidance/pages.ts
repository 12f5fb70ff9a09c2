import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import sanitizeHtml from 'sanitize-html';
import type { Database } from '#db/client.ts';
import type { Actor } from '#src/features/people/index.ts';
import { renderMarkdown } from '#src/platform/markdown.ts';
import { paths } from '#src/platform/paths.ts';
import { canRead, readerOf } from './access.ts';
import { readContent } from './frontmatter.ts';
import { jurisdictionSchema, type Jurisdiction } from './jurisdiction-schema.ts';
import { eventSchema, pageSchema, type Audience, type PageData } from './schema.ts';

/** A page of `content/` as lists, search and feedback know it. Its text is plain, as a reader would read it. */
export interface ContentPage {
  path: string;
  kind: 'Guidance' | 'Jurisdiction' | 'Engagement' | 'Event';
  title: string;
  summary: string;
  lang: PageData['lang'];
  audience: Audience;
  draft: boolean;
  order: number;
  topics: string[];
  /** Codes of the jurisdictions that it is about. */
  jurisdictions: string[];
  reviewed: Date;
  nextReview: Date;
  changes: { date: Date; note: string }[];
  text: string;
}

const BUILT = 'dist/run/pages.json';

/** Pages that the actor may read, in the order of the lists. */
export async function listPages(db: Database, actor: Actor): Promise<ContentPage[]> {
  const reader = await readerOf(db, actor);
  return builtPages().filter((page) => canRead(reader, page));
}

/** null when there is no such page, and just so when it is not for the actor. */
export async function findPage(db: Database, actor: Actor, path: string): Promise<ContentPage | null> {
  const page = builtPages().find((candidate) => candidate.path === path);
  return page && canRead(await readerOf(db, actor), page) ? page : null;
}

/**
 * Left by the build: what is found and listed is what the built pages show, also when `content/` has been edited since.
 * Returns false, and writes nothing, where it stands there already: a portal that starts meanwhile must not read half of it.
 */
export function writeBuiltPages(): boolean {
  const text = JSON.stringify(readPages());
  if (existsSync(BUILT) && readFileSync(BUILT, 'utf8') === text) return false;
  mkdirSync(dirname(BUILT), { recursive: true });
  writeFileSync(`${BUILT}.new`, text);
  renameSync(`${BUILT}.new`, BUILT);
  return true;
}

/** The pages of the build; where nothing is built, as in the tests of features, those of `content/`. */
export const builtPages = (): ContentPage[] =>
  (known ??= existsSync(BUILT) ? (JSON.parse(readFileSync(BUILT, 'utf8'), revived) as ContentPage[]) : readPages());

let known: ContentPage[] | undefined;

const DATES = new Set(['reviewed', 'nextReview', 'date']);
const revived = (key: string, value: unknown) => (DATES.has(key) ? new Date(value as string) : value);

/** Every page that stands in `content/` now. */
export function readPages(root = 'content'): ContentPage[] {
  return [
    ...written(`${root}/guidance`, 'Guidance', paths.guidance),
    ...readContent(`${root}/jurisdictions`, jurisdictionSchema).map(({ data }) => ofJurisdiction(data)),
    ...written(`${root}/engagement`, 'Engagement', paths.engagement),
    ...written(`${root}/events`, 'Event', paths.event),
  ];
}

function written(folder: string, kind: 'Guidance' | 'Engagement' | 'Event', hrefOf: (slug: string) => string): ContentPage[] {
  return readContent(folder, kind === 'Event' ? eventSchema : pageSchema)
    .map(({ slug, data, body }): ContentPage => {
      const { title, summary, lang, audience, draft, order, topics, jurisdictions, reviewed, nextReview, changes } = data;
      const said = { title, summary, lang, audience, draft, order, topics, jurisdictions, reviewed, nextReview, changes };
      return { path: hrefOf(slug), kind, ...said, text: plainText(body) };
    })
    .sort((a, b) => a.order - b.order);
}

function ofJurisdiction(data: Jurisdiction): ContentPage {
  const { code, name, audience, draft, reviewed, nextReview, changes } = data;
  return {
    path: paths.jurisdiction(code),
    kind: 'Jurisdiction',
    title: name,
    summary: data.routing,
    lang: 'en',
    audience,
    draft,
    order: 0,
    topics: ['law', 'routing'],
    jurisdictions: [code],
    reviewed,
    nextReview,
    changes,
    text: wordsOf(data).join(' '),
  };
}

const SAYING = new Set(['says', 'notFound', 'name', 'point', 'advice', 'what', 'list', 'routing']);

/** What a reader sees of a jurisdiction, without addresses, codes and marks. */
function wordsOf(value: unknown, key = ''): string[] {
  if (typeof value === 'string') return SAYING.has(key) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((inner) => wordsOf(inner, key));
  if (typeof value !== 'object' || value === null || value instanceof Date) return [];
  return Object.entries(value).flatMap(([inner, its]) => wordsOf(its, inner));
}

/** Within a line a tag leaves nothing behind, or a full stop would stand apart from its word; between lines, a space. */
const withoutTags = (mdx: string) =>
  mdx.replace(/(?<=\S)<\/?[A-Z][^>]*>|<\/?[A-Z][^>]*>(?=\S)/g, '').replace(/<\/?[A-Z][^>]*>/g, ' ');

/** The words of MDX: our components' tags go, what stands in them stays. */
const plainText = (mdx: string) =>
  sanitizeHtml(renderMarkdown(withoutTags(mdx)), { allowedTags: [], allowedAttributes: {} })
    .replace(/\s+/g, ' ')
    .trim();
