import type { Scored } from '../../lab/metrics/ranking.ts';

/**
 * Share of the positives among the highest scores that reviewers can look at, `budget` being their share of all cases.
 * Equal scores are looked at all or not at all. Null without a positive, or where the budget is less than one case.
 */
export function recallAtBudget(cases: readonly Scored[], budget: number): number | null {
  const positives = cases.filter(({ positive }) => positive).length;
  const reviews = Math.floor(cases.length * budget + 1e-9);
  if (positives === 0 || reviews === 0) return null;
  const ranked = cases.toSorted((a, b) => b.score - a.score);
  const first = ranked[reviews]?.score;
  const seen =
    first === undefined
      ? ranked
      : ranked.slice(
          0,
          ranked.findIndex(({ score }) => score === first),
        );
  return seen.slice(0, reviews).filter(({ positive }) => positive).length / positives;
}
