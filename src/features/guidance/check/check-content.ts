import { readContent } from '../frontmatter.ts';
import { jurisdictionSchema } from '../jurisdiction-schema.ts';
import { agreementSchema, eventSchema, pageSchema, type Source } from '../schema.ts';
import { factProblems } from './facts.ts';
import { linkProblems } from './links.ts';
import { readTerms, termProblems } from './terms.ts';

/** Something that an editor should mend. `stale` is told and does not fail the check: a date passes by itself. */
export interface Problem {
  file: string;
  kind: 'fact' | 'link' | 'term' | 'stale';
  what: string;
}

/** A file of content as the checks see it. */
export interface Checked {
  file: string;
  path: string;
  /** The text that a reader sees, with its markup. */
  text: string;
  sources: Source[];
  nextReview: Date | null;
  /** Addresses that stand in the data, beside those in the text. */
  hrefs: string[];
}

/** Reads all of `content/`; a file that breaks its schema stops it with file and field. `routes` are the portal's own. */
export function checkContent(root: string, routes: string[], today = new Date()): Problem[] {
  const files = readAll(root);
  const addresses = new Set(files.map(({ path }) => path));
  const terms = readTerms(`${root}/terms.yaml`);
  return files.flatMap((file) => [
    ...staleness(file, today),
    ...factProblems(file),
    ...linkProblems(file, addresses, routes),
    ...termProblems(file, terms),
  ]);
}

function readAll(root: string): Checked[] {
  const pages = (folder: string, schema: typeof pageSchema | typeof eventSchema, place: string) =>
    readContent(`${root}/${folder}`, schema).map(({ file, slug, data, body }) => ({
      file,
      path: `/${place}/${slug}`,
      text: `${data.title}\n${data.summary}\n${body}`,
      sources: data.sources,
      nextReview: data.nextReview,
      hrefs: 'initiatives' in data ? data.initiatives.map(({ href }) => href) : [],
    }));
  return [
    ...pages('guidance', pageSchema, 'guidance'),
    ...pages('engagement', pageSchema, 'engagement'),
    ...pages('events', eventSchema, 'events'),
    ...readContent(`${root}/agreements`, agreementSchema).map(({ file, slug, data, body }) => ({
      file,
      path: `/agreements/${slug}`,
      text: `${data.title}\n${body}`,
      sources: data.sources,
      nextReview: null,
      hrefs: [],
    })),
    ...readContent(`${root}/jurisdictions`, jurisdictionSchema).map(({ file, slug, data }) => ({
      file,
      path: `/guidance/jurisdictions/${slug}`,
      text: textOf(data),
      sources: data.sources,
      nextReview: data.nextReview,
      hrefs: [],
    })),
  ];
}

const SAYING = new Set(['says', 'notFound', 'point', 'advice', 'what', 'routing', 'note']);

/** The sentences of a jurisdiction, one a line; names of statutes and sources are not ours to correct. */
function textOf(value: unknown, key = ''): string {
  if (typeof value === 'string') return SAYING.has(key) ? `${value}\n` : '';
  if (typeof value !== 'object' || value === null) return '';
  return Object.entries(value)
    .map(([inner, its]) => textOf(its, Array.isArray(value) ? key : inner))
    .join('');
}

function staleness({ file, nextReview }: Checked, today: Date): Problem[] {
  if (!nextReview || nextReview >= today) return [];
  return [{ file, kind: 'stale', what: `its review was due on ${nextReview.toISOString().slice(0, 10)}` }];
}
