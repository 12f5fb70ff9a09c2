/** What the form of the report check asks: whether something is held, never what it is. */

export const INCIDENT_TYPES = {
  enticement: 'Online Enticement of Children for Sexual Acts',
  csam: 'Child Pornography (possession, manufacture, and distribution)',
  molestation: 'Child Sexual Molestation',
  trafficking: 'Child Sex Trafficking',
  tourism: 'Child Sex Tourism',
  obscene: 'Unsolicited Obscene Material Sent to a Child',
  words: 'Misleading Words or Digital Images on the Internet',
  domain: 'Misleading Domain Name',
} as const;
export type IncidentType = keyof typeof INCIDENT_TYPES;

/** What the report is about. Each opens the questions that matter for it. */
export const CONTENTS = ['file', 'messages', 'live', 'sextortion', 'viral'] as const;
export type Content = (typeof CONTENTS)[number];

/** Signs that a child may be harmed if nobody acts soon, as the guidance on urgency lists them. */
export const SIGNS = ['now', 'date', 'access', 'threat', 'life', 'help', 'contact'] as const;
export type Sign = (typeof SIGNS)[number];
export const SIGN_CHOICES = [...SIGNS, 'perhaps', 'none'] as const;
export type SignChoice = (typeof SIGN_CHOICES)[number];

export const PLACES = ['child', 'suspect', 'origin'] as const;
export type Place = (typeof PLACES)[number];
export const ELSEWHERE = 'elsewhere';

export const LAWS = ['us', 'other'] as const;

export const HELD = ['yes', 'no', 'not-held'] as const;
export type Held = (typeof HELD)[number];

export type Level = 'required' | 'ours' | 'strong' | 'optional';

interface Question {
  level: Level;
  /** The weight that our editors give it. */
  points: number;
  /** Asked only where one of these was ticked. */
  when?: readonly (Content | SignChoice)[];
  /** The company writes or decides it itself: it cannot be "not held". */
  own?: true;
}

/** In the order of their value: what places a report and names the account comes first. */
const QUESTIONS = {
  location: { level: 'ours', points: 12 },
  time: { level: 'required', points: 10 },
  account: { level: 'ours', points: 12 },
  port: { level: 'strong', points: 6 },
  type: { level: 'required', points: 6, own: true },
  urgency: { level: 'required', points: 8, own: true, when: [...SIGNS, 'perhaps'] },
  victim: { level: 'strong', points: 6 },
  stream: { level: 'required', points: 8, when: ['live'] },
  payment: { level: 'required', points: 6, when: ['live', 'sextortion'] },
  file: { level: 'required', points: 10, when: ['file'] },
  context: { level: 'strong', points: 5, when: ['messages', 'live', 'sextortion'] },
  narrative: { level: 'strong', points: 5, own: true },
  viewed: { level: 'strong', points: 4, when: ['file'] },
  class: { level: 'strong', points: 3, when: ['file'] },
  spread: { level: 'strong', points: 3, when: ['file'] },
  recipients: { level: 'strong', points: 3, when: ['messages'] },
  tags: { level: 'strong', points: 3, own: true },
  email: { level: 'required', points: 6, own: true },
  contact: { level: 'strong', points: 4, own: true },
  duty: { level: 'required', points: 4, own: true },
  preservation: { level: 'strong', points: 4 },
  links: { level: 'optional', points: 2 },
  action: { level: 'optional', points: 1 },
} as const satisfies Record<string, Question>;
export type QuestionId = keyof typeof QUESTIONS;
export const QUESTION_IDS = Object.keys(QUESTIONS) as QuestionId[];
export const questionOf = (id: QuestionId): Question => QUESTIONS[id];

export interface ReportAnswers {
  type: IncidentType | '';
  contents: readonly Content[];
  signs: readonly SignChoice[];
  places: Record<Place, string>;
  law: (typeof LAWS)[number] | '';
  held: Partial<Record<QuestionId, Held>>;
}

export const NOTHING_SAID: ReportAnswers = {
  type: '',
  contents: [],
  signs: [],
  places: { child: '', suspect: '', origin: '' },
  law: '',
  held: {},
};

/** Reads a form that can hold nothing but our own choices: in the browser directly, on the server after the check of `input.ts`. */
export function reportAnswersOf(form: FormData): ReportAnswers {
  const one = (name: string) => (form.get(name) ?? '') as string;
  const type = one('type') as IncidentType | '';
  const held = QUESTION_IDS.flatMap((id) => (id !== 'type' && one(id) ? [[id, one(id) as Held] as const] : []));
  return {
    type,
    contents: form.getAll('contents') as Content[],
    signs: form.getAll('signs') as SignChoice[],
    places: { child: one('child'), suspect: one('suspect'), origin: one('origin') },
    law: one('law') as ReportAnswers['law'],
    held: { ...Object.fromEntries(held), ...(type && { type: 'yes' }) },
  };
}
