import { expect, test } from 'vitest';
import { chanceFrom } from '../../src/lab/chance.ts';
import { withInterval } from '../../src/lab/metrics/bootstrap.ts';
import { expectedCalibrationError, reliability } from '../../src/lab/metrics/calibration.ts';
import { count, falsePositiveRate, fScore, noCounts, precision, recall, upperBound } from '../../src/lab/metrics/counts.ts';
import { prAuc, recallAtFpr, type Scored } from '../../src/lab/metrics/ranking.ts';

const cases = (...pairs: [score: number, positive: 0 | 1][]): Scored[] =>
  pairs.map(([score, positive]) => ({ score, positive: positive === 1 }));

test('PR-AUC is the average precision of scikit-learn', () => {
  // The example of its manual: y = 0 0 1 1, scores 0.1 0.4 0.35 0.8 give 1/2 x 1 + 1/2 x 2/3.
  expect(prAuc(cases([0.1, 0], [0.4, 0], [0.35, 1], [0.8, 1]))).toBeCloseTo(0.8333, 4);
  expect(prAuc(cases([0.9, 1], [0.8, 1], [0.1, 0]))).toBe(1);
  expect(prAuc(cases([0.9, 0], [0.8, 0], [0.1, 1]))).toBeCloseTo(1 / 3, 9);
});

test('cases of one score count together, in whatever order they stand', () => {
  const tied = cases([0.5, 1], [0.5, 0], [0.5, 0], [0.5, 1]);
  expect(prAuc(tied)).toBeCloseTo(0.5, 9);
  expect(prAuc(tied.toReversed())).toBeCloseTo(0.5, 9);
});

test('without a positive or without a negative there is no figure', () => {
  for (const one of [cases(), cases([0.5, 1]), cases([0.5, 0])]) {
    expect(prAuc(one)).toBeNull();
    expect(recallAtFpr(one, 0.01)).toBeNull();
  }
});

test('recall at a false-positive rate flags no more negatives than allowed', () => {
  const ranked = cases([0.9, 1], [0.8, 0], [0.7, 1], [0.6, 1], [0.5, 0], [0.4, 1], [0.3, 0], [0.2, 0]);
  expect(recallAtFpr(ranked, 0)).toBeCloseTo(1 / 4, 9);
  expect(recallAtFpr(ranked, 0.25)).toBeCloseTo(3 / 4, 9);
  expect(recallAtFpr(ranked, 0.5)).toBe(1);
  // A positive tied with a negative is not had without it.
  expect(recallAtFpr(cases([0.9, 1], [0.9, 0], [0.1, 0]), 0.1)).toBe(0);
});

test('calibration error is the mean distance of score and share, in bins of equal mass', () => {
  const ten = cases([0.2, 1], [0.2, 0], [0.2, 0], [0.2, 0], [0.2, 0], [0.8, 1], [0.8, 1], [0.8, 1], [0.8, 1], [0.8, 0]);
  expect(expectedCalibrationError(ten, 2)).toBeCloseTo(0, 9);
  const sure = cases([1, 1], [1, 0], [0, 0], [0, 0]);
  expect(expectedCalibrationError(sure, 2)).toBeCloseTo(0.25, 9);
  expect(expectedCalibrationError([])).toBeNull();
  expect(reliability(ten, 3).map((bin) => bin.cases)).toEqual([3, 3, 4]);
  expect(reliability(sure, 2)[1]).toEqual({ cases: 2, meanScore: 1, shareActive: 0.5 });
});

test('counts give precision, recall, false-positive rate and F by their definitions', () => {
  const table = noCounts();
  for (const [flagged, positive, times] of [
    [true, true, 6],
    [true, false, 2],
    [false, true, 4],
    [false, false, 88],
  ] as const) {
    for (let at = 0; at < times; at++) count(table, flagged, positive);
  }
  expect(table).toEqual({ tp: 6, fp: 2, fn: 4, tn: 88 });
  expect(precision(table)).toBeCloseTo(0.75, 9);
  expect(recall(table)).toBeCloseTo(0.6, 9);
  expect(falsePositiveRate(table)).toBeCloseTo(2 / 90, 9);
  expect(fScore(table)).toBeCloseTo((2 * 0.75 * 0.6) / 1.35, 9);
  expect(fScore(table, 0.5)).toBeCloseTo((1.25 * 0.75 * 0.6) / (0.25 * 0.75 + 0.6), 9);
  expect([precision(noCounts()), recall(noCounts()), fScore(noCounts())]).toEqual([null, null, null]);
});

test('the upper bound is by Wilson, and near the rule of three where nothing was found', () => {
  // 10 of 100: Wilson's 95 % interval is 0.0552 to 0.1744.
  expect(upperBound(10, 100)).toBeCloseTo(0.1744, 4);
  expect(upperBound(1, 10)).toBeCloseTo(0.4042, 3);
  for (const n of [100, 1000, 13_000]) expect(upperBound(0, n) / (3 / n)).toBeCloseTo(1, 1);
  expect(upperBound(0, 0)).toBe(1);
  expect(upperBound(5, 5)).toBeLessThanOrEqual(1);
});

test('an interval by resampling holds the value, is the same for the same seed, and is wider for fewer groups', () => {
  const groups = Array.from({ length: 40 }, (_, at) => [at % 4 === 0 ? 1 : 0]);
  const mean = (all: readonly number[]) => all.reduce((sum, one) => sum + one, 0) / all.length;
  const many = withInterval(groups, mean, chanceFrom(1));
  const few = withInterval(groups.slice(0, 8), mean, chanceFrom(1));
  expect(many.value).toBe(0.25);
  expect(many.low!).toBeLessThan(0.25);
  expect(many.high!).toBeGreaterThan(0.25);
  expect(few.high! - few.low!).toBeGreaterThan(many.high! - many.low!);
  expect(withInterval(groups, mean, chanceFrom(1))).toEqual(many);
  expect(withInterval([], () => null, chanceFrom(1))).toEqual({ value: null, low: null, high: null });
});
