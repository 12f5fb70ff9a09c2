import { expect, test } from 'vitest';
import type { SessionMetadata } from '../../src/detection/index.ts';
import { DetectionInputError, scoreSession } from '../../src/detection/index.ts';
import { NOW } from './random-session.ts';

const BASE = { sessionId: 's', startedAt: '2026-02-28T12:00:00Z' };
const NUMBERS = [
  ...['durationSec', 'viewersPeak', 'viewersUnique', 'hostAccountAgeDays', 'viewerAccountAgeDaysMedian'],
  ...['priorMinorBlocksReports', 'utcOffsetGapHours', 'firstContactToPrivateMin', 'repeatedPairSessions7d', 'deviceChanges'],
  'viewerBurst',
];

test.each(NUMBERS)('%s takes no negative, endless, huge or missing number, no list, text or big integer', (field) => {
  for (const wrong of [-1, -1e-9, NaN, Infinity, -Infinity, 1e300, null, '3', [3], {}, 3n, true]) {
    expect(refusal({ ...BASE, [field]: wrong })).toMatchObject({ field });
  }
  expect(scoreSession({ ...BASE, [field]: -0 }, { now: NOW }).score).toBeGreaterThanOrEqual(0);
});

test.each(['count', 'median', 'roundShare', 'nearSessionShare', 'gapDaysMedian', 'nightShare'])(
  'payments.%s is refused by its path',
  (part) => {
    const payments = { count: 1, median: 1, roundShare: 0, nearSessionShare: 0 };
    for (const wrong of [-1, NaN, Infinity, 1e300, null, [1]]) {
      expect(refusal({ ...BASE, payments: { ...payments, [part]: wrong } }).field).toBe(`payments.${part}`);
    }
  },
);

test.each([
  '2026-02-30T00:00:00Z',
  '2026-02-29T00:00:00Z',
  '2026-13-01T00:00:00Z',
  '2026-01-00T00:00:00Z',
  '2026-01-01T25:00:00Z',
  '2026-01-01T00:00:00',
  '2026-01-01',
  '2999-01-01T00:00:00Z',
  'now',
  1_700_000_000,
  null,
])('a start of %s is refused', (startedAt) => {
  expect(refusal({ ...BASE, startedAt }).field).toBe('startedAt');
});

test.each([
  ...['country', 'hostCountry', 'nationality', 'language', 'hostName', 'displayNames', 'ip', 'email', 'phone', 'chatText'],
  ...['region', 'religion', 'ethnicity', 'gender', 'title', 'url'],
])('the fix for "%s" says that it is never a feature', (field) => {
  const error = refusal({ ...BASE, [field]: 'x' });
  expect(error.field).toBe(field);
  expect(error.fix).toMatch(/never features/);
});

test('what a prototype holds is neither read nor let past the check', () => {
  expect(refusal(JSON.parse('{"sessionId":"s","startedAt":"2026-02-28T12:00:00Z","__proto__":{"viewersPeak":1}}')).field).toBe(
    '__proto__',
  );
  for (const name of ['constructor', 'toString', 'hasOwnProperty']) expect(refusal({ ...BASE, [name]: 1 }).field).toBe(name);
  const inherited = Object.assign(Object.create({ visibility: 'private', viewersPeak: NaN }) as object, BASE) as SessionMetadata;
  expect(scoreSession(inherited, { now: NOW })).toMatchObject({ score: 0, reasons: [] });
});

test('a value that changes between two readings is read once', () => {
  let reads = 0;
  const meta = {
    ...BASE,
    get viewersPeak() {
      return reads++ === 0 ? 1 : NaN;
    },
  };
  expect(scoreSession(meta, { now: NOW }).score).toBe(3);
});

test('undefined is the same as absent, and what is given is not changed', () => {
  const meta = Object.freeze({ ...BASE, visibility: undefined, payments: undefined }) as unknown as SessionMetadata;
  expect(scoreSession(meta, { now: NOW })).toEqual(scoreSession(BASE, { now: NOW }));
});

test.each([NaN, Infinity, -Infinity])('a clock of %s is refused', (now) => {
  expect(() => scoreSession(BASE, { now })).toThrow(DetectionInputError);
});

test('no refusal repeats the value it refuses', () => {
  for (const meta of [
    { ...BASE, visibility: 'sesame' },
    { ...BASE, sessionId: ['sesame'] },
    { ...BASE, startedAt: 'sesame' },
  ]) {
    const { message, fix } = refusal(meta);
    expect(message + fix).not.toContain('sesame');
  }
});

function refusal(meta: unknown): DetectionInputError {
  try {
    scoreSession(meta as SessionMetadata, { now: NOW });
  } catch (error) {
    if (error instanceof DetectionInputError) return error;
    throw error;
  }
  throw new Error('Expected a DetectionInputError');
}
