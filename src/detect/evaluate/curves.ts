import type { Scored } from '../../lab/metrics/ranking.ts';
import { RATES_FROM } from './rounding.ts';

/** x and y from 0 to 1, two decimals. */
export type Point = [number, number];

const STEPS = 20;

/**
 * Precision at recalls of 0.05, 0.10, …, 1, each the best that reaches the recall. On a grid, since the corners of the true curve
 * would tell the rank of every single positive.
 */
export function precisionCurve(cases: readonly Scored[]): Point[] {
  const positives = cases.filter(({ positive }) => positive).length;
  const best = new Float64Array(STEPS + 1);
  let [found, taken] = [0, 0];
  const ranked = cases.toSorted((a, b) => b.score - a.score);
  ranked.forEach(({ score, positive }, at) => {
    taken++;
    if (positive) found++;
    if (ranked[at + 1]?.score === score) return;
    const step = Math.floor((found / positives) * STEPS + 1e-9);
    best[step] = Math.max(best[step]!, found / taken);
  });
  for (let step = STEPS - 1; step >= 0; step--) best[step] = Math.max(best[step]!, best[step + 1]!);
  return Array.from(best, (precision, step): Point => [step / STEPS, hundredths(precision)]).slice(1);
}

/** Mean score and share of positives of each tenth of the score that has enough cases to speak of none of them. */
export function reliabilityCurve(cases: readonly Scored[]): Point[] {
  const tenths = Map.groupBy(cases, ({ score }) => Math.min(9, Math.floor(score * 10)));
  return [...tenths]
    .filter(([, those]) => those.length >= RATES_FROM)
    .sort(([a], [b]) => a - b)
    .map(([, those]): Point => {
      const mean = (value: (one: Scored) => number) => hundredths(those.reduce((sum, one) => sum + value(one), 0) / those.length);
      return [mean(({ score }) => score), mean(({ positive }) => Number(positive))];
    });
}

const hundredths = (value: number) => Math.round(value * 100) / 100;
