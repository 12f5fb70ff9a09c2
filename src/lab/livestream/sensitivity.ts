import { DEFAULT_POLICY } from '../../detection/index.ts';
import { bandOf } from '../../detection/band.ts';
import { CARD } from '../../detection/session/scorecard.ts';
import type { Chance } from '../chance.ts';
import { median } from '../metrics/early.ts';
import type { Cases, Weighting } from './cases.ts';
import { cardScores, only } from './cases.ts';
import { PREVALENCE } from './contenders.ts';
import type { Sensitivity, Spread } from './report.ts';
import { accountsOf, ranked } from './witness.ts';

const DRAWS = 30;
const MOST = 12_000;

/** What becomes of order and bands when the expert weights are wrong by up to half. */
export function sensitivityOf(all: Cases, chance: Chance): Sensitivity {
  const cases = thinned(all);
  const base = cardScores(cases);
  const ranks = ranksOf(base.score);
  const accounts = accountsOf(cases);
  const bands = Array.from(base.firm, (points) => bandOf(points, DEFAULT_POLICY.session.bands));
  const against = (weighting: Weighting) => {
    const { score, firm } = cardScores(cases, weighting);
    return {
      rankCorrelation: correlation(ranks, ranksOf(score)),
      bandChanges: bands.filter((band, at) => band !== bandOf(firm[at]!, DEFAULT_POLICY.session.bands)).length / bands.length,
      prAuc: ranked(cases, accounts, score).figures(PREVALENCE)?.prAuc ?? 0,
    };
  };
  const draws = Array.from({ length: DRAWS }, () => {
    const factors = new Map([...CODES].map((code) => [code, 0.5 + chance()]));
    return against((code) => factors.get(code)!);
  });
  const alone = CODES.flatMap((code) => [0.5, 1.5].map((factor) => ({ code, factor })));
  return {
    together: {
      draws: DRAWS,
      rankCorrelation: spread(draws.map((draw) => draw.rankCorrelation)),
      bandChanges: spread(draws.map((draw) => draw.bandChanges)),
      prAuc: spread(draws.map((draw) => draw.prAuc)),
    },
    alone: alone
      .map(({ code, factor }) => {
        const { rankCorrelation, bandChanges } = against((other) => (other === code ? factor : 1));
        return { code, factor, rankCorrelation, bandChanges };
      })
      .sort((a, b) => b.bandChanges - a.bandChanges),
  };
}

const CODES = [...CARD.features.map(({ path }) => path), ...CARD.interactions.map(({ code }) => code)];

function thinned(cases: Cases): Cases {
  const step = Math.max(1, Math.floor(cases.sessions.length / MOST));
  return only(cases, (at) => at % step === 0);
}

/** Ranks from 0, equal scores sharing their middle rank. */
function ranksOf(scores: Float64Array): Float64Array {
  const order = Uint32Array.from(scores, (_, at) => at).sort((a, b) => scores[a]! - scores[b]!);
  const ranks = new Float64Array(scores.length);
  for (let from = 0; from < order.length;) {
    let to = from;
    while (to + 1 < order.length && scores[order[to + 1]!] === scores[order[from]!]) to++;
    for (let at = from; at <= to; at++) ranks[order[at]!] = (from + to) / 2;
    from = to + 1;
  }
  return ranks;
}

/** Spearman's rank correlation, -1..1. */
function correlation(a: Float64Array, b: Float64Array): number {
  const mean = (a.length - 1) / 2;
  let [ab, aa, bb] = [0, 0, 0];
  for (let at = 0; at < a.length; at++) {
    const [x, y] = [a[at]! - mean, b[at]! - mean];
    ab += x * y;
    aa += x * x;
    bb += y * y;
  }
  return ab / Math.sqrt(aa * bb);
}

const spread = (values: number[]): Spread => ({
  least: Math.min(...values),
  median: median(values) ?? 0,
  most: Math.max(...values),
});
