import type { BandFloors } from '#src/detection/index.ts';
import { bandAt, bandRanges } from './bands.ts';
import { type Drawing, h } from './node.ts';

const [LEFT, RIGHT, TOP, BOTTOM] = [66, 332, 22, 172];
// A short conversation does not fill the width, so that a turn more does not move the others.
const FEWEST_PLACES = 10;
const LABELLED = 14;

export interface Trajectory {
  /** Risk 0..1 after each turn. */
  risks: readonly number[];
  speakers: readonly string[];
  floors: BandFloors;
  /** The turn of the first alert, counted from 0. */
  alertAt?: number | undefined;
  said: string;
}

/** Risk after each turn as a line over the floors of the bands. The same numbers stand in a table beside it. */
export function trajectory({ risks, speakers, floors, alertAt, said }: Trajectory): Drawing {
  const places = Math.max(risks.length, FEWEST_PLACES);
  const x = (at: number) => round(LEFT + 8 + ((RIGHT - LEFT - 16) * (at + 0.5)) / places);
  const y = (risk: number) => round(BOTTOM - (BOTTOM - TOP) * risk);
  const line = (from: number, to: number) =>
    risks
      .slice(from, to)
      .map((risk, at) => `${at === 0 ? 'M' : 'L'}${x(from + at)} ${y(risk)}`)
      .join('');
  const last = risks.length - 1;
  const everyNth = Math.ceil(risks.length / LABELLED);
  return h(
    'svg',
    { class: 'trajectory', viewBox: '0 0 360 208', role: 'img', 'aria-label': said },
    bandRanges(floors, 1).map(({ band, from, to }) => [
      h('rect', { x: LEFT, y: y(to), width: RIGHT - LEFT, height: y(from) - y(to), class: `ground tone-${band}` }),
      h('path', { d: `M${LEFT} ${y(from)}H${RIGHT}`, class: 'floor' }),
      h('text', { x: LEFT - 8, y: y((from + to) / 2) + 4, class: 'name' }, band),
      from > 0 && h('text', { x: RIGHT + 5, y: y(from) + 4, class: 'number' }, from.toFixed(1)),
    ]),
    alertAt !== undefined && [
      h('path', { d: `M${x(alertAt)} ${BOTTOM}V12`, class: 'alert-line' }),
      h('path', { d: `M${x(alertAt)} 4h34l-5 6l5 6h-34z`, class: 'alert-flag' }),
      h('text', { x: x(alertAt) + 3, y: 13.5, class: 'alert-word' }, 'alert'),
    ],
    h('path', { d: line(0, Math.max(last, 1)), class: 'line' }),
    last > 0 && h('path', { d: line(last - 1, last + 1), class: 'line newest', pathLength: 1 }),
    risks.map((risk, at) => [
      h('circle', { cx: x(at), cy: y(risk), r: at === last ? 4.5 : 3, class: `point tone-${bandAt(risk, floors)}` }),
      at % everyNth === 0 && [
        h('text', { x: x(at), y: BOTTOM + 14, class: 'turn' }, String(at + 1)),
        h('text', { x: x(at), y: BOTTOM + 28, class: 'turn soft' }, speakers[at] ?? ''),
      ],
    ]),
  );
}

const round = (value: number) => Math.round(value * 100) / 100;
