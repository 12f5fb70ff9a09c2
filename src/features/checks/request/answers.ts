/** What the form of the records-request check asks: what a request holds, never what it says. */

export const SOUGHT = ['basic', 'traffic', 'content', 'emergency', 'preservation'] as const;
export type Sought = (typeof SOUGHT)[number];

/** Where the provider's entity sits that answers for the user. `same`: in the officer's own country. */
export const PROVIDERS = ['us', 'same', 'region', 'elsewhere', 'unknown'] as const;
export type Provider = (typeof PROVIDERS)[number];

export const CIRCUMSTANCES = ['tip', 'foreign', 'secret'] as const;
export type Circumstance = (typeof CIRCUMSTANCES)[number];

export const OTHER_PLACE = 'other';

export const SENDABLE = ['yes', 'no'] as const;

interface Question {
  /** Companies refuse a request without it, or only send it round again. */
  level: 'required' | 'strong';
  points: number;
  /** Asked only where one of these was chosen or ticked. */
  when?: readonly (Sought | Circumstance)[];
}

/** In the order of what to put right first. */
const REQUEST_QUESTIONS = {
  criteria: { level: 'required', points: 12, when: ['emergency'] },
  entity: { level: 'required', points: 10 },
  legal: { level: 'required', points: 10, when: ['basic', 'traffic', 'content', 'preservation'] },
  identifier: { level: 'required', points: 10 },
  order: { level: 'required', points: 8, when: ['content'] },
  scope: { level: 'required', points: 8 },
  link: { level: 'required', points: 8 },
  authority: { level: 'required', points: 7 },
  channel: { level: 'required', points: 6 },
  domain: { level: 'required', points: 6 },
  language: { level: 'required', points: 5, when: ['foreign'] },
  tip: { level: 'strong', points: 6, when: ['tip'] },
  preserved: { level: 'strong', points: 6, when: ['basic', 'traffic', 'content', 'emergency'] },
  letter: { level: 'strong', points: 5 },
  notice: { level: 'strong', points: 4, when: ['secret'] },
} as const satisfies Record<string, Question>;
export type RequestQuestionId = keyof typeof REQUEST_QUESTIONS;
export const REQUEST_QUESTION_IDS = Object.keys(REQUEST_QUESTIONS) as RequestQuestionId[];
export const requestQuestionOf = (id: RequestQuestionId): Question => REQUEST_QUESTIONS[id];

export interface RequestAnswers {
  sought: Sought | '';
  /** The officer's place: a code of ISO 3166, or another place. */
  officer: string;
  provider: Provider | '';
  circumstances: readonly Circumstance[];
  holds: Partial<Record<RequestQuestionId, (typeof SENDABLE)[number]>>;
}

export const NO_REQUEST: RequestAnswers = { sought: '', officer: '', provider: '', circumstances: [], holds: {} };

/** Reads a form that can hold nothing but our own choices; see `reportAnswersOf`. */
export function requestAnswersOf(form: FormData): RequestAnswers {
  const one = (name: string) => (form.get(name) ?? '') as string;
  return {
    sought: one('sought') as RequestAnswers['sought'],
    officer: one('officer'),
    provider: one('provider') as RequestAnswers['provider'],
    circumstances: form.getAll('circumstances') as Circumstance[],
    holds: Object.fromEntries(REQUEST_QUESTION_IDS.flatMap((id) => (one(id) ? [[id, one(id)]] : []))),
  };
}
