import type { Drawing } from '../draw/node.ts';
import type { Livestream } from './committed.ts';
import { interval, figure, within } from './numbers.ts';
import { strips } from './strips.ts';

const FAMILIES: Record<Livestream['rankings'][number]['families'], string> = {
  'not fitted': 'not fitted',
  unseen: 'fitted on other families',
  seen: 'fitted on these families',
};
export const rankingName = ({ name, families }: Pick<Livestream['rankings'][number], 'name' | 'families'>) =>
  `${name}, ${FAMILIES[families]}`;

/** The next larger of 1, 2 and 5 times a power of ten: a scale that ends at a number that can be read. */
function roundedUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return power * ([1, 2, 5, 10].find((times) => times * power >= value) ?? 10);
}

export function rankingPlot({ rankings, prevalence }: Livestream): Drawing {
  const to = roundedUp(Math.max(...rankings.map(({ prAuc }) => prAuc.high ?? prAuc.value ?? 0)));
  return strips({
    columns: [{ title: 'PR-AUC (95 % interval)' }],
    rows: rankings.map((ranking) => ({
      name: [rankingName(ranking)],
      marks: [{ at: ranking.prAuc.value, low: ranking.prAuc.low, high: ranking.prAuc.high, kind: 'full' }],
      figures: [within(ranking.prAuc)],
    })),
    to,
    line: { at: prevalence, said: `order by chance: ${figure(prevalence)}` },
    ends: ['0', String(to)],
  });
}

export function differencePlot({ differences }: Livestream): Drawing {
  const ends = differences.flatMap(({ prAuc }) => [Math.abs(prAuc.low ?? 0), Math.abs(prAuc.high ?? 0)]);
  const reach = roundedUp(Math.max(1e-6, ...ends));
  return strips({
    columns: [{ title: 'Scorecard less the other' }],
    rows: differences.map(({ against, families, prAuc }) => ({
      name: [rankingName({ name: against, families })],
      marks: [{ at: prAuc.value, low: prAuc.low, high: prAuc.high, kind: 'full' }],
      figures: [`${figure(prAuc.value)} (${interval(prAuc)})`],
    })),
    ...{ from: -reach, to: reach },
    line: { at: 0, said: 'no difference' },
    ends: [`−${reach}, scorecard worse`, `+${reach}, better`],
  });
}

export function fairnessPlot({ fairness }: Livestream): Drawing {
  const to = Math.max(2, Math.ceil(Math.max(...fairness.map(({ ratio }) => ratio.high ?? 1))));
  return strips({
    columns: [{ title: 'Ratio (95 % interval)' }],
    rows: fairness.map(({ group, floor, ratio }) => ({
      name: [`${group}, ${floor}`.replaceAll(' %', '\u00a0%')],
      marks: [{ at: ratio.value, low: ratio.low, high: ratio.high, kind: 'full' }],
      figures: [within(ratio, 2)],
    })),
    to,
    line: { at: 1, said: 'as often as the others' },
    ends: ['0', String(to)],
  });
}
