import type { Band, BandFloors } from '#src/detection/index.ts';
import { type Drawing, h } from './node.ts';

const BANDS: readonly Band[] = ['low', 'guarded', 'elevated', 'high'];

/** The band as a word behind four steps, as many filled as it stands high: never by colour alone. */
export function bandMark(band: Band): Drawing {
  const steps = BANDS.map((_, at) =>
    h('rect', {
      x: at * 7,
      y: 9 - at * 3,
      width: 5,
      height: 5 + at * 3,
      class: at <= BANDS.indexOf(band) ? 'full' : 'empty',
    }),
  );
  return h(
    'span',
    { class: `band tone-${band}` },
    h('svg', { viewBox: '0 0 26 14', width: 26, height: 14, 'aria-hidden': 'true' }, steps),
    h('b', {}, band),
  );
}

/** Where each band begins and ends, on a scale that goes to `top`. */
export function bandRanges(floors: BandFloors, top: number): { band: Band; from: number; to: number }[] {
  const from = [0, floors.guarded, floors.elevated, floors.high];
  return BANDS.map((band, at) => ({ band, from: from[at] ?? 0, to: from[at + 1] ?? top }));
}

/** The band of a value, where only the value of a point is at hand. */
export const bandAt = (value: number, floors: BandFloors): Band =>
  bandRanges(floors, Infinity).findLast(({ from }) => value >= from)?.band ?? 'low';
