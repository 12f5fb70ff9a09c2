import { Filter as EnglishFilter } from 'bad-words';
import KoreanFilter from 'badwords-ko';
import korcen from 'korcen';
import { RegExpMatcher, englishDataset, englishRecommendedTransformers } from 'obscenity';
import { BEHAVIOURS } from '../../../detection/behaviours.ts';
import type { Lang } from '../../corpus/families.ts';
import type { Scorer } from '../scorer.ts';

/** A filter answers yes or no for a whole message; that answer stands for every label. */
const saysYes = (name: string, flags: (text: string) => boolean): Scorer => ({
  name,
  score: (text) => BEHAVIOURS.map(() => Number(flags(text))),
  active: (_, scores) => scores.map((score) => score === 1),
});

/** Word filters as platforms use them, with their own lists and settings. They look for insults, which grooming hardly needs. */
export function filterScorers(lang: Lang): Scorer[] {
  if (lang === 'en') {
    const matcher = new RegExpMatcher({ ...englishDataset.build(), ...englishRecommendedTransformers });
    const filter = new EnglishFilter();
    return [saysYes('obscenity', (text) => matcher.hasMatch(text)), saysYes('bad-words', (text) => filter.isProfane(text))];
  }
  const filter = new KoreanFilter();
  return [saysYes('korcen', (text) => korcen.check(text)), saysYes('badwords-ko', (text) => filter.isProfane(text))];
}
