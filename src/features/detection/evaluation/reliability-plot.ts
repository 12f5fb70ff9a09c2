import { type Drawing, h } from '../draw/node.ts';
import type { EvaluationReport } from './committed.ts';

type Bin = EvaluationReport['reliability']['en'][number];

const [LEFT, RIGHT, TOP, BOTTOM] = [52, 334, 12, 262];
// Four powers of ten: most messages carry no label, and all that they show lies below one in a hundred.
const POWERS = [-4, -3, -2, -1, 0] as const;
const TICKS: Record<(typeof POWERS)[number], string> = { [-4]: '0.01 %', [-3]: '0.1 %', [-2]: '1 %', [-1]: '10 %', 0: '100 %' };

/** How often a label was really there, over how sure the library was. On the diagonal a score means what it says. */
export function reliabilityPlot(bins: readonly Bin[], said: string): Drawing {
  const place = (share: number) => (Math.min(Math.max(Math.log10(Math.max(share, 1e-4)), -4), 0) + 4) / 4;
  const x = (share: number) => round(LEFT + (RIGHT - LEFT) * place(share));
  const y = (share: number) => round(BOTTOM - (BOTTOM - TOP) * place(share));
  return h(
    'svg',
    { class: 'reliability', viewBox: '0 0 360 316', role: 'img', 'aria-label': said },
    POWERS.map((power) => [
      h('path', { d: `M${x(10 ** power)} ${TOP}V${BOTTOM}M${LEFT} ${y(10 ** power)}H${RIGHT}`, class: 'grid' }),
      h('text', { x: LEFT - 6, y: y(10 ** power) + 4, class: 'up' }, TICKS[power]),
      h('text', { x: x(10 ** power), y: BOTTOM + 17, class: 'across' }, TICKS[power]),
    ]),
    h('path', { d: `M${LEFT} ${BOTTOM}L${RIGHT} ${TOP}`, class: 'diagonal' }),
    h('text', { x: LEFT + 8, y: TOP + 16, class: 'zone' }, 'there more often than it says'),
    h('text', { x: RIGHT - 8, y: BOTTOM - 10, class: 'zone end' }, 'there less often than it says'),
    bins.map(({ meanScore, shareActive }) =>
      // A share of nothing has no place on this scale: it stands open, on the ground line.
      h('circle', { cx: x(meanScore), cy: y(shareActive), r: 4.5, class: shareActive === 0 ? 'open' : 'full' }),
    ),
    h('text', { x: (LEFT + RIGHT) / 2, y: BOTTOM + 40, class: 'title' }, 'score, mean of the bin'),
  );
}

const round = (value: number) => Math.round(value * 100) / 100;
