import { binNames } from '../../detection/session/bins.ts';
import { CARD } from '../../detection/session/scorecard.ts';
import type { Cases } from './cases.ts';
import { cardScores } from './cases.ts';
import { logisticSum, logisticWeights } from './logistic.ts';
import { columnsFrom } from './columns.ts';
import { boostedStumps, stumpSums } from './stumps.ts';
import { accountsOf, ranked } from './witness.ts';

/** A way to rank sessions: higher is riskier. */
export type Ranker = (cases: Cases) => Float64Array;

/** Logistic regression over the scorecard's own bins, with neither order nor sign asked for. */
export function logisticRanker(train: Cases): Ranker {
  const starts: number[] = [];
  let columns = 1;
  for (const feature of CARD.features) {
    starts.push(columns);
    columns += binNames(feature).length;
  }
  const rows = (cases: Cases) => cases.bins.map((row) => [0, ...Array.from(row, (bin, feature) => starts[feature]! + bin)]);
  const weights = logisticWeights(rows(train), truth(train), columns);
  return (cases) => Float64Array.from(rows(cases), (active) => logisticSum(weights, active));
}

/** Boosted stumps over the raw values, cut at quantiles of the training part. */
export function stumpRanker(train: Cases): Ranker {
  const columns = columnsFrom(train);
  const stumps = boostedStumps(columns(train), truth(train));
  return (cases) => stumpSums(stumps, columns(cases), cases.sessions.length);
}

/** The one feature whose points rank the training part best. */
export function bestFeature(train: Cases, prevalence: number): { code: string; rank: Ranker } {
  const accounts = accountsOf(train);
  const worth = (code: string) => ranked(train, accounts, cardScores(train, only(code)).score).figures(prevalence)?.prAuc ?? 0;
  const [code] = CARD.features.map(({ path }) => [path, worth(path)] as const).reduce((a, b) => (b[1] > a[1] ? b : a));
  return { code, rank: (cases) => cardScores(cases, only(code)).score };
}

/** The rule of thumb that flags whoever hides and is private. */
export const vpnAndPrivate: Ranker = ({ sessions }) =>
  Float64Array.from(sessions, ({ meta: { visibility, anonymiser } }) =>
    Number(visibility === 'private' && [anonymiser?.host, anonymiser?.viewer].some((kind) => kind && !/none|unknown/.test(kind))),
  );

const only = (wanted: string) => (code: string) => Number(code === wanted);

const truth = ({ risk }: Cases) => Array.from(risk, Boolean);
