import { termsOf } from '#src/platform/tokens.ts';

export interface Excerpt {
  before: string;
  found: string;
  after: string;
}

const AROUND = 90;

/** The place in a text where the first word of the query stands, cut from the text as it was written. */
export function excerpt(text: string, query: string): Excerpt {
  const words = query
    .normalize('NFKC')
    .toLowerCase()
    .split(/[\s"“”]+/)
    .filter(Boolean);
  const flat = text.replace(/\s+/g, ' ');
  // A letter that grows when it is lowered (İ) would shift every place after it.
  const lower = flat.replace(/./gu, (sign) => (sign.toLowerCase().length === sign.length ? sign.toLowerCase() : sign));
  const at = words.map((word) => ({ word, at: lower.indexOf(word) })).find((hit) => hit.at >= 0);
  if (!at || termsOf(query).length === 0)
    return { before: flat.slice(0, 2 * AROUND), found: '', after: flat.length > 2 * AROUND ? '…' : '' };
  const end = at.at + at.word.length;
  const start = wordStart(flat, Math.max(0, at.at - AROUND), at.at);
  const stop = wordEnd(flat, Math.min(flat.length, end + AROUND), end);
  return {
    before: (start > 0 ? '… ' : '') + flat.slice(start, at.at),
    found: flat.slice(at.at, end),
    after: flat.slice(end, stop) + (stop < flat.length ? ' …' : ''),
  };
}

// Cut between words, where there are spaces to cut at.
const wordStart = (text: string, from: number, to: number) => {
  const space = from === 0 ? -1 : text.indexOf(' ', from);
  return space >= 0 && space < to ? space + 1 : from;
};

const wordEnd = (text: string, to: number, from: number) => {
  const space = to === text.length ? -1 : text.lastIndexOf(' ', to);
  return space > from ? space : to;
};
