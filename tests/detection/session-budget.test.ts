import { expect, test } from 'vitest';
import type { SessionMetadata } from '../../src/detection/index.ts';
import { DEFAULT_POLICY, bandsForBudget, logOddsForPrevalence, probabilityAt, scoreSession } from '../../src/detection/index.ts';
import { NOW, drawFrom, randomSession } from './random-session.ts';

const draw = drawFrom(3);
const score = (meta: SessionMetadata) => scoreSession(meta, { now: NOW }).score;
// Random sessions are riskier than any platform's; those at the very top would leave no room for a band above.
const SESSIONS = Array.from({ length: 6000 }, () => randomSession(draw)).filter((meta) => score(meta) < 95);
const SCORES = SESSIONS.map(score);

test.each([0.005, 0.01, 0.05, 0.2])('bands for a budget of %d never ask for more reviews than there are', (share) => {
  const { bands, expectedPerDay } = bandsForBudget(SCORES, { reviewsPerDay: 1000 * share, sessionsPerDay: 1000 });
  expect(expectedPerDay.elevated + expectedPerDay.high).toBeLessThanOrEqual(1000 * share + 1e-9);
  expect(expectedPerDay.high).toBeLessThanOrEqual(100 * share + 1e-9);
  const policy = { ...DEFAULT_POLICY, session: { bands } };
  const found = SESSIONS.map((meta) => scoreSession(meta, { now: NOW, policy }).band);
  const flagged = found.filter((band) => band === 'elevated' || band === 'high').length;
  expect(flagged).toBeLessThanOrEqual(SESSIONS.length * share);
});

test('of equal scores all are let in or none', () => {
  const scores = [...Array<number>(1980).fill(5), ...Array<number>(16).fill(40), 60, 60, 70, 70];
  const { bands, expectedPerDay } = bandsForBudget(scores, { reviewsPerDay: 10, sessionsPerDay: 1000 });
  expect(bands.elevated).toBe(40);
  expect(expectedPerDay).toEqual({ guarded: 0, elevated: 9, high: 1 });
  expect(bandsForBudget(scores, { reviewsPerDay: 10, sessionsPerDay: 1001 }).bands.elevated).toBe(60);
});

test.each([0, 7, 100])('bands stay in order where every session scores %d', (score) => {
  const { bands, expectedPerDay } = bandsForBudget(Array<number>(2000).fill(score), { reviewsPerDay: 1, sessionsPerDay: 100 });
  expect(expectedPerDay.high).toBe(score === 100 ? 100 : 0);
  expect(0 < bands.guarded && bands.guarded < bands.elevated && bands.elevated < bands.high && bands.high < 100).toBe(true);
});

test('a budget that cannot be met from so few scores, or is none, is refused by name', () => {
  const budget = (scores: number[], reviewsPerDay: number, sessionsPerDay: number) => () =>
    bandsForBudget(scores, { reviewsPerDay, sessionsPerDay });
  expect(budget(SCORES, 1, 1_000_000)).toThrow(/scores: are too few/);
  expect(budget([], 1, 10)).toThrow(/scores/);
  expect(budget([...SCORES, NaN], 10, 1000)).toThrow(/scores\[\d+\]/);
  expect(budget([...SCORES, 101], 10, 1000)).toThrow(/scores\[\d+\]/);
  expect(budget(SCORES, 0, 10)).toThrow(/reviewsPerDay/);
  expect(budget(SCORES, 10, NaN)).toThrow(/sessionsPerDay/);
  expect(budget(SCORES, 10, 10)).toThrow(/covers every session/);
});

test('the intercept shifted to a prevalence makes the mean probability equal it', () => {
  for (const prevalence of [0.00001, 0.001, 0.2]) {
    const shifted = logOddsForPrevalence(SCORES, prevalence);
    const mean = SCORES.reduce((sum, score) => sum + probabilityAt(score, shifted), 0) / SCORES.length;
    expect(mean / prevalence).toBeCloseTo(1, 4);
  }
  for (const wrong of [0, 1, -1, NaN]) expect(() => logOddsForPrevalence(SCORES, wrong)).toThrow(/prevalence/);
  expect(() => logOddsForPrevalence([], 0.1)).toThrow(/scores/);
});
