import type { Behaviour } from '../../detection/behaviours.ts';
import { HIGH_SEVERITY } from '../../detection/behaviours.ts';

/** One held-out message for one label. `everyday`: of a family that holds no cue at all, not even a near one. */
export interface Case {
  odds: number;
  active: boolean;
  everyday: boolean;
}

/** Share of everyday messages that may be flagged by one label. A severe label may cost a person a review, so it is held tighter. */
const EVERYDAY_FPR = { severe: 0.0005, other: 0.002 };
const BETA = 0.7;
const LEAST = 0.2;
const MOST = 0.98;

/** Threshold as a probability: best F0.7 on held-out families, and never so low that more everyday messages are flagged than allowed. */
export function thresholdOf(label: Behaviour, cases: readonly Case[]): number {
  const allowed = HIGH_SEVERITY.includes(label) ? EVERYDAY_FPR.severe : EVERYDAY_FPR.other;
  const odds = Math.max(bestOdds(cases), everydayOdds(cases, allowed));
  return Math.round(Math.min(MOST, Math.max(LEAST, 1 / (1 + Math.exp(-odds)))) * 1000) / 1000;
}

function bestOdds(cases: readonly Case[]): number {
  const ranked = cases.toSorted((a, b) => b.odds - a.odds);
  const all = cases.filter(({ active }) => active).length;
  let [best, at, found] = [0, 0, 0];
  ranked.forEach(({ odds, active }, taken) => {
    if (active) found++;
    const f = ((1 + BETA ** 2) * found) / (BETA ** 2 * all + taken + 1);
    if (f > best) [best, at] = [f, odds];
  });
  return at;
}

function everydayOdds(cases: readonly Case[], allowed: number): number {
  const plain = cases.filter(({ everyday }) => everyday).map(({ odds }) => odds);
  plain.sort((a, b) => b - a);
  return (plain[Math.floor(allowed * plain.length)] ?? -Infinity) + 1e-6;
}
