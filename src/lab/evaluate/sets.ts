import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Behaviour } from '../../detection/behaviours.ts';
import type { Family, Lang } from '../corpus/families.ts';
import { familiesOf, linesOf } from '../corpus/families.ts';
import { messagesOf } from '../corpus/messages.ts';
import { trainingFamilies } from '../train/text-model.ts';
import type { Message } from '../train/examples.ts';
import { sampled, truthOf } from '../train/examples.ts';
import { SAMPLING } from '../train/settings.ts';

// Another seed than training's: other fillings of the same lines where a family is shared, though no family is.
const SEED = 77;
const MESSAGES_A_FAMILY = 30;
export const LANGS: readonly Lang[] = ['en', 'ko'];

export const heldOutFamilies = (): Family[] => [...trainingFamilies()].filter(([, fold]) => fold === 0).map(([family]) => family);

export const secondAuthorFamilies = (): Family[] => LANGS.flatMap((lang) => familiesOf(lang, 'c'));

/** Messages of families, less those that training happens to have word for word: "ok", "how old are you?" are everybody's. */
export function messagesFrom(families: readonly Family[]): Message[] {
  const known = trainedTexts();
  return families.flatMap((family) =>
    messagesOf(family, MESSAGES_A_FAMILY, SEED)
      .filter((text) => !known.has(wordsOf(text)))
      .map((text): Message => ({ text, family, truth: truthOf(family.active), made: 'plain' })),
  );
}

let trained: Set<string> | undefined;

function trainedTexts(): Set<string> {
  const families = [...trainingFamilies()].filter(([, fold]) => fold !== 0).map(([family]) => family);
  trained ??= new Set(sampled(families, SAMPLING).map(({ text }) => wordsOf(text)));
  return trained;
}

const wordsOf = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

export interface Contrast {
  name: string;
  what: string;
  checks: Behaviour;
  expect: 'active' | 'inactive';
  cases: string[];
}

/** T5: functional tests, written by a head of their own and never trained on. */
export function contrastsOf(lang: Lang): Contrast[] {
  const { functions } = parse(readFileSync(join(import.meta.dirname, '../corpus/contrasts', `${lang}.yaml`), 'utf8')) as {
    functions: Record<string, { what: string; checks: Behaviour; expect: 'active' | 'inactive'; cases: string }>;
  };
  return Object.entries(functions).map(([name, { cases, ...rest }]) => ({ name, ...rest, cases: linesOf(cases) }));
}

const BENIGN_FILES: Record<Lang, string> = { en: 'en-irc.txt', ko: 'ko-chat.txt' };

/** T3: ordinary chat of strangers, measured and never trained on. Not in the repository; null where the folder beside it is absent. */
export function externalBenign(lang: Lang): string[] | null {
  const file = join(import.meta.dirname, '../../../../shared/data/benign', BENIGN_FILES[lang]);
  if (!existsSync(file)) return null;
  return readFileSync(file, 'utf8').split('\n').filter(Boolean);
}
