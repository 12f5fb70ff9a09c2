import type { BandFloors } from '#src/detection/index.ts';
import { bandAt, bandRanges } from './bands.ts';
import { type Drawing, h } from './node.ts';

const [LEFT, WIDTH, BAR] = [8, 344, 26];

export interface Gauge {
  value: number;
  /** What the scale ends with, and how a number on it is written. */
  top: number;
  written: (value: number) => string;
  floors: BandFloors;
  /** The value before the last change. */
  was?: number | undefined;
  said: string;
}

/** A tide staff: the scale with the floor of each band, the level, and where it stood before. */
export function gauge({ value, top, written, floors, was, said }: Gauge): Drawing {
  const x = (at: number) => LEFT + (WIDTH * Math.min(at, top)) / top;
  const ranges = bandRanges(floors, top);
  return h(
    'svg',
    { class: 'gauge', viewBox: '0 0 360 70', role: 'img', 'aria-label': said },
    ranges.map(({ band, from, to }) =>
      h('rect', { x: x(from), y: BAR, width: x(to) - x(from) - 1, height: 14, class: `track tone-${band}` }),
    ),
    h('rect', {
      x: LEFT,
      y: BAR + 3,
      width: Math.max(x(value) - LEFT, 1),
      height: 8,
      class: `level tone-${bandAt(value, floors)}`,
    }),
    ranges.map(({ band, from, to }) => [
      h('text', { x: x(from), y: BAR + 27, class: 'number' }, written(from)),
      h('text', { x: (x(from) + x(to)) / 2, y: BAR + 41, class: 'name' }, band),
    ]),
    was !== undefined && was !== value && h('path', { d: `M${x(was)} 23l-5 -8h10z`, class: 'was' }),
    h('path', { d: `M${x(value)} 24l-6 -10h12z`, class: 'pointer' }),
    h('text', { x: clamp(x(value), 14, 346), y: 11, class: 'value' }, written(value)),
  );
}

const clamp = (value: number, from: number, to: number) => Math.min(Math.max(value, from), to);
