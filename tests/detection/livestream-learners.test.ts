import { expect, test } from 'vitest';
import { chanceFrom } from '../../src/lab/chance.ts';
import { logisticSum, logisticWeights } from '../../src/lab/livestream/logistic.ts';
import { figuresAt, levelsOf } from '../../src/lab/livestream/rarity.ts';
import { boostedStumps, stumpSums } from '../../src/lab/livestream/stumps.ts';
import { prAuc } from '../../src/lab/metrics/ranking.ts';

test('at the prevalence of the cases, the reweighted PR-AUC is the plain one', () => {
  const chance = chanceFrom(4);
  const cases = Array.from({ length: 500 }, () => ({ score: Math.floor(chance() * 40), positive: chance() < 0.2 }));
  const prevalence = cases.filter(({ positive }) => positive).length / cases.length;
  const { level, count } = levelsOf(Float64Array.from(cases, ({ score }) => score));
  const [risk, benign] = [new Float64Array(count), new Float64Array(count)];
  cases.forEach(({ positive }, at) => (positive ? risk : benign)[level[at]!]!++);
  expect(figuresAt(prevalence, { risk, benign })!.prAuc).toBeCloseTo(prAuc(cases)!, 10);
});

test('a perfect ranking finds everything in a budget as large as the prevalence, a blind one only its share', () => {
  const perfect = figuresAt(0.001, { risk: Float64Array.of(9, 0), benign: Float64Array.of(0, 90) })!;
  expect(perfect.prAuc).toBeCloseTo(1);
  expect(perfect.recall(0.001)).toBeCloseTo(1);
  expect(perfect.precision(0.01)).toBeCloseTo(0.1);
  const blind = figuresAt(0.001, { risk: Float64Array.of(9), benign: Float64Array.of(90) })!;
  expect(blind.recall(0.01)).toBeCloseTo(0.01);
  expect(blind.precision(0.01)).toBeCloseTo(0.001);
  expect(figuresAt(0.001, { risk: Float64Array.of(0), benign: Float64Array.of(1) })).toBeNull();
});

test('the logistic regression finds the weights that made the data, negative ones too', () => {
  const chance = chanceFrom(8);
  const truth = [-1, 2, -1.5];
  const rows = Array.from({ length: 20_000 }, () => [0, ...[1, 2].filter(() => chance() < 0.5)]);
  const positive = rows.map((active) => chance() < 1 / (1 + Math.exp(-active.reduce((sum, column) => sum + truth[column]!, 0))));
  const weights = logisticWeights(rows, positive, 3);
  truth.forEach((weight, column) => expect(weights[column]).toBeCloseTo(weight, 0));
  expect(logisticSum(weights, [0, 1])).toBeGreaterThan(logisticSum(weights, [0, 2]));
});

test('boosted stumps learn a hump, which no monotone score can', () => {
  const bins = Uint8Array.from({ length: 3000 }, (_, at) => at % 5);
  const positive = Array.from(bins, (bin) => bin === 2);
  const columns = [{ bins, count: 6 }];
  const sums = stumpSums(boostedStumps(columns, positive, 60), columns, bins.length);
  expect(sums[2]!).toBeGreaterThan(sums[0]!);
  expect(sums[2]!).toBeGreaterThan(sums[4]!);
});
