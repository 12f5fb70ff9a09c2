import type { Estimate } from './committed.ts';

export const LANGS = ['en', 'ko'] as const;
export type Lang = (typeof LANGS)[number];
export const LANG_NAMES: Record<Lang, string> = { en: 'English', ko: 'Korean' };

const NONE = '–';

/** A figure from 0 to 1, or a ratio. Small ones keep two digits that say something. */
export function figure(value: number | null | undefined, places = 3): string {
  if (value === null || value === undefined) return NONE;
  if (value < 1 && value.toFixed(places) === (1).toFixed(places)) return `>0.${'9'.repeat(places)}`;
  const text = value !== 0 && Math.abs(value) < 0.01 ? value.toPrecision(2) : value.toFixed(places);
  return text.replace('-', '−');
}

/** The sign stays on the line of its number. */
const PERCENT = '\u00a0%';

/** A share in hundredths. What is not quite nothing or all is never written as nothing or all. */
export function percent(share: number | null | undefined): string {
  if (share === null || share === undefined) return NONE;
  const hundredths = 100 * share;
  if (hundredths > 99.9 && hundredths < 100) return `>99.9${PERCENT}`;
  if (hundredths === 0 || hundredths === 100) return `${hundredths}${PERCENT}`;
  if (hundredths < 0.01) return `${hundredths.toPrecision(2)}${PERCENT}`;
  return `${hundredths.toFixed(hundredths < 1 ? 2 : 1)}${PERCENT}`;
}

/** Of few cases a whole number says enough. */
export const roundly = (share: number) => `${Math.round(100 * share)}${PERCENT}`;

export const counted = (value: number) => value.toLocaleString('en');

export const interval = ({ low, high }: Estimate, places = 3) => `${figure(low, places)} to ${figure(high, places)}`;

/** A figure with its 95 % interval. */
export const within = (estimate: Estimate, places = 3) => `${figure(estimate.value, places)} (${interval(estimate, places)})`;

/** One line for each language, or for each language within each set. */
export const byLang = <Row>(row: (lang: Lang) => Row): Row[] => LANGS.map(row);

/** “a, b and c” */
export const inWords = (words: readonly string[]) => new Intl.ListFormat('en', { type: 'conjunction' }).format(words);

export const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** “150”, or “100 to 150” where they differ. */
export function range(values: readonly number[]): string {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return least === most ? String(least) : `${least} to ${most}`;
}
