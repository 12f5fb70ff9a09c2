import type { Chance } from '../chance.ts';
import { below } from '../chance.ts';

export interface Estimate {
  value: number | null;
  low: number | null;
  high: number | null;
}

/** A figure with its 95 % interval by resampling whole groups (families, dialogues): cases of one group are no independent witnesses. */
export function withInterval<Case>(
  groups: readonly (readonly Case[])[],
  figure: (cases: readonly Case[]) => number | null,
  chance: Chance,
  rounds = 200,
): Estimate {
  const value = figure(groups.flat());
  const drawn: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const again = figure(groups.flatMap(() => groups[below(chance, groups.length)] ?? []));
    if (again !== null) drawn.push(again);
  }
  drawn.sort((a, b) => a - b);
  const at = (share: number) => drawn[Math.min(drawn.length - 1, Math.floor(share * drawn.length))] ?? null;
  return { value, low: at(0.025), high: at(0.975) };
}
