import type { Chance } from '../chance.ts';

/**
 * One way in which spelling departs from the norm, as classed in the literature (KOTOX, arXiv 2510.10961, for Korean; common leet and spacing
 * for English). Used to measure how far recall falls, and to train on some of them.
 */
export interface Obfuscation {
  name: string;
  /** What it changes. Reports speak of kinds: which rule costs most would teach evasion. */
  kind: 'sound' | 'shape' | 'script' | 'spacing' | 'signs' | 'letters';
  /** Not used in training: shows what happens with a way never seen. */
  unseen?: true;
  apply: (text: string, chance: Chance) => string;
}

const SHARE = 0.4;

/** Applies to a share of the words; at least to one. A word whose emoji it would cut in two stays as it is. */
export function toSomeWords(change: (word: string, chance: Chance) => string, share = SHARE): Obfuscation['apply'] {
  return (text, chance) => {
    const words = text.split(' ');
    const always = Math.floor(chance() * words.length);
    const changed = (word: string) => {
      const written = change(word, chance);
      return written.isWellFormed() ? written : word;
    };
    return words.map((word, at) => (at === always || chance() < share ? changed(word) : word)).join(' ');
  };
}
