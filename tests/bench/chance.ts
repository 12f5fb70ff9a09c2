// Chance that repeats itself: two fills of the same size hold the same words.
import type { Chance } from '../../src/lab/chance.ts';
import { oneOf } from '../../src/lab/chance.ts';

export { below, between, chanceFrom, oneOf } from '../../src/lab/chance.ts';
export type { Chance } from '../../src/lab/chance.ts';

/** Early items far more often than late ones, as words are in real text. */
export function skewed<Item>(chance: Chance, items: readonly Item[]): Item {
  return oneOf(() => chance() ** 2.5, items);
}
