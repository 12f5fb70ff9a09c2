import { seedOf } from '../chance.ts';
import type { Family } from './families.ts';

/** Fold 0 is held out whole (T1); the others train, and calibrate each other in turn. */
const FOLDS = 6;

/**
 * Deals families to folds so that every fold has each label, active and near, in each language and of each author.
 * The order of dealing is by a hash of the name, so it follows nobody's wish.
 */
export function foldsOf(families: readonly Family[], seed: number): Map<Family, number> {
  const kinds = Map.groupBy(families, ({ lang, active, near, benign }) =>
    [lang, active.join('+') || 'none', near ?? '', benign].join('/'),
  );
  const folds = new Map<Family, number>();
  let next = 0;
  for (const key of [...kinds.keys()].sort()) {
    const order = kinds.get(key)!.toSorted((a, b) => rank(a, seed) - rank(b, seed));
    for (const family of order) folds.set(family, next++ % FOLDS);
  }
  return folds;
}

const rank = ({ lang, author, key }: Family, seed: number) => seedOf(seed, `${lang}-${author}/${key}`);
