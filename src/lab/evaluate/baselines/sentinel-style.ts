import { collectFeatures } from '../../../detection/features/features.ts';
import { FeatureSink } from '../../../detection/features/sink.ts';
import { readCues } from '../../../detection/reading.ts';
import { languageOf } from '../../../detection/text/language.ts';
import type { Chance } from '../../chance.ts';
import { shuffled } from '../../chance.ts';
import type { Message } from '../../train/examples.ts';

/**
 * Sentinel-style, re-made from the published formula, not Sentinel itself: its sentence encoder is not to be had offline, so vectors are hashed
 * n-grams. A message's score is the log ratio of its nearest risky and ordinary neighbours. Source: Roblox/Sentinel, score_formulae.py.
 */
const NEIGHBOURS = 5;
const LEAST = 0.1;
const RISKY = 1200;
const ORDINARY = 3600;
const FEWEST_FOR_SKEW = 10;

type Aggregator = (scores: readonly number[]) => number;

const mean = (values: readonly number[]) =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
const ranked = (values: readonly number[]) => values.toSorted((a, b) => b - a);

export const AGGREGATORS: Record<string, Aggregator> = {
  skewness: (scores) => {
    const spread = Math.sqrt(mean(scores.map((score) => (score - mean(scores)) ** 2)));
    const middle = ranked(scores)[scores.length >> 1] ?? 0;
    return scores.length < FEWEST_FOR_SKEW || spread === 0 ? 0 : (mean(scores) - middle) / spread;
  },
  'mean of positives': (scores) => mean(scores.filter((score) => score > 0)),
  'top 3 mean': (scores) => mean(ranked(scores).slice(0, 3)),
  '90th percentile': (scores) => ranked(scores)[Math.floor(scores.length * 0.1)] ?? 0,
  'softmax-weighted mean': (scores) => {
    const weights = scores.map((score) => Math.exp(score));
    return (
      scores.reduce((sum, score, at) => sum + score * weights[at]!, 0) / (weights.reduce((sum, weight) => sum + weight, 0) || 1)
    );
  },
  max: (scores) => Math.max(0, ...scores),
};

/** Scores one message by its neighbours among the training messages of a language. */
export function affinityOf(
  training: readonly Message[],
  isRisky: (message: Message) => boolean,
  chance: Chance,
): (text: string) => number {
  const mixed = shuffled(chance, training);
  const kept = [...mixed.filter(isRisky).slice(0, RISKY), ...mixed.filter((message) => !isRisky(message)).slice(0, ORDINARY)];
  const postings = new Map<number, number[]>();
  const lengths = kept.map(({ text }, at) => {
    const ids = bucketsOf(text);
    for (const id of ids) postings.set(id, [...(postings.get(id) ?? []), at]);
    return Math.sqrt(ids.length);
  });
  const risky = kept.map(isRisky);
  return (text) => {
    const ids = bucketsOf(text);
    const shared = new Float64Array(kept.length);
    for (const id of ids) for (const at of postings.get(id) ?? []) shared[at]!++;
    const near = Array.from(shared, (count, at) => ({ at, sim: count / (lengths[at]! * Math.sqrt(ids.length) || 1) }));
    near.sort((a, b) => b.sim - a.sim);
    const top = near.slice(0, NEIGHBOURS);
    const side = (wanted: boolean) => {
      const sims = top.filter(({ at }) => risky[at] === wanted).map(({ sim }) => sim);
      return sims.length > 0 ? sims : [near.find(({ at }) => risky[at] === wanted)?.sim ?? 0];
    };
    const score = Math.log(mean(side(true).map(Math.exp)) / mean(side(false).map(Math.exp)));
    return score < LEAST ? 0 : score;
  };
}

const sink = new FeatureSink();

function bucketsOf(text: string): number[] {
  collectFeatures(readCues(text).views, [], languageOf(text), sink);
  return [...sink.ids.subarray(0, sink.size)];
}
