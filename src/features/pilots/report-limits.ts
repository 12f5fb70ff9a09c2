import { BEHAVIOURS, type Band, type Lang } from '#src/detection/index.ts';

export const REPORT_FORMAT = 'breakwater-evaluation-1';
export const REPORT_MAX_BYTES = 256 * 1024;

/**
 * Every count of a report is a multiple of five. The command line rounds what speaks for the model down and what speaks
 * against it up, before it writes: a count of 1 to 4, which may be one child's conversation, is then nowhere to be read, not
 * by subtraction either (the totals are sums of the rounded parts), and no figure flatters. Leaving small counts out instead
 * would leave out the false alarms of every good model, or let them be worked out from the rest.
 */
export const COUNT_STEP = 5;
export const COUNT_MAX = 1_000_000_000;
/** A rate of fewer messages says little, and says much of each: below it a rate is null. */
export const RATES_FROM = 20;
/** A message that was found and one that was missed are each rounded, and so are the false alarms and the rest. */
export const ROUNDING_SLACK = 4 * COUNT_STEP;

export const LABELS = BEHAVIOURS;
// Leaving a language or a band out, or adding one, does not compile.
export const LANGS = Object.keys({ en: true, ko: true, mixed: true, und: true } satisfies Record<Lang, true>) as [
  Lang,
  ...Lang[],
];
export const BANDS = Object.keys({ low: true, guarded: true, elevated: true, high: true } satisfies Record<Band, true>) as Band[];

/** Models of the library, with a number behind. Not any word: a field that takes any word can hold a name. */
const MODEL_FAMILIES = ['grooming-text', 'expert-scorecard'];
export const MODEL_ID = new RegExp(`^(?:${MODEL_FAMILIES.join('|')})-\\d{1,3}(?:\\.\\d{1,3}){0,2}$`);
export const VERSION = /^\d{1,3}\.\d{1,3}\.\d{1,3}$/;
/** A policy of the company's own is `custom`, and told from others by the checksum. */
export const POLICY = /^(?:breakwater-default|custom)@\d{1,3}\.\d{1,3}\.\d{1,3}$/;
export const SHA256 = /^[0-9a-f]{64}$/;
export const FIRST_DAY = '2026-01-01';
