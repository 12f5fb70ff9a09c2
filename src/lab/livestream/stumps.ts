/** Values of one feature for all sessions as bin numbers; the last bin is the unknown. */
export interface Column {
  bins: Uint8Array;
  count: number;
}

export interface Stump {
  column: number;
  /** Value added for each bin. */
  adds: Float64Array;
}

/**
 * Gradient boosting of stumps on the logistic loss: each cuts one feature at one bound and puts the unknown on the better side.
 * Bounds are free to rise and fall again, so nothing is monotone. Source: Friedman, 2001; leaf values as in Chen & Guestrin, 2016.
 */
export function boostedStumps(columns: readonly Column[], positive: readonly boolean[], rounds = 150, rate = 0.15): Stump[] {
  const base = Math.log(positive.filter(Boolean).length / positive.filter((one) => !one).length);
  const sums = new Float64Array(positive.length).fill(base);
  const slopes = new Float64Array(positive.length);
  const curves = new Float64Array(positive.length);
  return Array.from({ length: rounds }, () => {
    sums.forEach((sum, at) => {
      const p = 1 / (1 + Math.exp(-sum));
      slopes[at] = Number(positive[at]) - p;
      curves[at] = p * (1 - p);
    });
    let best: { gain: number; stump: Stump } | undefined;
    columns.forEach((column, index) => {
      const cut = bestCut(column, slopes, curves, rate);
      if (cut && cut.gain > (best?.gain ?? 0)) best = { gain: cut.gain, stump: { column: index, adds: cut.adds } };
    });
    const stump = best?.stump ?? { column: 0, adds: new Float64Array(columns[0]!.count) };
    const { bins } = columns[stump.column]!;
    for (let at = 0; at < sums.length; at++) sums[at]! += stump.adds[bins[at]!]!;
    return stump;
  });
}

export function stumpSums(stumps: readonly Stump[], columns: readonly Column[], length: number): Float64Array {
  const sums = new Float64Array(length);
  for (const { column, adds } of stumps) {
    const { bins } = columns[column]!;
    for (let at = 0; at < length; at++) sums[at]! += adds[bins[at]!]!;
  }
  return sums;
}

const RIDGE = 5;

function bestCut({ bins, count }: Column, slopes: Float64Array, curves: Float64Array, rate: number) {
  const [g, h] = [new Float64Array(count), new Float64Array(count)];
  for (let at = 0; at < bins.length; at++) {
    g[bins[at]!]! += slopes[at]!;
    h[bins[at]!]! += curves[at]!;
  }
  const sum = (values: Float64Array, from: number, to: number) =>
    values.subarray(from, to).reduce((all, value) => all + value, 0);
  const worth = (slope: number, curve: number) => slope ** 2 / (curve + RIDGE);
  const unknown = count - 1;
  const all = worth(sum(g, 0, count), sum(h, 0, count));
  let best: { gain: number; adds: Float64Array } | undefined;
  for (let bound = 1; bound < count; bound++) {
    for (const below of [true, false]) {
      const left = [sum(g, 0, Math.min(bound, unknown)), sum(h, 0, Math.min(bound, unknown))] as [number, number];
      const right = [sum(g, bound, unknown), sum(h, bound, unknown)] as [number, number];
      const side = below ? left : right;
      side[0] += g[unknown]!;
      side[1] += h[unknown]!;
      const gain = worth(...left) + worth(...right) - all;
      if (gain <= (best?.gain ?? 0)) continue;
      const leaf = ([slope, curve]: [number, number]) => (rate * slope) / (curve + RIDGE);
      const adds = Float64Array.from(g, (_, bin) => leaf((bin === unknown ? below : bin < bound) ? left : right));
      best = { gain, adds };
    }
  }
  return best;
}
