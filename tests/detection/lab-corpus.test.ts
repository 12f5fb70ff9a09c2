import { expect, test } from 'vitest';
import { NOT_RISK } from '../../src/detection/behaviours.ts';
import { BEHAVIOURS } from '../../src/detection/index.ts';
import type { Family } from '../../src/lab/corpus/families.ts';
import { corpusProblems, wordProblems } from '../../src/lab/corpus/lint.ts';
import { messagesOf } from '../../src/lab/corpus/messages.ts';
import { sampled } from '../../src/lab/train/examples.ts';
import { SAMPLING } from '../../src/lab/train/settings.ts';
import { trainingFamilies } from '../../src/lab/train/text-model.ts';

const what = (text: string, topic: boolean) => wordProblems('here', [text], topic).map((problem) => problem.what);

test('the corpus keeps to its lines', () => {
  expect(corpusProblems()).toEqual([]);
});

// Harmless stand-ins: a lesson plan, a shopping list.
test.each([
  'a leaflet on contraception for the school',
  'the pupils heard about contraception',
  'a lesson on contraception for year 9',
  'I am 14 and the lesson was on contraception',
  'the student asked about contraception',
  'a lesson on contraception for fifteen-year-olds',
  '학교에서 피임 교육',
  '고1 피임 수업',
  '14살 피임 교육',
  '열네 살에게 피임 교육',
  '만 15세 피임 안내',
])('a family of sexual_topic with "%s" is refused', (text) => {
  expect(what(text, true)).toEqual(['a sexual topic beside a word of minors']);
});

test.each([
  'a leaflet on contraception',
  'the clinic speaks of contraception to couples over 30',
  '부부 피임 상담',
  '서른다섯 살 피임 상담',
])('a family of sexual_topic with "%s" is allowed', (text) => {
  expect(what(text, true)).toEqual([]);
});

test.each(['buy bread, milk and condoms', 'a leaflet on contraception', '빵, 우유, 콘돔', '피임 상담'])(
  'any other family with "%s" is refused',
  (text) => {
    expect(what(text, false)).toEqual(['a sexual word outside the families of sexual_topic']);
  },
);

test.each(['call 010-1234-5678', 'write to @somebody_42', 'see https://example.org', 'mail a.b@example.org', '계좌 12345678901'])(
  'an address that could be somebody’s is refused: "%s"',
  (text) => {
    expect(what(text, false)).toEqual([expect.stringContaining('could be somebody')]);
    expect(what(text, true)).toHaveLength(1);
  },
);

test('a problem names the family and repeats none of its words', () => {
  const [problem] = wordProblems('en-x/a-family', ['buy bread, milk and condoms'], false);
  expect(problem!.where).toBe('en-x/a-family');
  expect(problem!.what).not.toMatch(/condom|bread/);
});

test('a line is filled from its slots and choices, and the same seed gives the same messages', () => {
  const slots = { who: ['Sam', 'Jo'], where: ['{who}’s garden'], loop: ['{loop}'] };
  const family = (line: string) => ({ key: 'k', lang: 'en', author: 'a', lines: [line], slots }) as unknown as Family;
  const all = ['at Sam’s garden', 'at Jo’s garden', 'in Sam’s garden', 'in Jo’s garden'];
  expect(messagesOf(family('[at|in] {where}'), 4, 9).toSorted()).toEqual(all.toSorted());
  expect(messagesOf(family('[a|b|c] {who}'), 3, 9)).toEqual(messagesOf(family('[a|b|c] {who}'), 3, 9));
  expect(() => messagesOf(family('{nobody}'), 1, 1)).toThrow(/is not defined/);
  expect(() => messagesOf(family('{loop}'), 1, 1)).toThrow(/never ends/);
});

const training = [...trainingFamilies()].filter(([, fold]) => fold !== 0).map(([family]) => family);
const isHardNegative = ({ active, near, benign }: Family) => near !== null || benign || active.length === 0;

// Protective talk is itself what most hard negatives are made of, so it has fewer of its own.
const LEAST_NEGATIVES = (label: string) => (label === 'protective_context' ? 2.5 : 3);

test.each(['en', 'ko'])(
  'in %s hard negatives are at least three to one for every label that carries risk, in families and in messages',
  (lang) => {
    const families = training.filter((family) => family.lang === lang);
    const messages = sampled(families, SAMPLING).filter(({ made }) => made === 'plain');
    for (const label of BEHAVIOURS) {
      for (const all of [families, messages.map(({ family }) => family)]) {
        const active = all.filter((family) => family.active.includes(label) && !family.benign).length;
        const negatives = all.filter((family) => isHardNegative(family) && !family.active.includes(label)).length;
        expect(negatives / active, label).toBeGreaterThanOrEqual(LEAST_NEGATIVES(label));
      }
    }
  },
);

test('over all labels together hard negatives outnumber what carries risk, though not three to one', () => {
  const risky = training.filter((family) => !isHardNegative(family) && family.active.some((label) => !NOT_RISK.includes(label)));
  const ratio = training.filter(isHardNegative).length / risky.length;
  expect(ratio).toBeGreaterThan(1);
  expect(ratio).toBeLessThan(3);
});

test('every label is near in families of its own, so that its words alone do not decide', () => {
  for (const lang of ['en', 'ko']) {
    for (const label of BEHAVIOURS) {
      expect(training.filter((family) => family.lang === lang && family.near === label).length, label).toBeGreaterThanOrEqual(10);
    }
  }
});
