import { BEHAVIOURS } from '../../detection/behaviours.ts';
import type { Chance } from '../chance.ts';
import type { Lang } from '../corpus/families.ts';
import { OBFUSCATIONS, obfuscated } from '../obfuscate/obfuscate.ts';
import type { Message } from '../train/examples.ts';
import { isActive } from '../train/examples.ts';
import type { Scorer } from './scorer.ts';
import { judged } from './scorer.ts';

export interface ObfuscationFigures {
  /** Share of the active labels that are found. */
  plain: number;
  rules2: number;
  rules4: number;
  /** Mean recall with one rule of a kind alone; `unseen` rules took no part in training. By kind, since a list of what works best would teach evasion. */
  kinds: { kind: string; unseen: boolean; rules: number; recall: number }[];
}

/** T4: recall over all labels but the protective one, plain and under two or four rules at once. */
export function obfuscationFigures(messages: readonly Message[], lang: Lang, scorer: Scorer, chance: Chance): ObfuscationFigures {
  const positive = messages.filter(({ truth }) => truth !== 0);
  const found = (change: (text: string) => string) =>
    recallOf(
      positive.map((message) => ({ ...message, text: change(message.text) })),
      scorer,
    );
  return {
    plain: found((text) => text),
    rules2: found((text) => obfuscated(text, lang, 2, chance)),
    rules4: found((text) => obfuscated(text, lang, 4, chance)),
    kinds: [...Map.groupBy(OBFUSCATIONS[lang], ({ kind, unseen }) => `${kind}/${unseen ?? false}`).values()].map((rules) => ({
      ...{ kind: rules[0]!.kind, unseen: rules[0]!.unseen ?? false, rules: rules.length },
      recall: rules.reduce((sum, rule) => sum + found((text) => rule.apply(text, chance)), 0) / rules.length,
    })),
  };
}

function recallOf(messages: readonly Message[], scorer: Scorer): number {
  let [found, all] = [0, 0];
  for (const { message, active } of judged(messages, scorer)) {
    BEHAVIOURS.forEach((label, at) => {
      if (label === 'protective_context' || !isActive(message.truth, at)) return;
      all++;
      if (active[at]) found++;
    });
  }
  return all === 0 ? 0 : found / all;
}
