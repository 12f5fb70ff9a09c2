import { expect, test } from 'vitest';
import type { SessionMetadata } from '../../src/detection/index.ts';
import { DetectionInputError, scoreSession } from '../../src/detection/index.ts';

const NOW = Date.parse('2026-03-01T00:00:00Z');
const BASE: SessionMetadata = { sessionId: 's', startedAt: '2026-02-28T21:00:00+09:00' };
const PAYMENTS = { count: 2, median: 100, roundShare: 0.2, nearSessionShare: 0.3, nightShare: 0.3, gapDaysMedian: 30 };

type Vary = (step: number) => Partial<SessionMetadata>;

// Each goes from its safest to its riskiest value.
const SIGNALS: Record<string, Vary[]> = {
  visibility: steps(['public', 'unlisted', 'private'] as const, (visibility) => ({ visibility })),
  viewersPeak: steps([900, 5, 1], (viewersPeak) => ({ viewersPeak })),
  hostAccountAgeDays: steps([3000, 100, 20, 0], (hostAccountAgeDays) => ({ hostAccountAgeDays })),
  hostAgeBand: steps(['adult', 'minor'] as const, (hostAgeBand) => ({ hostAgeBand })),
  viewerAccountAgeDaysMedian: steps([3000, 60, 20, 0], (viewerAccountAgeDaysMedian) => ({ viewerAccountAgeDaysMedian })),
  priorMinorBlocksReports: steps([0, 1, 2, 9], (priorMinorBlocksReports) => ({ priorMinorBlocksReports })),
  banEvasionMatch: steps([false, true], (banEvasionMatch) => ({ banEvasionMatch })),
  utcOffsetGapHours: steps([0, 4, 9], (utcOffsetGapHours) => ({ utcOffsetGapHours })),
  ipVsDeclaredMismatch: steps([false, true], (ipVsDeclaredMismatch) => ({ ipVsDeclaredMismatch })),
  firstContactToPrivateMin: steps([9000, 1000, 30, 2], (firstContactToPrivateMin) => ({ firstContactToPrivateMin })),
  repeatedPairSessions7d: steps([0, 3, 12], (repeatedPairSessions7d) => ({ repeatedPairSessions7d })),
  deviceChanges: steps([0, 2, 8], (deviceChanges) => ({ deviceChanges })),
  viewerBurst: steps([0, 6, 40], (viewerBurst) => ({ viewerBurst })),
  recordingDetected: steps([false, true], (recordingDetected) => ({ recordingDetected })),
  anonymiser: steps(['none', 'vpn', 'hosting', 'tor'] as const, (host) => ({ anonymiser: { host } })),
  reviewed: steps([0, 1, 4], (reviewed) => ({ externalSignals: { reviewed, unreviewed: 1 } })),
  unreviewed: steps([0, 1, 4], (unreviewed) => ({ externalSignals: { reviewed: 0, unreviewed } })),
  paymentCount: steps([0, 1, 4, 20], (count) => ({ payments: { ...PAYMENTS, count } })),
  paymentMedian: steps([5000, 200, 20], (median) => ({ payments: { ...PAYMENTS, median } })),
  paymentRound: steps([0, 0.6, 1], (roundShare) => ({ payments: { ...PAYMENTS, roundShare } })),
  paymentNear: steps([0, 0.3, 0.9], (nearSessionShare) => ({ payments: { ...PAYMENTS, nearSessionShare } })),
  paymentGap: steps([90, 15, 2], (gapDaysMedian) => ({ payments: { ...PAYMENTS, gapDaysMedian } })),
  paymentNight: steps([0, 0.3, 0.9], (nightShare) => ({ payments: { ...PAYMENTS, nightShare } })),
};

test.each(Object.keys(SIGNALS))('the score never falls when %s rises, whatever else is known', (name) => {
  const signal = SIGNALS[name]!;
  for (const rest of sessions(80)) {
    const scores = signal.map((vary) => score({ ...rest, ...vary(0) }).score);
    expect(scores).toEqual([...scores].sort((a, b) => a - b));
  }
});

test.each(Object.keys(SIGNALS))('%s counts for something', (name) => {
  const signal = SIGNALS[name]!;
  expect(score({ ...BASE, ...signal.at(-1)!(0) }).score).toBeGreaterThan(score({ ...BASE, ...signal[0]!(0) }).score);
});

test('switching any anonymiser on or off never changes a band', () => {
  const seen = new Set<string>();
  for (const rest of sessions(3000)) {
    const { anonymiser: _, ipVsDeclaredMismatch: __, ...session } = rest;
    const off = score({ ...session, anonymiser: { host: 'none', viewer: 'none' } });
    seen.add(off.band);
    for (const kind of ['vpn', 'proxy', 'hosting', 'tor'] as const) {
      const on = score({ ...session, ipVsDeclaredMismatch: true, anonymiser: { host: kind, viewer: kind, switches: 5 } });
      expect(on.band).toBe(off.band);
      expect(on.score - off.score).toBeLessThanOrEqual(8);
      expect(on.score).toBeGreaterThanOrEqual(off.score);
    }
  }
  expect(seen).toEqual(new Set(['low', 'guarded', 'elevated', 'high']));
});

test('no single signal is high by itself, and the riskiest session is', () => {
  for (const signal of Object.values(SIGNALS))
    expect(['low', 'guarded']).toContain(score({ ...BASE, ...signal.at(-1)!(0) }).band);
  expect(score(Object.values(SIGNALS).reduce((session, signal) => ({ ...session, ...signal.at(-1)!(0) }), BASE)).band).toBe(
    'high',
  );
});

test('declared combinations say more than their parts', () => {
  const gain = (a: Partial<SessionMetadata>, b: Partial<SessionMetadata>) =>
    score({ ...BASE, ...a, ...b }).score - score({ ...BASE, ...a }).score - score({ ...BASE, ...b }).score;
  expect(gain({ visibility: 'private' }, { payments: { ...PAYMENTS, nightShare: 0 } })).toBe(3);
  expect(gain({ visibility: 'private' }, { payments: { ...PAYMENTS, count: 3, median: 30, gapDaysMedian: 9 } })).toBe(5);
  expect(gain({ visibility: 'unlisted', hostAgeBand: 'minor' }, { payments: { ...PAYMENTS, nightShare: 0 } })).toBe(8);
  expect(gain({ visibility: 'unlisted', utcOffsetGapHours: 8 }, { payments: { ...PAYMENTS, nearSessionShare: 0 } })).toBe(4);
  expect(gain({ visibility: 'unlisted', hostAgeBand: 'minor' }, { viewersPeak: 2, firstContactToPrivateMin: 30 })).toBe(6);
  expect(gain({ hostAgeBand: 'minor' }, { viewerBurst: 6 })).toBe(8);
  expect(gain({ banEvasionMatch: true, visibility: 'private' }, { anonymiser: { host: 'vpn' } })).toBe(3);
});

test('the unknown counts nothing, is listed, and lowers confidence', () => {
  const nothing = score(BASE);
  expect(nothing).toMatchObject({ score: 0, band: 'low', confidence: 0, action: 'review_only', reasons: [] });
  expect(nothing.missing).toContain('payments.nightShare');
  const some = score({ ...BASE, hostAgeBand: 'unknown', anonymiser: { host: 'unknown' }, visibility: 'public' });
  expect(some.score).toBe(0);
  expect(some.missing).toEqual(expect.arrayContaining(['hostAgeBand', 'anonymiser.host']));
  expect(some.missing).not.toContain('visibility');
  expect(some.confidence).toBeGreaterThan(0);
});

test('the points of the reasons add up to the score, each in both languages', () => {
  for (const session of sessions(200)) {
    const result = score(session);
    const sum = result.reasons.reduce((total, reason) => total + reason.points, 0);
    if (result.score < 100) expect(sum).toBeCloseTo(result.score, 1);
    for (const { text } of result.reasons) expect(text.en !== '' && text.ko !== '').toBe(true);
  }
});

test.each(['country', 'nationality', 'language', 'name', 'hostName', 'ip', 'locale', 'text'])(
  'a field "%s" is refused',
  (field) => {
    expect(refusal({ ...BASE, [field]: 'x' })).toMatchObject({ field });
  },
);

test.each([
  ['durationSec', { durationSec: -1 }],
  ['startedAt', { startedAt: '2026-03-02T00:00:00Z' }],
  ['startedAt', { startedAt: '2026-02-01' }],
  ['startedAt', { startedAt: undefined }],
  ['sessionId', { sessionId: '' }],
  ['viewersPeak', { viewersPeak: 1.5 }],
  ['viewersPeak', { viewersPeak: '3' }],
  ['hostAccountAgeDays', { hostAccountAgeDays: Number.NaN }],
  ['utcOffsetGapHours', { utcOffsetGapHours: 30 }],
  ['banEvasionMatch', { banEvasionMatch: 'yes' }],
  ['visibility', { visibility: 'secret' }],
  ['anonymiser.host', { anonymiser: { host: 'x' } }],
  ['anonymiser.country', { anonymiser: { country: 'x' } }],
  ['payments.median', { payments: { count: 1, roundShare: 0, nearSessionShare: 0 } }],
  ['payments.roundShare', { payments: { ...PAYMENTS, roundShare: 2 } }],
  ['payments', { payments: [] }],
  ['externalSignals.reviewed', { externalSignals: { reviewed: -1, unreviewed: 0 } }],
])('wrong input is refused by the name of its field: %s', (field, change) => {
  const error = refusal({ ...BASE, ...change });
  expect(error.field).toBe(field);
  expect(error.fix.length).toBeGreaterThan(10);
});

test('what is no session at all is refused', () => {
  for (const wrong of [null, 'x', 3, []]) expect(refusal(wrong).field).toBe('metadata');
});

function score(meta: SessionMetadata) {
  return scoreSession(meta, { now: NOW });
}

function steps<T>(values: readonly T[], field: (value: T) => Partial<SessionMetadata>): Vary[] {
  return values.map((value) => () => field(value));
}

/** Sessions drawn from the signals, some unknown, the same every time. */
function sessions(count: number): SessionMetadata[] {
  let seed = 7;
  const draw = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
  return Array.from({ length: count }, () => {
    const known = draw();
    const risk = draw() ** 0.7;
    const parts = Object.values(SIGNALS).map((signal) =>
      draw() > known ? {} : signal[Math.min(signal.length - 1, Math.floor((draw() * 0.6 + risk * 0.6) * signal.length))]!(0),
    );
    return Object.assign({ ...BASE }, ...parts) as SessionMetadata;
  });
}

function refusal(meta: unknown): DetectionInputError {
  try {
    score(meta as SessionMetadata);
  } catch (error) {
    if (error instanceof DetectionInputError) return error;
  }
  throw new Error('Expected a DetectionInputError');
}
