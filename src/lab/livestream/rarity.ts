/** Counts of risky and benign sessions by level of score, highest first; equal scores are one level. */
export interface Levels {
  risk: Float64Array;
  benign: Float64Array;
}

export interface RareFigures {
  prAuc: number;
  /** Share of the sessions looked at that are risky, and of the risky ones that are looked at. */
  precision: (budget: number) => number;
  recall: (budget: number) => number;
}

/** Level of each session: 0 is the highest score. */
export function levelsOf(scores: Float64Array): { level: Int32Array; count: number } {
  const distinct = Float64Array.from(new Set(scores)).sort().reverse();
  const rank = new Map(Array.from(distinct, (score, at) => [score, at]));
  return { level: Int32Array.from(scores, (score) => rank.get(score)!), count: distinct.length };
}

/**
 * Ranking figures as they would be at a prevalence 0..1, from the shares of risky and of benign sessions at each level: reweighting,
 * so that a rare thing is judged by thousands of cases instead of a handful. PR-AUC is average precision (Davis & Goadrich, 2006).
 * A budget is the share of all sessions that are looked at; where it ends among equal scores, these are looked at in random order.
 */
export function figuresAt(prevalence: number, { risk, benign }: Levels): RareFigures | null {
  const sum = (counts: Float64Array) => counts.reduce((all, count) => all + count, 0);
  const [risky, harmless] = [sum(risk), sum(benign)];
  if (risky === 0 || harmless === 0) return null;
  let [found, taken, prAuc] = [0, 0, 0];
  const [foundBy, takenBy] = [new Float64Array(risk.length), new Float64Array(risk.length)];
  for (let level = 0; level < risk.length; level++) {
    const hit = (prevalence * risk[level]!) / risky;
    found += hit;
    taken += hit + ((1 - prevalence) * benign[level]!) / harmless;
    if (hit > 0) prAuc += (hit / prevalence) * (found / taken);
    foundBy[level] = found;
    takenBy[level] = taken;
  }
  const foundAt = (budget: number) => {
    const end = takenBy.findIndex((share) => share >= budget);
    if (end < 0) return prevalence;
    const [before, share] = end === 0 ? [0, 0] : [foundBy[end - 1]!, takenBy[end - 1]!];
    return before + ((foundBy[end]! - before) * (budget - share)) / Math.max(takenBy[end]! - share, 1e-300);
  };
  return {
    prAuc,
    precision: (budget) => foundAt(budget) / budget,
    recall: (budget) => foundAt(budget) / prevalence,
  };
}
