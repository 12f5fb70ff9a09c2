import type { Cases } from './cases.ts';
import type { RareFigures } from './rarity.ts';
import { figuresAt, levelsOf } from './rarity.ts';

/** One account, by where its sessions stand: sessions of one account are no independent witnesses, so intervals resample accounts. */
export interface Witness {
  from: number;
  to: number;
}

/** The sessions of each account, as indices. */
export function accountsOf({ sessions }: Pick<Cases, 'sessions'>): number[][] {
  return [
    ...Map.groupBy(
      sessions.map((_, at) => at),
      (at) => sessions[at]!.account,
    ).values(),
  ];
}

/** One ranking of all cases: its witnesses, by the levels of their scores, and its figures over any choice of them. */
export interface RankedCases {
  witnesses: [Witness][];
  figures: (prevalence: number, some?: readonly Witness[]) => RareFigures | null;
}

export function ranked(cases: Pick<Cases, 'risk'>, accounts: readonly number[][], scores: Float64Array): RankedCases {
  const { level, count } = levelsOf(scores);
  // Account after account, so that a draw reads memory in stretches; risky sessions have the levels from `count` on.
  const order = accounts.flat();
  const levels = Int32Array.from(order, (at) => level[at]! + (cases.risk[at] ? count : 0));
  let to = 0;
  const witnesses = accounts.map((indices): [Witness] => [{ from: to, to: (to += indices.length) }]);
  const figures = (prevalence: number, some: readonly Witness[] = witnesses.flat()) => {
    const counts = new Float64Array(2 * count);
    for (const { from, to } of some) for (let at = from; at < to; at++) counts[levels[at]!]!++;
    return figuresAt(prevalence, { risk: counts.subarray(count), benign: counts.subarray(0, count) });
  };
  return { witnesses, figures };
}
