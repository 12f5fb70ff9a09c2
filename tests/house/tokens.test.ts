import { expect, test } from 'vitest';
import { termsOf, tokensOf } from '#src/platform/tokens.ts';

test.each([
  ['English words in lower case', 'The Roster, changed.', 'the roster changed'],
  ['Korean as pairs of syllables', '고객지원팀에 회의록', '고객 객지 지원 원팀 팀에 회의 의록'],
  ['a single Korean syllable as itself', '그 방', '그 방'],
  ['Korean typed as single letters', '회의'.normalize('NFD'), '회의'],
  ['Japanese as pairs, kana and kanji alike', '引き継ぎ', '引き き継 継ぎ'],
  ['the long sound of katakana within its word', 'データ', 'デー ータ'],
  ['half-width katakana', 'ｵﾌｨｽ', 'オフ フィ ィス'],
  ['Chinese as pairs', '值班表', '值班 班表'],
  ['letters beside Hangul as words of their own', 'TLP를 3번', 'tlp 를 3 번'],
  ['full-width letters and figures', 'ＴＬＰ７', 'tlp7'],
  ['an accent that stands apart', 'cafe\u0301', 'café'],
  ['numbers at their points', '2026-11, 3.5', '2026 11 3 5'],
  ['nothing of signs', '*"()-:^&|!<>\\%_\u0000', ''],
  ['nothing of emoji', '🌊🌊 👩‍💻', ''],
  ['nothing of an emoji with its variation sign', '❤️', ''],
  ['nothing of nothing', '', ''],
])('%s', (_, text, tokens) => {
  expect(tokensOf(text)).toBe(tokens);
});

test('Thai comes apart at its words, though none stands between spaces', () => {
  const tokens = tokensOf('รายงานการประชุม').split(' ');
  expect(tokens.length).toBeGreaterThan(1);
  expect(tokens.join('')).toBe('รายงานการประชุม');
});

test('a search for English goes on from three letters, so that half a word finds the whole', () => {
  expect(termsOf('Esc ro 7')).toEqual([
    { tokens: ['esc'], prefix: true },
    { tokens: ['ro'], prefix: false },
    { tokens: ['7'], prefix: false },
  ]);
});

test('a Korean word is pairs that stand together; one syllable begins a pair', () => {
  expect(termsOf('회의록 방')).toEqual([
    { tokens: ['회의', '의록'], prefix: false },
    { tokens: ['방'], prefix: true },
  ]);
  expect(termsOf('회의')).toEqual([{ tokens: ['회의'], prefix: false }]);
});

test('what a text is made of finds it: every token of a search is a token of the text', () => {
  for (const word of ['고객지원팀', 'escalation', '引き継ぎ', 'オフィス', '值班表', 'TLP를', 'café', '2026']) {
    const text = new Set(tokensOf(`앞 ${word} after`).split(' '));
    for (const { tokens } of termsOf(word)) for (const token of tokens) expect(text).toContain(token);
  }
});

test('no token holds anything that a query language could mistake', () => {
  const everything = Array.from({ length: 0x3000 }, (_, code) => String.fromCodePoint(code)).join(' x');
  for (const token of tokensOf(everything).split(' ')) expect(token).not.toMatch(/[^\P{ASCII}a-z0-9]|\p{Cc}|\p{Z}/u);
});
