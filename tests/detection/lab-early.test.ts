import { expect, test } from 'vitest';
import type { Watched } from '../../src/lab/metrics/early.ts';
import { erde, latencyWeightedF1, median, penaltyRate } from '../../src/lab/metrics/early.ts';

const ERISK_P = 0.0078;
const watched = (risk: boolean, alertAt: number | null): Watched => ({ risk, alertAt, messages: 200, severeAt: null });

// The overview of eRisk gives these speeds as examples of its p.
test.each([
  [1, 1],
  [10, 0.965],
  [50, 0.81],
  [142, 0.5],
])('an alert at message %d has the speed that eRisk states, %d', (alertAt, speed) => {
  expect(latencyWeightedF1([watched(true, alertAt)], ERISK_P).speed).toBeCloseTo(speed, speed === 0.965 ? 3 : 2);
});

test('the score is F1 times the speed of the median true alert; false alerts and misses count in F1 alone', () => {
  const all = [
    watched(true, 10),
    watched(true, 50),
    watched(true, 142),
    watched(true, null),
    watched(false, 1),
    watched(false, null),
  ];
  const { f1, speed, score } = latencyWeightedF1(all, ERISK_P);
  expect(f1).toBeCloseTo((2 * 3) / (4 + 4), 9);
  expect(speed).toBeCloseTo(0.81, 2);
  expect(score).toBeCloseTo(f1 * speed, 9);
});

test('without a true alert the score is zero, and without anything too', () => {
  expect(latencyWeightedF1([watched(true, null), watched(false, 3)], ERISK_P)).toEqual({ f1: 0, speed: 0, score: 0 });
  expect(latencyWeightedF1([], ERISK_P)).toEqual({ f1: 0, speed: 0, score: 0 });
});

test('the rate is such that an alert at the median length has half the speed', () => {
  for (const length of [5, 40, 142]) {
    expect(latencyWeightedF1([watched(true, length)], penaltyRate(length)).speed).toBeCloseTo(0.5, 9);
  }
  expect(penaltyRate(142)).toBeCloseTo(ERISK_P, 4);
});

test('ERDE costs a miss one, a false alarm the prevalence, and a late alert what its delay says', () => {
  expect(erde([watched(true, null), watched(false, null)], 5)).toBeCloseTo(1 / 2, 9);
  expect(erde([watched(false, 1), watched(true, 1), watched(false, null), watched(false, null)], 50)).toBeCloseTo(0.25 / 4, 6);
  // At the fifth message, with o = 5, the cost of delay is one half.
  expect(erde([watched(true, 5)], 5)).toBeCloseTo(0.5, 9);
  expect(erde([watched(true, 30)], 5)).toBeCloseTo(1, 6);
  expect(erde([watched(true, 6)], 5)).toBeCloseTo(1 - 1 / (1 + Math.E), 9);
});

test('the median of an even number is between the two in the middle', () => {
  expect([median([3, 1, 2]), median([4, 1, 3, 2]), median([])]).toEqual([2, 2.5, null]);
});
