import { BEHAVIOURS } from '../../detection/behaviours.ts';
import { BUCKETS, shareOfFeature } from '../../detection/features/sink.ts';
import type { Chance } from '../chance.ts';
import { shuffled } from '../chance.ts';
import type { Example } from './examples.ts';
import { isActive } from './examples.ts';
import { ratiosOf } from './ratios.ts';

const LABELS = BEHAVIOURS.length;

export interface Training {
  epochs: number;
  rate: number;
  l2: number;
  /** A bucket must be met in so many families to carry weight: what one family alone says is its wording, not the behaviour. */
  minFamilies: number;
  /** Share of a weight that does not depend on how telling its bucket is among families. */
  flat: number;
}

/** Weights of all labels, bucket by bucket. */
export type Weights = Float32Array;

/** One L2-regularised logistic regression a label, fitted together by AdaGrad. The same examples and chance give the same weights. */
export function trainedHeads(
  examples: readonly Example[],
  { epochs, rate, l2, minFamilies, flat }: Training,
  chance: Chance,
): Weights {
  const reach = ratiosOf(examples, minFamilies).map((ratio) => (ratio === 0 ? 0 : flat + (1 - flat) * ratio));
  const kept = examples.map(({ ids, message }) => ({
    ids: ids.filter((id) => reach.subarray(id * LABELS, (id + 1) * LABELS).some((value) => value !== 0)),
    // Of all features, as the library counts them, and not of those alone that carry weight.
    share: shareOfFeature(ids.length),
    truth: message.truth,
  }));
  const weights = new Float32Array(BUCKETS * LABELS);
  const squares = new Float32Array(BUCKETS * LABELS).fill(1e-2);
  const errors = new Float64Array(LABELS);
  for (let epoch = 0; epoch < epochs; epoch++) {
    const step = rate / (1 + epoch * 0.5);
    for (const { ids, truth, share } of shuffled(chance, kept)) {
      errors.fill(0);
      for (const id of ids) {
        for (let label = 0, at = id * LABELS; label < LABELS; label++, at++) errors[label]! += weights[at]! * reach[at]! * share;
      }
      for (let label = 0; label < LABELS; label++) errors[label] = 1 / (1 + Math.exp(-errors[label]!)) - isActive(truth, label);
      for (const id of ids) {
        for (let label = 0, at = id * LABELS; label < LABELS; label++, at++) {
          const slope = errors[label]! * reach[at]! * share + l2 * weights[at]!;
          squares[at]! += slope * slope;
          weights[at]! -= (step * slope) / Math.sqrt(squares[at]!);
        }
      }
    }
  }
  return weights.map((weight, at) => weight * reach[at]!);
}

/** Sum of the weights of one message, a label each. */
export function sumsOf(weights: Weights, ids: Int32Array): Float64Array {
  const sums = new Float64Array(LABELS);
  for (const id of ids) for (let label = 0; label < LABELS; label++) sums[label]! += weights[id * LABELS + label]!;
  return sums.map((sum) => sum * shareOfFeature(ids.length));
}
