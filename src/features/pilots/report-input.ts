// The one place that says what an evaluation report is: `detect evaluate` writes it, this lets it in. Numbers, and words
// from lists of ours: there is no field that could hold a text, a name or an address.
import { z } from 'astro/zod';
import type { Band } from '#src/detection/index.ts';
import {
  BANDS,
  COUNT_MAX,
  COUNT_STEP,
  FIRST_DAY,
  LABELS,
  LANGS,
  MODEL_ID,
  POLICY,
  RATES_FROM,
  REPORT_FORMAT,
  SHA256,
  VERSION,
} from './report-limits.ts';
import { checkSessions, checkText } from './report-sums.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** A field with its rule as a sentence that tells how to mend it. What was sent is never repeated. */
const field = <Value>(fits: (value: unknown) => boolean, fix: string) =>
  z.custom<Value>(fits, { error: ({ input }) => `${input === undefined ? 'is missing' : 'does not fit'}. ${fix}` });

const word = <Word extends string>(words: readonly Word[]) =>
  field<Word>((value) => (words as readonly unknown[]).includes(value), `Write one of: ${words.join(', ')}.`);
const shaped = (shape: RegExp, fix: string) => field<string>((value) => typeof value === 'string' && shape.test(value), fix);

const count = field<number>(
  (value) => Number.isSafeInteger(value) && Number(value) >= 0 && Number(value) <= COUNT_MAX && Number(value) % COUNT_STEP === 0,
  `Write a whole number that is a multiple of ${COUNT_STEP}: “detect evaluate” rounds every count, so that no small one can be read.`,
);
const rate = field<number | null>(
  (value) => value === null || (isNumber(value) && value <= 1 && hasDecimals(value, 2)),
  `Write a number from 0 to 1 with at most two decimals, or null where fewer than ${RATES_FROM} are behind it.`,
);
const median = field<number | null>(
  (value) => value === null || (isNumber(value) && value >= 1 && value <= 10_000 && hasDecimals(value * 2, 0)),
  `Write a number of messages from 1 to 10,000, whole or and a half, or null where fewer than ${RATES_FROM} are behind it.`,
);
const isNumber = (value: unknown): value is number => typeof value === 'number' && value >= 0;
const hasDecimals = (value: number, places: number) => Math.abs(value * 10 ** places - Math.round(value * 10 ** places)) < 1e-9;

const group = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.strictObject(shape, {
    error: ({ code, input }) =>
      code === 'unrecognized_keys'
        ? 'is not a field of the report. Remove it.'
        : `${input === undefined ? 'is missing' : 'does not fit'}. Write an object with the fields ${Object.keys(shape).join(', ')}.`,
  });

const head = {
  format: word([REPORT_FORMAT]),
  model: group({
    id: shaped(MODEL_ID, 'Write the id of a model of this library, as “detect evaluate” does.'),
    version: shaped(VERSION, 'Write three numbers, such as 0.1.0.'),
    policy: shaped(
      POLICY,
      'Write breakwater-default or, for a policy of your own, custom, then @ and its version: custom@1.0.0.',
    ),
    sha256: shaped(SHA256, 'Write 64 signs of 0-9 and a-f.'),
  }),
  createdOn: field<string>(
    (value) => typeof value === 'string' && isDay(value),
    `Write the day of the evaluation as YYYY-MM-DD, from ${FIRST_DAY} and not in the future.`,
  ),
};

function isDay(text: string): boolean {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== text) return false;
  // It may be tomorrow already where the evaluation was made.
  return text >= FIRST_DAY && at <= Date.now() + DAY_MS;
}

const labelRow = group({
  label: word(LABELS),
  lang: word(LANGS),
  ...{ positives: count, negatives: count, tp: count, fp: count, fn: count, tn: count },
  ...{ prAuc: rate, ece: rate, recallAtFpr1: rate },
});

const conversations = group({
  ...{ total: count, risk: count, alertedRisk: count, alertedClean: count },
  medianMessagesToAlert: median,
});

/** Whether a list may be empty, `report-sums.ts` knows: a report from conversations alone has no labels. */
const listOf = <Item extends z.ZodType>(item: Item, most: number, what: string) =>
  z
    .array(item, { error: ({ input }) => `${input === undefined ? 'is missing' : 'does not fit'}. Write a list of ${what}.` })
    .max(most, `has more than ${most} entries. Write each of ${what} once.`);

const textReport = group({
  ...head,
  pilot: z.literal('text'),
  messages: count,
  languages: listOf(word(LANGS), LANGS.length, 'languages'),
  labels: listOf(labelRow, LABELS.length * LANGS.length, 'labels by language'),
  conversations: conversations.nullable(),
}).superRefine(checkText);

const band = z.tuple([count, count], { error: 'does not fit. Write two counts: sessions of risk, and clean ones.' });

const sessionReport = group({
  ...head,
  pilot: z.literal('session'),
  sessions: group({
    ...{ total: count, risk: count },
    bands: group(Object.fromEntries(BANDS.map((name) => [name, band])) as Record<Band, typeof band>),
    ...{ prAuc: rate, recallAtBudget01: rate, recallAtBudget1: rate },
  }),
}).superRefine(checkSessions);

export const evaluationReport = z.discriminatedUnion('pilot', [textReport, sessionReport], {
  error: ({ code }) =>
    code === 'invalid_union'
      ? 'is missing or does not fit. Write text or session.'
      : 'The file does not hold a report. Upload the JSON file that “detect evaluate” has written.',
});

export type EvaluationReport = z.infer<typeof evaluationReport>;
export type TextReport = z.infer<typeof textReport>;
export type SessionReport = z.infer<typeof sessionReport>;
export type Pilot = EvaluationReport['pilot'];
