import { expect, test } from 'vitest';
import { createClassifier } from '../../src/detection/index.ts';

const { classify } = createClassifier();

// Expected spans are cut from the text as it was given, whatever the view that found them.
test.each([
  ['emoji before', '😀😀 are your parents home?', 'are your parents home', null],
  ['full-width letters', '안녕! ｋｅｅｐ this between us', 'ｋｅｅｐ this between us', 'full_width'],
  ['hidden characters', "let's move to an\u200bother app 😀", "let's move to an\u200bother app", 'invisible'],
  ['look-alike letters', 'ok, k\u0435ep this betw\u0435en us', 'k\u0435ep this betw\u0435en us', 'homoglyph'],
  ['digits for letters', 'k33p th1s between us', 'k33p th1s between us', 'leet'],
  ['split words', 'send me a s.e.l.f.i.e', 'send me a s.e.l.f.i.e', 'separator'],
  ['split words after a hidden character', 'ok\u200b then send me a s.e.l.f.i.e please', 'send me a s.e.l.f.i.e', 'separator'],
  ['loose jamo', '😀 우리끼리 ㅂㅣㅁㅣㄹ이야', '우리끼리 ㅂㅣㅁㅣㄹ', 'jamo'],
  ['a split syllable run', '우리끼리 비.밀이야', '우리끼리 비.밀', 'separator'],
  ['a Hangul filler', '우리끼리 비\u3164밀이야', '우리끼리 비\u3164밀', 'invisible'],
  ['decomposed Hangul', '우리끼리 비밀이야'.normalize('NFD'), '우리끼리 비밀'.normalize('NFD'), null],
  ['Korean on Latin keys', 'dnflRlfl qlalfdldi', 'dnflRlfl qlalfdldi', 'qwerty'],
])('evidence points at the original text through %s', (_, text, span, kind) => {
  const result = classify(text);
  expect(result.evidence.map(({ start, end }) => text.slice(start, end))).toContain(span);
  expect(result.obfuscation.kinds).toEqual(kind ? [kind] : []);
  expect(result.obfuscation.detected).toBe(kind !== null);
});

test('laughter, abbreviations, emoji and version numbers are no obfuscation', () => {
  for (const text of [
    '비밀 ㅋㅋㅋ',
    '뭐해ㅋㅋ',
    'U.S.A. and e.g. this',
    '👨‍👩‍👧 family',
    'python3 on x86_64',
    '네.알겠어요',
    'Привет',
    'ÀÉ naïve',
  ]) {
    expect(classify(text).obfuscation).toEqual({ detected: false, kinds: [] });
  }
});

test.each([
  ['hello there', 'en'],
  ['안녕하세요', 'ko'],
  ["let's use 카톡", 'mixed'],
  ['Привет, как дела', 'und'],
  ['12345 😀', 'und'],
  ['', 'und'],
])('the language of "%s" is %s', (text, lang) => {
  expect(classify(text).lang).toBe(lang);
});

test('a given language is reported and hides no cue', () => {
  const result = classify('우리끼리 비밀이야', { lang: 'en' });
  expect(result.lang).toBe('en');
  expect(result.labels.find((label) => label.label === 'secrecy')!.active).toBe(true);
});
