// What a part found, and how it is printed.
import type { Part } from './arguments.ts';

export interface Row {
  part: Part;
  what: string;
  value: string;
  /** Beside the value: the ratio, the goal of the design, or how it was measured. */
  note?: string;
}

export function printTable(rows: Row[]): void {
  const width = (of: (row: Row) => string) => Math.max(...rows.map((row) => columns(of(row))));
  const whats = width(({ what }) => what);
  const values = width(({ value }) => value);
  for (const { part, what, value, note = '' } of rows) {
    console.log(
      `${part}  ${what}${' '.repeat(whats - columns(what))}  ${' '.repeat(values - columns(value))}${value}  ${note}`.trimEnd(),
    );
  }
}

// A Hangul syllable is two columns wide on a terminal.
const columns = (text: string) => text.length + (text.match(/\p{Script=Hangul}/gu)?.length ?? 0);

export const whole = (number: number) => Math.round(number).toLocaleString('en');

export const ms = (number: number) => `${number < 10 ? number.toFixed(2) : number.toFixed(1)} ms`;

export const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;

export const MB = (bytes: number) => `${(bytes / 1_000_000).toFixed(0)} MB`;

/** The value that a share of all values does not exceed. */
export function percentile(values: number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(sorted.length * share) - 1))] ?? NaN;
}

export const median = (values: number[]) => percentile(values, 0.5);
