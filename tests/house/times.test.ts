import { expect, test } from 'vitest';
import { ago, cityOf, inZone, offsetOf } from '#src/platform/times.ts';

test.each([
  ['Sydney an hour before its clocks go forward', '2026-10-03T15:00:00Z', 'Australia/Sydney', 'UTC+10:00'],
  ['Sydney an hour after', '2026-10-03T17:00:00Z', 'Australia/Sydney', 'UTC+11:00'],
  ['Sydney before its clocks go back', '2027-04-03T15:00:00Z', 'Australia/Sydney', 'UTC+11:00'],
  ['Sydney after', '2027-04-03T17:00:00Z', 'Australia/Sydney', 'UTC+10:00'],
  ['Auckland a week before Sydney changes', '2026-09-26T13:00:00Z', 'Pacific/Auckland', 'UTC+12:00'],
  ['Auckland once it has changed', '2026-09-26T15:00:00Z', 'Pacific/Auckland', 'UTC+13:00'],
  ['Brisbane, which never changes', '2026-12-01T00:00:00Z', 'Australia/Brisbane', 'UTC+10:00'],
  ['Kathmandu', '2026-12-01T00:00:00Z', 'Asia/Kathmandu', 'UTC+05:45'],
  ['Kolkata', '2026-12-01T00:00:00Z', 'Asia/Kolkata', 'UTC+05:30'],
  ['the Chatham Islands', '2026-12-01T00:00:00Z', 'Pacific/Chatham', 'UTC+13:45'],
  ['Honolulu', '2026-12-01T00:00:00Z', 'Pacific/Honolulu', 'UTC-10:00'],
  ['UTC itself', '2026-12-01T00:00:00Z', 'UTC', 'UTC+00:00'],
  ['London in winter', '2026-12-01T00:00:00Z', 'Europe/London', 'UTC+00:00'],
  ['London in summer', '2026-07-01T00:00:00Z', 'Europe/London', 'UTC+01:00'],
])('the offset of %s is that of the day', (_, at, zone, offset) => {
  expect(offsetOf(new Date(at), zone)).toBe(offset);
  expect(inZone(new Date(at), zone).zone).toBe(`${cityOf(zone)}, ${offset}`);
});

test('the offset belongs to the day of the event, not to the day on which it is read', () => {
  const [before, after] = [
    inZone(new Date('2026-10-02T05:00:00Z'), 'Australia/Sydney'),
    inZone(new Date('2026-10-05T05:00:00Z'), 'Australia/Sydney'),
  ];
  expect([before.time, after.time]).toEqual(['15:00', '16:00']);
  expect([before.zone, after.zone]).toEqual(['Sydney, UTC+10:00', 'Sydney, UTC+11:00']);
});

test('one moment is two dates on two sides of midnight', () => {
  const at = new Date('2026-12-01T15:30:00Z');
  const [singapore, seoul] = [inZone(at, 'Asia/Singapore'), inZone(at, 'Asia/Seoul')];
  expect([singapore.time, seoul.time]).toEqual(['23:30', '00:30']);
  expect(singapore.date).toMatch(/Tue.* 1 Dec 2026/);
  expect(seoul.date).toMatch(/Wed.* 2 Dec 2026/);
});

test('date, hour, city and offset stand together', () => {
  expect(inZone(new Date('2026-12-05T04:15:00Z'), 'Asia/Kathmandu').full).toMatch(
    /^Sat,? 5 Dec 2026, 10:00 \(Kathmandu, UTC\+05:45\)$/,
  );
});

test('a city is the last part of its zone, without underscores', () => {
  expect(['America/Argentina/Buenos_Aires', 'Asia/Ho_Chi_Minh', 'UTC'].map(cityOf)).toEqual([
    'Buenos Aires',
    'Ho Chi Minh',
    'UTC',
  ]);
});

test.each([
  [59, 'just now'],
  [60, '1 minute ago'],
  [3_600, '1 hour ago'],
  [86_400, 'yesterday'],
  [3 * 86_400, '3 days ago'],
  [-7_200, 'in 2 hours'],
])('%i seconds back reads "%s"', (seconds, sentence) => {
  const now = new Date('2026-12-01T12:00:00Z');
  expect(ago(new Date(now.getTime() - seconds * 1000), now)).toBe(sentence);
});
