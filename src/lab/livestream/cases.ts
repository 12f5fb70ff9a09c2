import { DEFAULT_POLICY } from '../../detection/index.ts';
import { binOf, binPoints } from '../../detection/session/bins.ts';
import { pointsOf, withinBand } from '../../detection/session/points.ts';
import { CARD } from '../../detection/session/scorecard.ts';
import { holds } from '../../detection/session/tally.ts';
import type { SimulatedSession } from './world.ts';

/** Sessions with the bin of each feature and whether each combination holds, so that a changed scorecard is scored at once. */
export interface Cases {
  sessions: readonly SimulatedSession[];
  risk: Uint8Array;
  bins: readonly Uint8Array[];
  combined: readonly Uint8Array[];
}

export function casesOf(sessions: readonly SimulatedSession[]): Cases {
  return {
    sessions,
    risk: Uint8Array.from(sessions, ({ risk }) => Number(risk)),
    bins: sessions.map(({ meta }) => Uint8Array.from(CARD.features, (feature) => binOf(feature, meta))),
    combined: sessions.map(({ meta }) => Uint8Array.from(CARD.interactions, (one) => Number(holds(one, meta)))),
  };
}

export function joined(a: Cases, b: Cases): Cases {
  return {
    sessions: [...a.sessions, ...b.sessions],
    risk: Uint8Array.from([...a.risk, ...b.risk]),
    bins: [...a.bins, ...b.bins],
    combined: [...a.combined, ...b.combined],
  };
}

/** Some of the cases, by index. */
export function only({ sessions, risk, bins, combined }: Cases, wanted: (at: number) => boolean): Cases {
  const some = <Item>(items: readonly Item[]) => items.filter((_, at) => wanted(at));
  return { sessions: some(sessions), risk: risk.filter((_, at) => wanted(at)), bins: some(bins), combined: some(combined) };
}

/** Factor for the weight of each feature or combination by its code; 1 is the scorecard as shipped. */
export type Weighting = (code: string, family: string) => number;

export interface CardScores {
  firm: Float64Array;
  score: Float64Array;
}

/** Scores as `scoreSession` gives them, under a changed weighting. */
export function cardScores({ bins, combined }: Cases, weighting: Weighting = () => 1): CardScores {
  const features = CARD.features.map((feature) => ({
    family: feature.family,
    points: binPoints(feature).map((points) => points * weighting(feature.path, feature.family)),
  }));
  const interactions = CARD.interactions.map(({ code, family, points }) => ({
    family,
    points: points * weighting(code, family),
  }));
  const firm = new Float64Array(bins.length);
  const score = bins.map((row, at) => {
    const found = features.map(({ family, points }, feature) => ({ family, points: points[row[feature]!]! }));
    interactions.forEach((one, index) => combined[at]![index] && found.push(one));
    const points = pointsOf(found, CARD.anonymiserCap);
    firm[at] = points.firm;
    return withinBand(points, DEFAULT_POLICY.session.bands);
  });
  return { firm, score: Float64Array.from(score) };
}
