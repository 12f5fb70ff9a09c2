import type { CellValues } from './cells.ts';

/** Fewer companies than this are nobody's business but their own. */
export const COMPANIES_MIN = 3;
/** With fewer, the middle half lies between two companies that each could be told. */
export const RANGE_FROM = 5;

/** One measure over companies. `middleHalf`: from the first to the third quartile. */
export interface Figure {
  companies: number;
  median: number;
  middleHalf: [number, number] | null;
}

/** What is published of one cell. */
export interface Figures {
  companies: number;
  /** Of all companies together, to two digits. */
  about: number;
  measures: Record<string, Figure>;
}

/** Companies count alike, whatever their size. Never a smallest or a largest value: that is always one company's own. */
export function figuresOf(values: CellValues[]): Figures | null {
  if (values.length < COMPANIES_MIN) return null;
  const names = [...new Set(values.flatMap(({ measures }) => Object.keys(measures)))];
  return {
    companies: values.length,
    about: toDigits(
      values.reduce((sum, { size }) => sum + size, 0),
      2,
    ),
    measures: Object.fromEntries(
      names.flatMap((name) => {
        const figure = figureOf(
          name,
          values.flatMap(({ measures }) => measures[name] ?? []),
        );
        return figure ? [[name, figure]] : [];
      }),
    ),
  };
}

function figureOf(name: string, unsorted: number[]): Figure | null {
  if (unsorted.length < COMPANIES_MIN) return null;
  const values = unsorted.toSorted((a, b) => a - b);
  const at = (share: number) => rounded(name, quantile(values, share));
  return {
    companies: values.length,
    median: at(0.5),
    middleHalf: values.length < RANGE_FROM ? null : [at(0.25), at(0.75)],
  };
}

function quantile(sorted: number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const [below, above] = [sorted[Math.floor(place)] ?? 0, sorted[Math.ceil(place)] ?? 0];
  return below + (above - below) * (place - Math.floor(place));
}

/**
 * The median of three is one company's own number: rates come to the next five hundredths, rates of false alarms, which are
 * small, and messages to their first digit, so that it fits others as well.
 */
function rounded(name: string, value: number): number {
  if (name === 'messagesToAlert') return Math.round(value);
  return name === 'fpr' ? toDigits(value, 1) : Math.round(value * 20) / 20;
}

const toDigits = (value: number, digits: number) => Number(value.toPrecision(digits));
