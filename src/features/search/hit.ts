import type { Excerpt } from './excerpt.ts';
import { labelOf, type Kind } from './kinds.ts';

/** A text with the found word in it, in its language where that is not English. */
export interface Said extends Excerpt {
  lang?: string | undefined;
}

/** One result as it is shown, by the server and in the browser alike. Everything in it is text, nothing is HTML. */
export interface Hit {
  href: string;
  title: string;
  lang?: string | undefined;
  /** Stands directly before the information, untranslated. */
  tlp?: string | undefined;
  said?: Said | undefined;
  /** The places in a recording where the words are said. */
  moments?: Moment[] | undefined;
  meta: string[];
}

export interface Moment {
  href: string;
  at: string;
  said: Said;
}

export interface Group {
  kind: Kind;
  hits: Hit[];
  /** Whether there are more than are shown. */
  more: boolean;
}

/** `More than 5 found.` */
export function countOf(groups: Group[]): string {
  const found = groups.reduce((sum, { hits }) => sum + hits.length, 0);
  return found === 0 ? 'Nothing found.' : `${groups.some(({ more }) => more) ? 'More than ' : ''}${found} found.`;
}

/** `More than 5 found: 2 in Guidance, more than 3 in Discussions.` */
export function summaryOf(groups: Group[]): string {
  const parts = groups.map(({ kind, hits, more }) => `${more ? 'more than ' : ''}${hits.length} in ${labelOf(kind)}`);
  return parts.length > 0 ? `${countOf(groups).slice(0, -1)}: ${parts.join(', ')}.` : countOf(groups);
}

export const CUT = 'There are more than are shown here. Add a word, or choose a filter.';
