import { expect, test } from 'vitest';
import { BEHAVIOURS } from '../../src/detection/index.ts';
import { FeatureSink, shareOfFeature } from '../../src/detection/features/sink.ts';
import { readModel, writeModel } from '../../src/detection/model/text-model.ts';
import { sha256 } from '../../src/detection/sha256.ts';
import { below, between, chanceFrom, shuffled } from '../../src/lab/chance.ts';
import type { Family } from '../../src/lab/corpus/families.ts';
import { plattOf } from '../../src/lab/train/calibrate.ts';
import type { Example } from '../../src/lab/train/examples.ts';
import { isActive, truthOf } from '../../src/lab/train/examples.ts';
import { sumsOf, trainedHeads } from '../../src/lab/train/heads.ts';
import { quantised } from '../../src/lab/train/quantise.ts';
import { ratiosOf } from '../../src/lab/train/ratios.ts';
import { thresholdOf } from '../../src/lab/train/thresholds.ts';
import { everyLabel } from './scripted.ts';

const LABELS = BEHAVIOURS.length;
const TRAINING = { epochs: 6, rate: 0.15, l2: 1e-4, minFamilies: 2, flat: 0.6 };
const EXAMPLES = separable();
const weights = trainedHeads(EXAMPLES, TRAINING, chanceFrom(1));

test('Platt finds the logistic that made the cases', () => {
  const chance = chanceFrom(5);
  const sums = Array.from({ length: 20_000 }, () => 8 * chance() - 4);
  const active = sums.map((sum) => chance() < 1 / (1 + Math.exp(-(1.7 * sum - 0.9))));
  const { slope, offset } = plattOf(sums, active);
  expect(slope).toBeCloseTo(1.7, 1);
  expect(offset).toBeCloseTo(-0.9, 1);
});

test('Platt never turns the sign of a head, and stays finite where all or none are active', () => {
  const sums = [-2, -1, 1, 2];
  expect(plattOf(sums, [true, true, false, false]).slope).toBeGreaterThan(0);
  for (const all of [true, false]) {
    const { slope, offset } = plattOf(
      sums,
      sums.map(() => all),
    );
    expect(Number.isFinite(slope) && Number.isFinite(offset)).toBe(true);
  }
});

test('heads learn what can be told apart, each label for itself', () => {
  for (const { ids, message } of EXAMPLES) {
    const sums = sumsOf(weights, ids);
    for (const label of [0, 4]) expect(sums[label]! > 0, BEHAVIOURS[label]).toBe(isActive(message.truth, label) === 1);
  }
});

test('the same seed gives the same heads, byte for byte; another gives others', () => {
  expect(trainedHeads(EXAMPLES, TRAINING, chanceFrom(1))).toEqual(weights);
  expect(trainedHeads(EXAMPLES, TRAINING, chanceFrom(2))).not.toEqual(weights);
});

test('what one family alone says carries no weight', () => {
  const own = EXAMPLES[0]!.message.family;
  const examples = EXAMPLES.map((one) =>
    one.message.family === own ? { ...one, ids: Int32Array.from([...one.ids, 9999]) } : one,
  );
  const trained = trainedHeads(examples, TRAINING, chanceFrom(1));
  expect([...trained.slice(9999 * LABELS, 10_000 * LABELS)]).toEqual(Array.from({ length: LABELS }, () => 0));
  expect(ratiosOf(examples, 2)[9999 * LABELS]).toBe(0);
});

test('weights as bytes give scores close to those of the weights themselves', () => {
  const small = quantised(weights);
  const bytes = writeModel({
    ...small,
    calibration: { en: everyLabel({ slope: 1, offset: 0 }), ko: everyLabel({ slope: 1, offset: 0 }) },
  });
  const model = readModel(bytes, sha256(bytes));
  const sink = new FeatureSink();
  for (const { ids } of EXAMPLES) {
    sink.clear();
    sink.ids.set(ids);
    sink.size = ids.length;
    const [exact, rounded] = [sumsOf(weights, ids), model.logOdds(sink, 'en')];
    // Half a step a feature at most, and every feature counts its share.
    for (let label = 0; label < LABELS; label++) {
      const bound = 0.51 * small.scales[label]! * ids.length * shareOfFeature(ids.length);
      expect(Math.abs(rounded[label]! - exact[label]!)).toBeLessThanOrEqual(bound + 1e-5);
      expect(Math.abs(1 / (1 + Math.exp(-rounded[label]!)) - 1 / (1 + Math.exp(-exact[label]!)))).toBeLessThan(0.02);
    }
  }
});

test('a threshold flags no more everyday messages than allowed, and severe labels are held tighter', () => {
  const chance = chanceFrom(8);
  const cases = Array.from({ length: 4000 }, (_, at) => {
    const active = at % 8 === 0;
    return { active, everyday: !active && at % 2 === 1, odds: (active ? 1.5 : -1.5) + 4 * (chance() - 0.5) };
  });
  const flagged = (threshold: number) => {
    const everyday = cases.filter((one) => one.everyday);
    return everyday.filter(({ odds }) => 1 / (1 + Math.exp(-odds)) >= threshold + 0.001).length / everyday.length;
  };
  const [severe, other] = [thresholdOf('secrecy', cases), thresholdOf('age_inquiry', cases)];
  expect(severe).toBeGreaterThanOrEqual(other);
  expect(flagged(severe)).toBeLessThanOrEqual(0.0005);
  expect(flagged(other)).toBeLessThanOrEqual(0.002);
});

test('chance is the same for the same seed, stays in its bounds, and shuffles without loss', () => {
  const [one, two] = [chanceFrom(3), chanceFrom(3)];
  for (let at = 0; at < 1000; at++) {
    const value = one();
    expect(value).toBe(two());
    expect(value >= 0 && value < 1).toBe(true);
    expect(between(two, 2, 4) - 3).toBeLessThanOrEqual(1);
    one();
  }
  expect(shuffled(chanceFrom(1), [1, 2, 3, 4, 5]).toSorted()).toEqual([1, 2, 3, 4, 5]);
});

/** Two labels that follow two features each, among forty that say nothing; twelve families, each of one truth. */
function separable(): Example[] {
  const chance = chanceFrom(42);
  const families = Array.from({ length: 12 }, (_, at) => ({ key: `f${at}` }) as Family);
  return Array.from({ length: 480 }, (_, at) => {
    const [first, second] = [at % 2 === 0, at % 4 < 2];
    const noise = new Set(Array.from({ length: 6 }, () => 100 + below(chance, 40)));
    const ids = [...(first ? [1, 2] : [3]), ...(second ? [5, 6] : [7]), ...noise];
    const truth = truthOf([...(first ? [BEHAVIOURS[0]] : []), ...(second ? [BEHAVIOURS[4]] : [])]);
    return { ids: Int32Array.from(ids), message: { text: '', family: families[at % 12]!, truth, made: 'plain' } };
  });
}
