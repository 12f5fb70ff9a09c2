import type { Cases } from './cases.ts';
import { cardScores, joined } from './cases.ts';
import type { Ranker } from './challengers.ts';
import { bestFeature, logisticRanker, stumpRanker, vpnAndPrivate } from './challengers.ts';
import type { Ranking } from './report.ts';
import type { Split } from './split.ts';

export const PREVALENCE = 0.001;

/** One ranking of the test part. `families`: whether a learner had seen sessions of the families it is judged on. */
export interface Contender {
  name: string;
  families: Ranking['families'];
  scores: Float64Array;
}

export function contendersOf(split: Split, train: readonly [Cases, Cases], test: Cases): Contender[] {
  const best = bestFeature(joined(...train), PREVALENCE);
  const fixed = (name: string, scores: Float64Array): Contender => ({ name, families: 'not fitted', scores });
  return [
    fixed('scorecard', cardScores(test).score),
    fixed('scorecard without payments', cardScores(test, (_, family) => Number(family !== 'payment')).score),
    fixed('scorecard without anonymiser', cardScores(test, (_, family) => Number(family !== 'anonymiser')).score),
    // Codes of features are paths of fields; those of combinations have underscores.
    fixed('scorecard without combinations', cardScores(test, (code) => Number(!code.includes('_'))).score),
    fixed('rule: VPN and private', vpnAndPrivate(test)),
    { name: `best single feature (${best.code})`, families: 'seen', scores: best.rank(test) },
    ...crossFitted('logistic regression', logisticRanker, split, train, test),
    ...crossFitted('boosted stumps', stumpRanker, split, train, test),
  ];
}

/** Two learners, one a half; each test session is scored by the one that never saw its family, and by the one that did. */
function crossFitted(
  name: string,
  fit: (train: Cases) => Ranker,
  { halfOf }: Split,
  train: readonly [Cases, Cases],
  test: Cases,
): Contender[] {
  const scores = train.map((half) => fit(half)(test));
  const half = test.sessions.map(halfOf);
  const by = (other: 0 | 1) => Float64Array.from(half, (own, at) => scores[own === other ? 1 : 0]![at]!);
  return [
    { name, families: 'unseen', scores: by(0) },
    { name, families: 'seen', scores: by(1) },
  ];
}
