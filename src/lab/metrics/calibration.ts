import type { Scored } from './ranking.ts';

export interface ReliabilityBin {
  cases: number;
  meanScore: number;
  shareActive: number;
}

/** Bins of equal mass, in rising order of score. Source for equal mass: Nguyen & O'Connor, 2015. */
export function reliability(cases: readonly Scored[], bins = 15): ReliabilityBin[] {
  const ranked = cases.toSorted((a, b) => a.score - b.score);
  return Array.from({ length: bins }, (_, bin) => {
    const part = ranked.slice(Math.floor((bin * ranked.length) / bins), Math.floor(((bin + 1) * ranked.length) / bins));
    const mean = (value: (one: Scored) => number) =>
      part.length === 0 ? 0 : part.reduce((sum, one) => sum + value(one), 0) / part.length;
    return { cases: part.length, meanScore: mean(({ score }) => score), shareActive: mean(({ positive }) => Number(positive)) };
  });
}

/** Expected calibration error, 0..1: mean distance between score and share active, weighted by the cases of each bin. Null without cases. */
export function expectedCalibrationError(cases: readonly Scored[], bins = 15): number | null {
  if (cases.length === 0) return null;
  return reliability(cases, bins).reduce(
    (sum, { cases: n, meanScore, shareActive }) => sum + (n / cases.length) * Math.abs(meanScore - shareActive),
    0,
  );
}
