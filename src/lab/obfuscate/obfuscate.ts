import type { Chance } from '../chance.ts';
import { shuffled } from '../chance.ts';
import type { Lang } from '../corpus/families.ts';
import { ENGLISH_OBFUSCATIONS } from './english.ts';
import { KOREAN_OBFUSCATIONS } from './korean.ts';
import type { Obfuscation } from './rule.ts';

export const OBFUSCATIONS: Record<Lang, Obfuscation[]> = { en: ENGLISH_OBFUSCATIONS, ko: KOREAN_OBFUSCATIONS };

/** `count` different rules, one after the other. */
export function obfuscated(text: string, lang: Lang, count: number, chance: Chance, rules = OBFUSCATIONS[lang]): string {
  return shuffled(chance, rules)
    .slice(0, count)
    .reduce((now, rule) => rule.apply(now, chance), text);
}
