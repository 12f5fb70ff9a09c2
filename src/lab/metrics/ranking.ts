/** One judged case: the score it got and whether the behaviour was there. */
export interface Scored {
  score: number;
  positive: boolean;
}

/**
 * Area under the precision-recall curve as average precision, 0..1; ties share one step. Null without a positive or without a negative.
 * Source: Davis & Goadrich, 2006; step-wise as in scikit-learn's average_precision_score.
 */
export function prAuc(cases: readonly Scored[]): number | null {
  const positives = cases.filter(({ positive }) => positive).length;
  if (positives === 0 || positives === cases.length) return null;
  let area = 0;
  let [found, taken, recallBefore] = [0, 0, 0];
  const ranked = cases.toSorted((a, b) => b.score - a.score);
  for (let at = 0; at < ranked.length; at++) {
    taken++;
    if (ranked[at]!.positive) found++;
    if (ranked[at + 1]?.score === ranked[at]!.score) continue;
    const recall = found / positives;
    area += (recall - recallBefore) * (found / taken);
    recallBefore = recall;
  }
  return area;
}

/** Highest share of positives found at a threshold that flags at most `share` of the negatives. Null without both kinds. */
export function recallAtFpr(cases: readonly Scored[], share: number): number | null {
  const positives = cases.filter(({ positive }) => positive).length;
  const negatives = cases.length - positives;
  if (positives === 0 || negatives === 0) return null;
  let [found, wrong, best] = [0, 0, 0];
  const ranked = cases.toSorted((a, b) => b.score - a.score);
  for (let at = 0; at < ranked.length; at++) {
    if (ranked[at]!.positive) found++;
    else wrong++;
    if (ranked[at + 1]?.score === ranked[at]!.score) continue;
    if (wrong > share * negatives) break;
    best = found;
  }
  return best / positives;
}
