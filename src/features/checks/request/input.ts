import { readForm, type Field } from '../input.ts';
import {
  CIRCUMSTANCES,
  OTHER_PLACE,
  PROVIDERS,
  REQUEST_QUESTION_IDS,
  requestAnswersOf,
  SENDABLE,
  SOUGHT,
  type RequestAnswers,
} from './answers.ts';
import { REQUEST_WORDS } from './words.ts';

/** Reads a posted form of the records-request check. `codes` are the places that the page offers. */
export function readRequestForm(form: FormData, codes: readonly string[]): { answers: RequestAnswers; problems: string[] } {
  const fields = new Map<string, Field>([
    ['sought', { label: 'What do you seek?', values: ['', ...SOUGHT] }],
    ['officer', { label: 'Where are you?', values: ['', ...codes, OTHER_PLACE] }],
    ['provider', { label: 'Where is the company entity?', values: ['', ...PROVIDERS] }],
    ['circumstances', { label: 'What else is true?', values: CIRCUMSTANCES, many: true }],
  ]);
  for (const id of REQUEST_QUESTION_IDS) fields.set(id, { label: REQUEST_WORDS[id].label, values: SENDABLE });
  const { kept, problems } = readForm(form, fields);
  return { answers: requestAnswersOf(kept), problems };
}
