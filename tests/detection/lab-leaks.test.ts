import { expect, test } from 'vitest';
import type { Family } from '../../src/lab/corpus/families.ts';
import { foldsOf } from '../../src/lab/corpus/splits.ts';
import { contrastsOf, heldOutFamilies, LANGS, messagesFrom, secondAuthorFamilies } from '../../src/lab/evaluate/sets.ts';
import { sampled } from '../../src/lab/train/examples.ts';
import { CALIBRATION_GROUPS, SAMPLING, SEED, TRAINING_AUTHORS } from '../../src/lab/train/settings.ts';
import { trainingFamilies } from '../../src/lab/train/text-model.ts';
import { Similar } from './near-duplicates.ts';

const nameOf = ({ lang, author, key }: Family) => `${lang}-${author}/${key}`;
const folds = trainingFamilies();
const trained = [...folds].filter(([, fold]) => fold !== 0).map(([family]) => family);
const seen = sampled(trained, SAMPLING);

test('similarity is 1 for the same words, 0 for others, and counts shared runs of letters', () => {
  const similar = new Similar(['Keep this between us!', 'abcd']);
  expect(similar.nearest('keep  this between us')).toBe(1);
  expect(similar.nearest('zzz')).toBe(0);
  // " ab", "abc", "bcd", "cd " against " ab", "abc", "bcx", "cx ": two of six.
  expect(similar.nearest('abcx')).toBeCloseTo(2 / 6, 9);
});

test('no family of T1 and none of the second author is trained on', () => {
  const names = new Set(seen.map(({ family }) => nameOf(family)));
  expect(names.size).toBe(trained.length);
  for (const family of [...heldOutFamilies(), ...secondAuthorFamilies()]) expect(names.has(nameOf(family))).toBe(false);
  expect(heldOutFamilies().length).toBeGreaterThan(300);
  expect(TRAINING_AUTHORS).not.toContain('c');
  expect(new Set(secondAuthorFamilies().map(({ author }) => author))).toEqual(new Set(['c']));
});

test('every fold but T1 calibrates once, on heads that did not see it', () => {
  expect(CALIBRATION_GROUPS.flat().toSorted()).toEqual([1, 2, 3, 4, 5]);
});

test('folds are even, and hold the same families however these are ordered', () => {
  const all = [...folds.keys()];
  const turned = foldsOf(all.toReversed(), SEED);
  for (const family of all) expect(turned.get(family)).toBe(folds.get(family));
  const names = new Set(folds.values());
  expect([...names].toSorted()).toEqual([0, ...CALIBRATION_GROUPS.flat().toSorted()]);
  for (const fold of names) {
    const share = [...folds.values()].filter((value) => value === fold).length / all.length;
    expect(share).toBeCloseTo(1 / names.size, 2);
  }
});

// Short questions such as "what grade are you in?" are written by every author. What is measured on them is not new to the model, so they stay few.
const MOST_ALIKE = { T1: 0.01, T2: 0.005, T5: 0.02 };

test.each(LANGS)('in %s hardly a test message is nearly one that was trained on', (lang) => {
  const similar = new Similar(seen.filter(({ family }) => family.lang === lang).map(({ text }) => text));
  const sets = {
    T1: messagesFrom(heldOutFamilies()).filter(({ family }) => family.lang === lang),
    T2: messagesFrom(secondAuthorFamilies()).filter(({ family }) => family.lang === lang),
    T5: contrastsOf(lang).flatMap(({ cases }) => cases.map((text) => ({ text }))),
  };
  for (const [name, messages] of Object.entries(sets)) {
    const nearest = messages.map(({ text }) => similar.nearest(text));
    const alike = nearest.filter((value) => value >= 0.9).length;
    const related = nearest.filter((value) => value >= 0.7 && value < 0.9).length;
    console.log(`${name} ${lang}: ${alike} of ${messages.length} messages at 0.9 or more, ${related} from 0.7 to 0.9`);
    expect(alike / messages.length, name).toBeLessThanOrEqual(MOST_ALIKE[name as keyof typeof MOST_ALIKE]);
    expect(related / messages.length, name).toBeLessThanOrEqual(0.05);
  }
});
