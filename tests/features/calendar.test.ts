import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { calendarOf } from '#src/features/webinars/index.ts';

const ORIGIN = 'https://portal.example.org';
const webinar = {
  id: 'r4nd0m-id',
  slug: 'reading-the-numbers',
  title: 'Reading the numbers',
  startsAt: new Date('2026-12-01T02:00:00Z'),
  endsAt: new Date('2026-12-01T03:00:00Z'),
  timeZone: 'Asia/Singapore',
  tlp: 'GREEN',
};
const REGISTERED = new Date('2026-11-20T08:00:00Z');

function read(changes: Partial<typeof webinar> = {}, method?: 'REQUEST' | 'CANCEL', at = REGISTERED) {
  const text = calendarOf({ webinar: { ...webinar, ...changes }, origin: ORIGIN, at, ...(method && { method }) });
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  const event = calendar.getFirstSubcomponent('vevent');
  if (!event) throw new Error('the calendar has no event');
  return { text, calendar, event, value: (name: string) => String(event.getFirstPropertyValue(name)) };
}

test('a calendar program reads title, time and the way back to the portal', () => {
  const { calendar, value } = read();
  expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
  expect(calendar.getAllSubcomponents('vevent')).toHaveLength(1);
  expect([value('summary'), value('status'), value('url')]).toEqual([
    'TLP:GREEN Reading the numbers',
    'CONFIRMED',
    `${ORIGIN}/webinars/reading-the-numbers`,
  ]);
  expect(value('description')).toContain('10:00 (Singapore, UTC+08:00)');
});

test('times are UTC, so that no program has to know the rules of a zone', () => {
  const { text, calendar, value } = read({ timeZone: 'Australia/Sydney' });
  expect([value('dtstart'), value('dtend')]).toEqual(['2026-12-01T02:00:00Z', '2026-12-01T03:00:00Z']);
  expect(text).toMatch(/\r\nDTSTART:20261201T020000Z\r\n/);
  expect(calendar.getAllSubcomponents('vtimezone')).toEqual([]);
  expect(text).not.toContain('TZID');
});

test('the UID stays through every change, and differs between webinars', () => {
  const uid = read().value('uid');
  expect(
    read({ title: 'Another title', slug: 'moved', startsAt: new Date('2026-12-08T02:00:00Z') }, 'REQUEST').value('uid'),
  ).toBe(uid);
  expect(read({}, 'CANCEL').value('uid')).toBe(uid);
  expect(read({ id: 'another' }).value('uid')).not.toBe(uid);
});

test('METHOD, STATUS and a SEQUENCE that rises with every change and with the cancellation', () => {
  const minute = (n: number) => new Date(REGISTERED.getTime() + n * 60_000);
  const sent = (['REQUEST', 'CANCEL', 'REQUEST', 'CANCEL'] as const).map((method, n) => read({}, method, minute(n)));
  const sequence = sent.map(({ value }) => Number(value('sequence')));
  expect(sequence).toEqual([...new Set(sequence)].sort((a, b) => a - b));
  expect(sent.map(({ calendar }) => calendar.getFirstPropertyValue('method'))).toEqual([
    'REQUEST',
    'CANCEL',
    'REQUEST',
    'CANCEL',
  ]);
  expect(sent.map(({ value }) => value('status'))).toEqual(['CONFIRMED', 'CANCELLED', 'CONFIRMED', 'CANCELLED']);
  expect(read().calendar.getFirstPropertyValue('method')).toBe('PUBLISH');
});

const TITLES = [
  'Reading the numbers',
  '수사로 이어지는 신고의 조건: 시간과 장소와 언어를 어떻게 적어야 다른 나라에서 읽는 사람이 이해하는가',
  '数字を読む：報告件数から言えること、言えないこと、そして次の会議までに準備しておくこと',
  '🌊'.repeat(60),
  'Commas, semicolons; back\\slashes and "quotes": all of it',
  'x'.repeat(300),
];

test.each(TITLES.map((title) => [title]))(
  'every line of a calendar with the title %s has at most 75 octets and ends with CRLF, the last one too',
  (title) => {
    for (const { text } of [read({ title }), read({ title }, 'CANCEL')]) {
      expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
      expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    }
  },
);

test.each(TITLES.map((title) => [title]))('the title %s is the same after folding, with no sign cut in two', (title) => {
  const { text, value } = read({ title });
  expect(value('summary')).toBe(`TLP:GREEN ${title}`);
  expect(text).not.toContain('\ufffd');
  expect(Buffer.from(text).toString()).toBe(text);
});

test('a title with a line break adds no line of its own', () => {
  const { event, value } = read({ title: 'Numbers\r\nATTENDEE:mailto:somebody@elsewhere.example' });
  expect(event.getAllProperties('attendee')).toEqual([]);
  expect(value('summary')).toContain('Numbers');
});
