/** A point in time as a person in `timeZone` reads it: date, hour, city and the offset that holds on that day. */
export function inZone(at: Date, timeZone: string) {
  const { date, time, offset } = read(at, timeZone);
  const zone = `${cityOf(timeZone)}, ${offset}`;
  return { date, time, zone, full: `${date}, ${time} (${zone})` };
}

/** `UTC+08:00`, for the given day: an offset is not a property of a place. */
export const offsetOf = (at: Date, timeZone: string): string => read(at, timeZone).offset;

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

// One formatter for each zone: making one costs as much as using it a thousand times. It writes `Sun, 22 Nov 2026, 15:43 GMT+05:45`.
function read(at: Date, timeZone: string): { date: string; time: string; offset: string } {
  const format = formats.get(timeZone) ?? new Intl.DateTimeFormat('en-GB', { ...SHOWN, timeZone });
  formats.set(timeZone, format);
  const [weekday = '', day = '', clock = ''] = format.format(at).split(', ');
  const [time = '', zone = ''] = clock.split(' ');
  return { date: `${weekday}, ${day}`, time, offset: zone === 'GMT' ? 'UTC+00:00' : zone.replace('GMT', 'UTC') };
}

const SHOWN: Intl.DateTimeFormatOptions = {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZoneName: 'longOffset',
};
