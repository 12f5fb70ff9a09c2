import { readForm, type Field } from '../input.ts';
import {
  CONTENTS,
  ELSEWHERE,
  HELD,
  INCIDENT_TYPES,
  LAWS,
  QUESTION_IDS,
  questionOf,
  reportAnswersOf,
  SIGN_CHOICES,
  type ReportAnswers,
} from './answers.ts';
import { WORDS } from './words.ts';

/** Reads a posted form of the report check. `codes` are the jurisdictions that the reader could choose from. */
export function readReportForm(form: FormData, codes: readonly string[]): { answers: ReportAnswers; problems: string[] } {
  const place = ['', ...codes, ELSEWHERE];
  const fields = new Map<string, Field>([
    ['type', { label: WORDS.type.ask, values: ['', ...Object.keys(INCIDENT_TYPES)] }],
    ['contents', { label: 'What is in it?', values: CONTENTS, many: true }],
    ['signs', { label: 'What shows that it is urgent?', values: SIGN_CHOICES, many: true }],
    ['child', { label: 'The child', values: place }],
    ['suspect', { label: 'The suspect', values: place }],
    ['origin', { label: 'Sent or uploaded from', values: place }],
    ['law', { label: 'Does US law apply to your company?', values: ['', ...LAWS] }],
  ]);
  for (const id of QUESTION_IDS) {
    if (id !== 'type') fields.set(id, { label: WORDS[id].label, values: questionOf(id).own ? ['yes', 'no'] : HELD });
  }
  const { kept, problems } = readForm(form, fields);
  return { answers: reportAnswersOf(kept), problems };
}
