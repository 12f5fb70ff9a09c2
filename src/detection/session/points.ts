import type { BandFloors } from '../policy.ts';

export interface Points {
  /** What chooses the band: all but the anonymiser, 0..100. */
  firm: number;
  /** What the anonymiser says, capped. */
  soft: number;
}

/** The score 0..100: soft points order sessions inside the band that the firm points choose, and never lift one out of it. */
export function withinBand({ firm, soft }: Points, floors: BandFloors): number {
  const next = [floors.guarded, floors.elevated, floors.high].find((floor) => floor > firm);
  // Half a point below the next band, but never below the firm score itself.
  return Math.min(firm + soft, next === undefined ? 100 : Math.max(firm, next - 0.5));
}

export function pointsOf(
  found: readonly { family: string; points: number }[],
  anonymiserCap: number,
): Points & { softBeforeCap: number } {
  let [firm, soft] = [0, 0];
  for (const { family, points } of found) {
    if (family === 'anonymiser') soft += points;
    else firm += points;
  }
  return { firm: Math.min(firm, 100), soft: Math.min(soft, anonymiserCap), softBeforeCap: soft };
}
