/** A table of outcomes at one threshold. */
export interface Counts {
  tp: number;
  fp: number;
  fn: number;
  tn: number;
}

export const noCounts = (): Counts => ({ tp: 0, fp: 0, fn: 0, tn: 0 });

export function count(counts: Counts, flagged: boolean, positive: boolean) {
  counts[flagged ? (positive ? 'tp' : 'fp') : positive ? 'fn' : 'tn']++;
}

const share = (part: number, whole: number) => (whole === 0 ? null : part / whole);

export const precision = ({ tp, fp }: Counts) => share(tp, tp + fp);
export const recall = ({ tp, fn }: Counts) => share(tp, tp + fn);
export const falsePositiveRate = ({ fp, tn }: Counts) => share(fp, fp + tn);

/** F-beta of precision and recall; 0 where nothing was found, null where there was nothing to find. */
export function fScore(counts: Counts, beta = 1): number | null {
  const { tp, fp, fn } = counts;
  if (tp + fn === 0) return null;
  return ((1 + beta ** 2) * tp) / ((1 + beta ** 2) * tp + beta ** 2 * fn + fp);
}

/** Upper end of the 95 % interval of a share, by Wilson; near 3/n where nothing was found in n (the rule of three gives the same order). */
export function upperBound(found: number, of: number): number {
  if (of === 0) return 1;
  if (found === 0) return 1 - 0.05 ** (1 / of);
  const z = 1.96;
  const p = found / of;
  const middle = p + z ** 2 / (2 * of);
  const spread = z * Math.sqrt((p * (1 - p)) / of + z ** 2 / (4 * of ** 2));
  return Math.min(1, (middle + spread) / (1 + z ** 2 / of));
}
