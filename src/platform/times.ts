/** A point in time as a person in `timeZone` reads it: date, hour, city and the offset that holds on that day. */
export function inZone(at: Date, timeZone: string) {
  const date = format(at, timeZone, { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' });
  const time = format(at, timeZone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const zone = `${cityOf(timeZone)}, ${offsetOf(at, timeZone)}`;
  return { date, time, zone, full: `${date}, ${time} (${zone})` };
}

/** `UTC+08:00`, for the given day: an offset is not a property of a place. */
export function offsetOf(at: Date, timeZone: string): string {
  const part = new Intl.DateTimeFormat('en-GB', { timeZone, timeZoneName: 'longOffset' })
    .formatToParts(at)
    .find(({ type }) => type === 'timeZoneName');
  const offset = (part?.value ?? 'GMT').replace('GMT', 'UTC');
  return offset === 'UTC' ? 'UTC+00:00' : offset;
}

export const cityOf = (timeZone: string) => timeZone.split('/').at(-1)?.replaceAll('_', ' ') ?? timeZone;

/** `3 hours ago`; beyond a month the date says more. */
export function ago(at: Date, now = new Date()): string {
  const seconds = Math.round((at.getTime() - now.getTime()) / 1000);
  for (const [unit, size] of UNITS) {
    if (Math.abs(seconds) >= size) return relative.format(Math.round(seconds / size), unit);
  }
  return 'just now';
}

const UNITS = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const;

const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });

const formats = new Map<string, Intl.DateTimeFormat>();

// Making a formatter costs more than using it a hundred times.
function format(at: Date, timeZone: string, options: Intl.DateTimeFormatOptions): string {
  const key = `${timeZone} ${Object.keys(options).join()}`;
  const known = formats.get(key) ?? new Intl.DateTimeFormat('en-GB', { ...options, timeZone });
  formats.set(key, known);
  return known.format(at);
}
