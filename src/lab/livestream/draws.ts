import type { Chance } from '../chance.ts';

/** Standard normal, by Box and Muller. */
const normal = (chance: Chance) => Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance());

/** Positive number around a median; `spread` is the standard deviation of its logarithm. */
export const around = (chance: Chance, median: number, spread = 1) => median * Math.exp(spread * normal(chance));

/** Whole number with this mean, by Knuth's product; means here are small. */
export function events(chance: Chance, mean: number): number {
  const limit = Math.exp(-Math.min(mean, 60));
  let product = chance();
  let count = 0;
  while (product > limit) {
    product *= chance();
    count++;
  }
  return count;
}

/** Share 0..1 that lies near its mean. */
export const shareNear = (chance: Chance, mean: number, spread = 0.2) => Math.min(1, Math.max(0, mean + spread * normal(chance)));

export const happens = (chance: Chance, probability: number) => chance() < probability;
