// One tokenizer for both engines: neither SQLite's nor PostgreSQL's finds Korean, Japanese, Chinese and Thai by itself.

/** Words as they are indexed, joined by spaces: bigrams for Hangul, Han and Kana, dictionary words for Thai, else whole words. */
export const tokensOf = (text: string): string => runsOf(text).flatMap(tokensOfRun).join(' ');

/** A search as terms that must all be found. A term of several tokens must stand together; a prefix may go on. */
export function termsOf(query: string): Term[] {
  return runsOf(query).map((run) => {
    const tokens = tokensOfRun(run);
    const single = tokens.length === 1 ? tokens[0] : undefined;
    const goesOn = single !== undefined && (isBigramScript(run) ? [...single].length === 1 : [...single].length >= 3);
    return { tokens, prefix: goesOn };
  });
}

export interface Term {
  tokens: string[];
  prefix: boolean;
}

const RUN =
  /[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+|[\p{Script=Thai}]+|[\p{L}\p{N}][\p{L}\p{N}\p{M}]*?(?=[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[^\p{L}\p{N}\p{M}]|$)/gu;

const runsOf = (text: string): string[] => text.normalize('NFKC').toLowerCase().match(RUN) ?? [];

const isBigramScript = (run: string) => /^[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(run);

function tokensOfRun(run: string): string[] {
  if (/^\p{Script=Thai}/u.test(run)) return thaiWords(run);
  if (!isBigramScript(run)) return [run];
  const signs = [...run];
  if (signs.length === 1) return signs;
  return signs.slice(1).map((sign, at) => `${signs[at]}${sign}`);
}

const thai = new Intl.Segmenter('th', { granularity: 'word' });

const thaiWords = (run: string) => [...thai.segment(run)].map(({ segment }) => segment);

/** Whether a text holds every word of a query, by the same rules as the database's index. An empty query is held by nothing. */
export const holds = (text: string, query: string): boolean => tokensHold(tokensOf(text), termsOf(query));

/** The same for a text whose tokens are at hand. */
export const tokensHold = (joined: string, terms: Term[]): boolean =>
  terms.length > 0 && terms.every(({ tokens, prefix }) => ` ${joined} `.includes(` ${tokens.join(' ')}${prefix ? '' : ' '}`));
