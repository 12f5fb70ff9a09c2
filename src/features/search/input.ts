import { KINDS, sinceOf, SPANS, type Kind, type Span } from './kinds.ts';

/** The longest search, in characters. */
export const SEARCH_MAX = 200;

/** A search as it was asked for, without what could not be understood. */
export interface Search {
  query: string;
  kind: Kind | null;
  jurisdiction: string | null;
  topic: string | null;
  date: Span | null;
  since: Date | null;
}

/** What a reader may choose from; a code or a topic of pages that they may not read is none of it. */
export interface Choices {
  kinds: Kind[];
  jurisdictions: { code: string; name: string }[];
  topics: string[];
}

export interface Problem {
  field: 'q' | 'kind' | 'jurisdiction' | 'topic' | 'date';
  sentence: string;
}

/** Reads the parameters of an address. A value that is none is named and left out; the rest of the search goes on. */
export function readSearch(params: URLSearchParams, choices: Choices): { search: Search; problems: Problem[] } {
  const problems: Problem[] = [];
  const chosen = <Value extends string>(field: Exclude<Problem['field'], 'q'>, values: readonly Value[]): Value | null => {
    const given = params.get(field)?.trim();
    if (!given) return null;
    const known = values.find((value) => value === given);
    if (!known) problems.push({ field, sentence: UNKNOWN[field] });
    return known ?? null;
  };
  const date = chosen(
    'date',
    SPANS.map(({ id }) => id),
  );
  const search: Search = {
    query: queryOf(params.get('q') ?? '', problems),
    kind: chosen(
      'kind',
      KINDS.map(({ id }) => id).filter((id) => choices.kinds.includes(id)),
    ),
    jurisdiction: chosen(
      'jurisdiction',
      choices.jurisdictions.map(({ code }) => code),
    ),
    topic: chosen('topic', choices.topics),
    date,
    since: sinceOf(date),
  };
  return { search, problems };
}

function queryOf(given: string, problems: Problem[]): string {
  const query = given.replaceAll('\u0000', ' ').trim();
  if (query.length <= SEARCH_MAX) return query;
  problems.push({
    field: 'q',
    sentence: `Search for: at most ${SEARCH_MAX} characters. It was cut there; keep the words that matter most.`,
  });
  return query.slice(0, SEARCH_MAX).toWellFormed();
}

const UNKNOWN = {
  kind: 'Kind: there is no such choice, so every kind was searched.',
  jurisdiction: 'Jurisdiction: there is no such choice, so every jurisdiction was searched.',
  topic: 'Topic: there is no such choice, so every topic was searched.',
  date: 'Date: there is no such choice, so it was searched without a date.',
};
