import { BEHAVIOURS } from '../../detection/behaviours.ts';
import { BUCKETS } from '../../detection/features/sink.ts';
import type { Example } from './examples.ts';
import { isActive } from './examples.ts';

const LABELS = BEHAVIOURS.length;

interface Seen {
  truth: number;
  messages: number;
  buckets: Map<number, number>;
}

/**
 * How much more likely each bucket is in families with a label than in others: |log ratio|, smoothed by `smoothing` families.
 * Families are counted, not messages: what one family says a hundred times is one witness. 0 where fewer than `minFamilies` have the bucket.
 * Source of the idea: Wang & Manning, "Baselines and bigrams", 2012 (NB-SVM).
 */
export function ratiosOf(examples: readonly Example[], minFamilies: number, smoothing = 1): Float32Array {
  const families = byFamily(examples);
  const having = new Float32Array(BUCKETS);
  const witnesses = new Uint16Array(BUCKETS);
  const active = new Float32Array(BUCKETS * LABELS);
  const totals = new Float64Array(LABELS);
  for (const { truth, messages, buckets } of families) {
    for (let label = 0; label < LABELS; label++) totals[label]! += isActive(truth, label);
    for (const [bucket, count] of buckets) {
      witnesses[bucket]!++;
      // Full weight from a third of the family's messages on.
      const share = Math.min(1, (3 * count) / messages);
      having[bucket]! += share;
      for (let label = 0; label < LABELS; label++) if (isActive(truth, label)) active[bucket * LABELS + label]! += share;
    }
  }
  const ratios = new Float32Array(BUCKETS * LABELS);
  for (let bucket = 0; bucket < BUCKETS; bucket++) {
    if (witnesses[bucket]! < minFamilies) continue;
    for (let label = 0; label < LABELS; label++) {
      const both = active[bucket * LABELS + label]!;
      const inActive = (both + smoothing) / (totals[label]! + 2 * smoothing);
      const inOthers = (having[bucket]! - both + smoothing) / (families.length - totals[label]! + 2 * smoothing);
      ratios[bucket * LABELS + label] = Math.abs(Math.log(inActive / inOthers));
    }
  }
  return ratios;
}

function byFamily(examples: readonly Example[]): Seen[] {
  const families = new Map<unknown, Seen>();
  for (const { ids, message } of examples) {
    let seen = families.get(message.family);
    if (!seen) families.set(message.family, (seen = { truth: message.truth, messages: 0, buckets: new Map() }));
    seen.messages++;
    for (const id of ids) seen.buckets.set(id, (seen.buckets.get(id) ?? 0) + 1);
  }
  return [...families.values()];
}
