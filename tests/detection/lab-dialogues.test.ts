import { expect, test } from 'vitest';
import { HIGH_SEVERITY } from '../../src/detection/index.ts';
import type { Family, Lang } from '../../src/lab/corpus/families.ts';
import { familiesOf } from '../../src/lab/corpus/families.ts';
import { wordProblems } from '../../src/lab/corpus/lint.ts';
import { messagesOf } from '../../src/lab/corpus/messages.ts';
import type { Dialogue } from '../../src/lab/dialogues/dialogue.ts';
import { CLEAN_PLOTS, dialogueOf, RISK_PLOTS } from '../../src/lab/dialogues/plots.ts';
import { Pool } from '../../src/lab/dialogues/pool.ts';

const PLOTS = Object.keys({ ...CLEAN_PLOTS, ...RISK_PLOTS });
const LANGS: Lang[] = ['en', 'ko'];
const families = LANGS.flatMap((lang) => (['a', 'b', 'c', 'd', 'e', 'f'] as const).flatMap((author) => familiesOf(lang, author)));
const isTopic = ({ active, near }: Family) => [...active, near].includes('sexual_topic');
const made = LANGS.flatMap((lang) => dialoguesOf(lang, families, 72));

test('over a thousand dialogues are looked at, of every plot in either language', () => {
  expect(made.length).toBeGreaterThanOrEqual(1000);
  expect(new Set(made.map(({ lang, plot }) => `${lang} ${plot}`)).size).toBe(2 * PLOTS.length);
});

test('no dialogue holds a message of a family of sexual_topic, so none joins one with a minor', () => {
  const topical = new Set(families.filter(isTopic).flatMap((family) => [...family.lines, ...messagesOf(family, 36, 1)]));
  expect(topical.size).toBeGreaterThan(500);
  for (const { id, turns } of made) {
    expect(
      turns.some(({ active, text }) => active.includes('sexual_topic') || topical.has(text)),
      id,
    ).toBe(false);
  }
});

test('no word of a dialogue raises a sexual topic', () => {
  const texts = [...new Set(made.flatMap(({ turns }) => turns.map(({ text }) => text)))];
  expect(wordProblems('dialogues', texts, false)).toEqual([]);
});

test('a pool that is given nothing but such families has nothing to say', () => {
  const pool = new Pool('en', families.filter(isTopic), 1);
  expect(pool.scenes).toEqual([]);
  expect(pool.doing('a', 'sexual_topic', () => 0)).toBeNull();
});

test('in risk plots one side does two or more severe things, and the first of them is noted; in clean plots none is', () => {
  for (const { id, risk, turns, severeAt, plot } of made) {
    const acts = new Set(turns.filter(({ speaker }) => speaker === 'a').flatMap(({ active }) => active));
    const severe = HIGH_SEVERITY.filter((label) => acts.has(label));
    expect(risk, id).toBe(plot in RISK_PLOTS);
    if (risk) {
      expect(severe.length, id).toBeGreaterThanOrEqual(2);
      expect(
        turns[severeAt! - 1]!.active.some((label) => HIGH_SEVERITY.includes(label)),
        id,
      ).toBe(true);
    } else expect(severeAt, id).toBeNull();
  }
});

test('every turn says something, and the same seed gives the same dialogue', () => {
  for (const { turns } of made) expect(turns.every(({ text }) => text.length > 0)).toBe(true);
  for (const lang of LANGS) {
    const again = new Pool(lang, families, 1);
    expect(dialogueOf(again, 'pressure', 5, 1)).toEqual(dialogueOf(new Pool(lang, families, 1), 'pressure', 5, 1));
    expect(dialogueOf(again, 'pressure', 5, 2)).not.toEqual(dialogueOf(again, 'pressure', 5, 1));
  }
});

function dialoguesOf(lang: Lang, from: readonly Family[], each: number): Dialogue[] {
  const pool = new Pool(lang, from, 1);
  return PLOTS.flatMap((plot) => Array.from({ length: each }, (_, number) => dialogueOf(pool, plot, number, 1)));
}
