/** A score or a risk in two digits. None is ever quite 0 or 1, and none is written so. */
export function inDigits(share: number): string {
  if (share > 0.99 && share < 1) return '>0.99';
  return share > 0 && share < 0.01 ? '<0.01' : share.toFixed(2);
}
