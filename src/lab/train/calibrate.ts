import type { Platt } from '../../detection/model/text-model.ts';

/**
 * Platt's logistic on held-out sums, by Newton's method, with his smoothed targets.
 * Source: J. Platt, "Probabilistic outputs for support vector machines", 1999; Lin, Lin & Weng, 2007.
 */
export function plattOf(sums: readonly number[], active: readonly boolean[]): Platt {
  const positives = active.filter(Boolean).length;
  const negatives = active.length - positives;
  const high = (positives + 1) / (positives + 2);
  const low = 1 / (negatives + 2);
  let slope = 1;
  let offset = 0;
  for (let round = 0; round < 60; round++) {
    let [g1, g2, h11, h12, h22] = [0, 0, 1e-9, 0, 1e-9];
    for (let i = 0; i < sums.length; i++) {
      const p = 1 / (1 + Math.exp(-(slope * sums[i]! + offset)));
      const error = p - (active[i] ? high : low);
      const curve = p * (1 - p);
      g1 += error * sums[i]!;
      g2 += error;
      h11 += curve * sums[i]! * sums[i]!;
      h12 += curve * sums[i]!;
      h22 += curve;
    }
    const det = h11 * h22 - h12 * h12;
    const moveSlope = (h22 * g1 - h12 * g2) / det;
    const moveOffset = (h11 * g2 - h12 * g1) / det;
    const reach = Math.max(1, Math.abs(moveSlope) / 0.5, Math.abs(moveOffset) / 2);
    slope -= moveSlope / reach;
    offset -= moveOffset / reach;
    if (Math.abs(moveSlope) + Math.abs(moveOffset) < 1e-7) break;
  }
  // A head that learned nothing must not turn its sign.
  return { slope: Math.max(slope, 0.05), offset };
}
