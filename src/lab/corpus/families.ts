import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Behaviour } from '../../detection/behaviours.ts';

export type Lang = 'en' | 'ko';
export type Author = 'a' | 'b' | 'c' | 'd' | 'e' | 'f' | 'g';

/** One idea in one way of putting it. Splits are made between families, never within one. */
export interface Family {
  key: string;
  lang: Lang;
  author: Author;
  /** What the speaker does to the addressee in every line. */
  active: Behaviour[];
  /** The label whose words stand in the lines without being active, and why they are not. */
  near: Behaviour | null;
  how: string | null;
  scene: string | null;
  benign: boolean;
  lines: string[];
  slots: Record<string, string[]>;
  file: string;
}

interface FamilyText {
  active?: Behaviour[];
  near?: Behaviour;
  how?: string;
  scene?: string;
  benign?: boolean;
  lines: string;
}

const HOME = import.meta.dirname;

/** All families of one author in one language, in the order of file and key names. Throws where a file cannot be read. */
export function familiesOf(lang: Lang, author: Author): Family[] {
  const folder = join(HOME, `${lang}-${author}`);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .flatMap((name) => familiesIn(join(folder, name), lang, author));
}

export const linesOf = (text: string) => [...new Set(text.split('\n').map((line) => line.trim()))].filter(Boolean);

function familiesIn(file: string, lang: Lang, author: Author): Family[] {
  const { slots = {}, families = {} } = parse(readFileSync(file, 'utf8')) as {
    slots?: Record<string, string>;
    families?: Record<string, FamilyText>;
  };
  const words = Object.fromEntries(Object.entries(slots).map(([name, text]) => [name, linesOf(text)]));
  return Object.entries(families).map(([key, text]) => ({
    ...{ key, lang, author, file, slots: words, lines: linesOf(text.lines) },
    ...{ active: text.active ?? [], near: text.near ?? null, how: text.how ?? null },
    ...{ scene: text.scene ?? null, benign: text.benign ?? false },
  }));
}
