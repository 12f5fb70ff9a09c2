import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sanitizeHtml from 'sanitize-html';
import { parse } from 'yaml';
import type { Actor } from '#src/features/people/index.ts';
import { canRead, eventSchema, pageSchema } from '#src/features/guidance/index.ts';
import { renderMarkdown } from '#src/platform/markdown.ts';
import { paths } from '#src/platform/paths.ts';
import { holds } from '#src/platform/tokens.ts';

export interface SearchDocument {
  url: string;
  title: string;
  summary: string;
  lang: 'en' | 'ko';
  audience: 'public' | 'members';
  kind: 'Guidance' | 'Engagement' | 'Event';
  text: string;
}

/** Every page of content as plain text, read from `content/`: for the indexes, and for search without JavaScript. */
export function readDocuments(): SearchDocument[] {
  return [
    ...below('guidance', 'Guidance', paths.guidance),
    ...below('engagement', 'Engagement', paths.engagement),
    ...below('events', 'Event', paths.event),
  ];
}

/** Documents that hold every word of the query and that the actor may read; those with it in the title first. */
export function searchDocuments(actor: Actor, query: string): SearchDocument[] {
  known ??= readDocuments();
  return known
    .filter((document) => canRead(actor, document) && holds(`${document.title} ${document.summary} ${document.text}`, query))
    .sort((a, b) => Number(holds(b.title, query)) - Number(holds(a.title, query)));
}

let known: SearchDocument[] | undefined;

function below(folder: string, kind: SearchDocument['kind'], hrefOf: (slug: string) => string): SearchDocument[] {
  const root = join('content', folder);
  return readdirSync(root)
    .filter((name) => name.endsWith('.mdx'))
    .map((name) => {
      const [, frontmatter = '', ...body] = readFileSync(join(root, name), 'utf8').split(/^---$/m);
      const data = (kind === 'Event' ? eventSchema : pageSchema).parse(parse(frontmatter, { version: '1.1' }));
      const { title, summary, lang, audience } = data;
      return { url: hrefOf(name.replace(/\.mdx$/, '')), title, summary, lang, audience, kind, text: plainText(body.join('---')) };
    });
}

/** The words of MDX: our components' tags go, what stands in them stays. */
const plainText = (mdx: string) =>
  sanitizeHtml(renderMarkdown(mdx.replace(/<\/?[A-Z][^>]*>/g, ' ')), { allowedTags: [], allowedAttributes: {} })
    .replace(/\s+/g, ' ')
    .trim();
