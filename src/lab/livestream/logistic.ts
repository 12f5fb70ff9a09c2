/** A row of a one-hot table: the columns that are 1. */
export type Active = readonly number[];

/**
 * Logistic regression with ridge by Newton's method; no sign and no order of the weights is asked for. Column 0 is the intercept.
 * Source: Hosmer & Lemeshow, Applied Logistic Regression; the ridge keeps columns that exclude each other apart.
 */
export function logisticWeights(rows: readonly Active[], positive: readonly boolean[], columns: number, ridge = 1): Float64Array {
  const weights = new Float64Array(columns);
  for (let round = 0; round < 12; round++) {
    const slope = Float64Array.from(weights, (weight, column) => (column === 0 ? 0 : -ridge * weight));
    const curve = Array.from({ length: columns }, (_, column) => {
      const row = new Float64Array(columns);
      row[column] = column === 0 ? 1e-9 : ridge;
      return row;
    });
    rows.forEach((active, at) => {
      const p = 1 / (1 + Math.exp(-logisticSum(weights, active)));
      const error = Number(positive[at]) - p;
      for (const a of active) {
        slope[a]! += error;
        for (const b of active) if (b <= a) curve[a]![b]! += p * (1 - p);
      }
    });
    const step = solved(curve, slope);
    step.forEach((move, column) => (weights[column]! += move));
    if (step.every((move) => Math.abs(move) < 1e-4)) break;
  }
  return weights;
}

export const logisticSum = (weights: Float64Array, active: Active) => active.reduce((sum, column) => sum + weights[column]!, 0);

/** x of A x = b for symmetric positive A, given by its lower half, by Cholesky; A is overwritten. */
function solved(a: Float64Array[], b: Float64Array): Float64Array {
  const n = b.length;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = a[i]![j]!;
      for (let k = 0; k < j; k++) sum -= a[i]![k]! * a[j]![k]!;
      a[i]![j] = i === j ? Math.sqrt(sum) : sum / a[j]![j]!;
    }
  }
  const x = Float64Array.from(b);
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < i; k++) x[i]! -= a[i]![k]! * x[k]!;
    x[i]! /= a[i]![i]!;
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let k = i + 1; k < n; k++) x[i]! -= a[k]![i]! * x[k]!;
    x[i]! /= a[i]![i]!;
  }
  return x;
}
