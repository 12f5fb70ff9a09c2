// Chance that repeats itself: two fills of the same size hold the same words.

export type Chance = () => number;

/** mulberry32: small, fast, and good enough to spread words over posts. */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export const below = (chance: Chance, limit: number) => Math.floor(chance() * limit);

export const between = (chance: Chance, least: number, most: number) => least + below(chance, most - least + 1);

export function oneOf<Item>(chance: Chance, items: readonly Item[]): Item {
  const item = items[below(chance, items.length)];
  if (item === undefined) throw new Error('nothing to choose from');
  return item;
}

/** Early items far more often than late ones, as words are in real text. */
export function skewed<Item>(chance: Chance, items: readonly Item[]): Item {
  return oneOf(() => chance() ** 2.5, items);
}
