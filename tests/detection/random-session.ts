import type { SessionMetadata } from '../../src/detection/index.ts';

export const NOW = Date.parse('2026-03-01T00:00:00Z');

/** Park and Miller's numbers, the same every time. */
export function drawFrom(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 16807) % 2147483647) / 2147483647;
}

/** A valid session with any values; how much is known and how risky it tends to be differ from session to session. */
export function randomSession(draw: () => number): SessionMetadata {
  const [known, risk] = [0.3 + 0.7 * draw(), draw()];
  const low = (most: number) => Math.floor(most * draw() ** (1 + 4 * risk));
  const high = (most: number) => Math.floor(most * draw() ** (5 - 4 * risk));
  const pick = <Value>(...values: Value[]) =>
    values[Math.min(values.length - 1, Math.floor(draw() * (0.5 + risk) * values.length))]!;
  const whole: Partial<SessionMetadata> = {
    durationSec: high(9000),
    visibility: pick('public', 'unlisted', 'private'),
    viewersPeak: low(30),
    viewersUnique: high(60),
    hostAccountAgeDays: low(1000),
    hostAgeBand: pick('unknown', 'adult', 'minor'),
    viewerAccountAgeDaysMedian: low(900),
    priorMinorBlocksReports: high(6),
    banEvasionMatch: pick(false, false, false, true),
    utcOffsetGapHours: high(15),
    ipVsDeclaredMismatch: pick(false, true),
    firstContactToPrivateMin: low(5000),
    repeatedPairSessions7d: high(12),
    deviceChanges: high(8),
    viewerBurst: high(30),
    recordingDetected: pick(false, true),
    anonymiser: { host: pick('none', 'vpn', 'tor'), viewer: pick('none', 'hosting', 'proxy'), switches: high(6) },
    payments: {
      ...{ count: high(15), median: low(500), roundShare: draw(), nearSessionShare: draw() },
      ...{ gapDaysMedian: low(90), nightShare: draw() },
    },
    externalSignals: { reviewed: high(3), unreviewed: high(5) },
  };
  const seen = Object.entries(whole).filter(() => draw() < known);
  return { sessionId: 's', startedAt: '2026-02-28T21:00:00+09:00', ...Object.fromEntries(seen) };
}
