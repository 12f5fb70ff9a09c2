import { valueAt } from '../../detection/session/bins.ts';
import type { Feature } from '../../detection/session/scorecard.ts';
import { CARD } from '../../detection/session/scorecard.ts';
import type { Cases } from './cases.ts';
import type { Column } from './stumps.ts';
import type { SimulatedSession } from './world.ts';

/** Raw values of every feature as columns of bins, cut at quantiles of the training part; the unknown is the last bin. */
export function columnsFrom(train: Cases): (cases: Cases) => Column[] {
  const edges = CARD.features.map((feature) => quantiles(train.sessions.map((session) => numberOf(session, feature))));
  return ({ sessions }) =>
    CARD.features.map((feature, index) => ({
      bins: Uint8Array.from(sessions, (session) => binAmong(edges[index]!, numberOf(session, feature))),
      count: edges[index]!.length + 2,
    }));
}

function numberOf({ meta }: SimulatedSession, feature: Feature): number {
  const value = valueAt(meta, feature.path);
  if (value === undefined) return Number.NaN;
  return 'choices' in feature ? Object.keys(feature.choices).indexOf(String(value)) : Number(value);
}

function quantiles(values: readonly number[], parts = 16): number[] {
  const known = Float64Array.from(values.filter((value) => !Number.isNaN(value))).sort();
  // What matters most is rare, so the far end is cut once more.
  const shares = [...Array.from({ length: parts - 1 }, (_, at) => (at + 1) / parts), 0.99, 0.999];
  return [...new Set(shares.map((share) => known[Math.floor(share * known.length)] ?? 0))];
}

function binAmong(edges: readonly number[], value: number): number {
  if (Number.isNaN(value)) return edges.length + 1;
  const at = edges.findIndex((edge) => value <= edge);
  return at < 0 ? edges.length : at;
}
