import { BEHAVIOURS } from '../../detection/behaviours.ts';
import { BUCKETS } from '../../detection/features/sink.ts';
import type { Weights } from './heads.ts';

const LABELS = BEHAVIOURS.length;
const STEPS = 127;
/** Rows kept at the most: those that weigh least fall away, so that the model stays below four megabytes. */
const MOST_ROWS = 265_000;

/** Weights as signed bytes with one scale a label; rows that are all zero fall away. */
export function quantised(weights: Weights): { scales: Float32Array; buckets: Int32Array; rows: Int8Array } {
  const scales = new Float32Array(LABELS);
  for (let at = 0; at < weights.length; at++) scales[at % LABELS] = Math.max(scales[at % LABELS]!, Math.abs(weights[at]!));
  scales.forEach((most, label) => (scales[label] = (most || 1) / STEPS));
  const rowOf = (bucket: number) =>
    Array.from({ length: LABELS }, (_, label) => Math.round(weights[bucket * LABELS + label]! / scales[label]!));
  const reach = Float64Array.from({ length: BUCKETS }, (_, bucket) => Math.hypot(...rowOf(bucket)));
  const least = reach.toSorted().at(-MOST_ROWS) ?? 0;
  const buckets = Int32Array.from({ length: BUCKETS }, (_, bucket) => bucket).filter(
    (bucket) => reach[bucket]! > 0 && reach[bucket]! >= least,
  );
  return { scales, buckets, rows: Int8Array.from([...buckets].flatMap(rowOf)) };
}
