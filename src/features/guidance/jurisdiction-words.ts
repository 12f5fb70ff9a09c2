import { DateTime } from 'luxon';
import type { Jurisdiction } from './jurisdiction-schema.ts';

// The answers of a jurisdiction in words, the same in its page, the table, the CSV and the filters.

export const DUTY: Record<Jurisdiction['duty']['answer'], string> = {
  yes: 'Yes',
  partial: 'In part',
  no: 'No',
  unclear: 'Unclear',
  'not-found': 'Not found',
};

export const AI: Record<Jurisdiction['ai']['answer'], string> = {
  covered: 'Covered',
  'in-part': 'In part',
  'not-defined': 'Not defined',
  'not-found': 'Not found',
};

export const LIVESTREAM: Record<Jurisdiction['livestream']['answer'], string> = {
  'offence-named': 'Named as an offence',
  covered: 'Covered',
  'in-part': 'In part',
  'not-found': 'Not found',
};

export const INHOPE: Record<Jurisdiction['hotline']['inhope'], string> = {
  member: 'Member',
  'listed-once': 'Listed in an old source only',
  'not-established': 'Not established',
};

/** "UTC+5:45", or "UTC+8 to +10:30" where a place has several zones; as it is on that day, daylight saving included. */
export function offsetsOf(timeZones: string[], at = new Date()): string {
  const offsets = [...new Set(timeZones.map((zone) => DateTime.fromJSDate(at, { zone }).offset))].sort((a, b) => a - b);
  const [first = 0] = offsets;
  const last = offsets.at(-1) ?? first;
  return `UTC${signed(first)}${last === first ? '' : ` to ${signed(last)}`}`;
}

function signed(minutes: number): string {
  const size = Math.abs(minutes);
  const rest = size % 60;
  return `${minutes < 0 ? '-' : '+'}${Math.floor(size / 60)}${rest ? `:${String(rest).padStart(2, '0')}` : ''}`;
}
