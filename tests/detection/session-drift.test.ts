import { expect, test } from 'vitest';
import type { DriftProfile, SessionMetadata } from '../../src/detection/index.ts';
import { addSession, emptyProfile, psi } from '../../src/detection/index.ts';
import { NOW, drawFrom, randomSession } from './random-session.ts';

const draw = drawFrom(9);
const WEEK = Array.from({ length: 3000 }, () => randomSession(draw));
const NEXT = Array.from({ length: 3000 }, () => randomSession(draw));

test('sessions of the same kind are stable, near what chance alone gives', () => {
  const { score, features } = psi(profile(WEEK), profile(NEXT));
  for (const drift of [score, ...Object.values(features)]) {
    expect(drift.band).toBe('stable');
    expect(drift.psi).toBeLessThan(5 * drift.byChance);
  }
  expect(psi(profile(WEEK), profile(WEEK)).score.psi).toBeCloseTo(0, 12);
});

test('a value that is no longer reported is found, since the unknown is a bin of its own', () => {
  const blind = NEXT.map(({ visibility: _, ...meta }) => meta);
  const { features } = psi(profile(WEEK), profile(blind));
  expect(features.visibility!.band).toBe('recalibrate');
  expect(features.viewersPeak!.band).toBe('stable');
});

test('the index is the one of the formula, and its bands lie at 0.1 and 0.25', () => {
  const at = (share: number) => {
    const current = emptyProfile();
    for (let i = 0; i < 10_000; i++) {
      addSession(
        current,
        { sessionId: 's', startedAt: '2026-01-01T00:00:00Z', banEvasionMatch: i < share * 10_000 },
        { now: NOW },
      );
    }
    return current;
  };
  const { features } = psi(at(0.5), at(0.6));
  expect(features.banEvasionMatch!.psi).toBeCloseTo(0.1 * Math.log(0.6 / 0.5) - 0.1 * Math.log(0.4 / 0.5), 3);
  expect(features.banEvasionMatch!.band).toBe('stable');
  expect(psi(at(0.5), at(0.7)).features.banEvasionMatch!.band).toBe('watch');
  expect(psi(at(0.5), at(0.8)).features.banEvasionMatch!.band).toBe('recalibrate');
});

test('a profile holds numbers only and survives being stored', () => {
  const stored = JSON.stringify(profile(WEEK));
  expect(stored).not.toMatch(/sessionId|2026/);
  expect(psi(JSON.parse(stored) as DriftProfile, profile(WEEK)).score.psi).toBeCloseTo(0, 12);
  for (const bins of Object.values((JSON.parse(stored) as DriftProfile).counts)) {
    expect(bins.reduce((sum, count) => sum + count, 0)).toBe(WEEK.length);
  }
});

test('an empty, foreign or damaged profile is refused by name', () => {
  const good = profile(WEEK);
  expect(() => psi(emptyProfile(), good)).toThrow(/baseline\.sessions/);
  expect(() => psi(good, { ...good, model: 'other' })).toThrow(/current\.model/);
  expect(() => psi(good, null as unknown as DriftProfile)).toThrow(/current\.model/);
  expect(() => psi({ ...good, counts: {} }, good)).toThrow(/baseline\.counts\.visibility/);
  expect(() => psi({ ...good, counts: { ...good.counts, score: good.counts.score!.map(() => -1) } }, good)).toThrow(
    /counts\.score/,
  );
  expect(() => addSession(emptyProfile(), { ...WEEK[0]!, durationSec: -1 }, { now: NOW })).toThrow(/durationSec/);
});

function profile(sessions: readonly SessionMetadata[]): DriftProfile {
  const counted = emptyProfile();
  for (const meta of sessions) addSession(counted, meta, { now: NOW });
  return counted;
}
