import type { Classifier } from '../../detection/classifier.ts';
import type { Chance } from '../chance.ts';
import { oneOf } from '../chance.ts';
import type { Lang } from '../corpus/families.ts';
import type { Dialogue } from '../dialogues/dialogue.ts';

export interface MetamorphicFigures {
  change: string;
  dialogues: number;
  /** Share whose risk at the end moved by at most 0.05. */
  within: number;
  meanMove: number;
}

const LARGEST_MOVE = 0.05;
const NAMES: Record<Lang, string[]> = { en: ['Sam', 'Robin', 'Alex', 'Jo', 'Kim'], ko: ['지우', '하늘', '서윤', '도윤', '민지'] };

/** Changes that leave what is done as it is. */
const CHANGES: Record<Lang, Record<string, (text: string, chance: Chance) => string>> = {
  en: {
    'more white space': (text) => `  ${text.replaceAll(' ', '  ')} `,
    'an emoji behind': (text, chance) => `${text} ${oneOf(chance, ['🙂', '😄', '🙏', '✨'])}`,
    'a name before': (text, chance) => `${oneOf(chance, NAMES.en)}, ${text}`,
    politeness: (text) => (text.endsWith('?') ? text.replace(/\?$/, ', please?') : text),
    'capital letters': (text) => text.charAt(0).toUpperCase() + text.slice(1),
  },
  ko: {
    'more white space': (text) => `  ${text.replaceAll(' ', '  ')} `,
    'an emoji behind': (text, chance) => `${text} ${oneOf(chance, ['🙂', '😄', '🙏', '✨'])}`,
    'a name before': (text, chance) => `${oneOf(chance, NAMES.ko)}님, ${text}`,
    politeness: (text) => text.replace(/(?<=[가-힣])(어|아|지|줘|래|해|까|네|데)(?=[.!?~ ]*$)/, '$1요'),
    laughter: (text) => `${text} ㅎㅎ`,
  },
};

/** T8: how far the risk of whole conversations moves when every message is changed in a way that means nothing. */
export function metamorphicFigures(
  dialogues: readonly Dialogue[],
  lang: Lang,
  classifier: Classifier,
  chance: Chance,
): MetamorphicFigures[] {
  const before = dialogues.map((dialogue) => riskOf(dialogue, classifier, (text) => text));
  return Object.entries(CHANGES[lang]).map(([change, make]) => {
    const moves = dialogues.map((dialogue, at) =>
      Math.abs(riskOf(dialogue, classifier, (text) => make(text, chance)) - before[at]!),
    );
    return {
      ...{ change, dialogues: dialogues.length },
      within: moves.filter((move) => move <= LARGEST_MOVE).length / moves.length,
      meanMove: moves.reduce((sum, move) => sum + move, 0) / moves.length,
    };
  });
}

function riskOf({ id, turns }: Dialogue, classifier: Classifier, change: (text: string) => string): number {
  const conversation = classifier.conversation({ id });
  return turns.reduce((_, { speaker, text }, at) => conversation.push({ id: String(at), speaker, text: change(text) }).risk, 0);
}
