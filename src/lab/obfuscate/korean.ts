import { oneOf } from '../chance.ts';
import type { Obfuscation } from './rule.ts';
import { toSomeWords } from './rule.ts';

const LEADS = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';
const VOWELS = 'ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ';
const TAILS = ['', ...'ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ'];
const KEYS: Record<string, string> = Object.fromEntries(
  [...'ㅂㅈㄷㄱㅅㅁㄴㅇㄹㅎㅋㅌㅊㅍㅃㅉㄸㄲㅆㅛㅕㅑㅐㅔㅗㅓㅏㅣㅠㅜㅡㅒㅖ'].map((jamo, at) => [
    jamo,
    'qwertasdfgzxcvQWERTyuiophjklbnmOP'[at]!,
  ]),
);
const DOUBLE: Record<string, string> = {
  ...{ ㅘ: 'ㅗㅏ', ㅙ: 'ㅗㅐ', ㅚ: 'ㅗㅣ', ㅝ: 'ㅜㅓ', ㅞ: 'ㅜㅔ', ㅟ: 'ㅜㅣ', ㅢ: 'ㅡㅣ' },
  ...{
    ㄳ: 'ㄱㅅ',
    ㄵ: 'ㄴㅈ',
    ㄶ: 'ㄴㅎ',
    ㄺ: 'ㄹㄱ',
    ㄻ: 'ㄹㅁ',
    ㄼ: 'ㄹㅂ',
    ㄽ: 'ㄹㅅ',
    ㄾ: 'ㄹㅌ',
    ㄿ: 'ㄹㅍ',
    ㅀ: 'ㄹㅎ',
    ㅄ: 'ㅂㅅ',
  },
};
const LEAD_ALIKE: Record<string, string> = {
  ㄱ: 'ㅋ',
  ㅋ: 'ㄱ',
  ㄷ: 'ㅌ',
  ㅌ: 'ㄷ',
  ㅂ: 'ㅍ',
  ㅈ: 'ㅊ',
  ㅅ: 'ㅆ',
  ㅆ: 'ㅅ',
  ㅊ: 'ㅈ',
  ㄲ: 'ㄱ',
  ㄸ: 'ㄷ',
};
const VOWEL_ALIKE: Record<string, string> = {
  ㅐ: 'ㅔ',
  ㅔ: 'ㅐ',
  ㅏ: 'ㅑ',
  ㅓ: 'ㅕ',
  ㅗ: 'ㅛ',
  ㅜ: 'ㅠ',
  ㅣ: 'ㅟ',
  ㅚ: 'ㅙ',
  ㅢ: 'ㅣ',
};
const TAIL_ALIKE: Record<string, string> = { ㄱ: 'ㄲ', ㅅ: 'ㅆ', ㅆ: 'ㅅ', ㄷ: 'ㅅ', ㅂ: 'ㅍ', ㅁ: 'ㄻ', ㄴ: 'ㄵ' };
const LOOKS: Record<string, string> = {
  대: '머',
  머: '대',
  귀: '커',
  며: '띠',
  유: '윾',
  왕: '앟',
  비: '네',
  멍: '댕',
  명: '띵',
  광: '팡',
};
const ROMAN_LEAD = 'g kk n d tt r m b pp s ss _ j jj ch k t p h'.split(' ');
const ROMAN_VOWEL = 'a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i'.split(' ');
const EMOJI = ['♡', '★', '!', '.', '~', '^', '♪'];

/** A syllable as [lead, vowel, tail] numbers, or null. */
function parts(char: string): [number, number, number] | null {
  const index = char.charCodeAt(0) - 0xac00;
  return index < 0 || index > 11171 ? null : [Math.floor(index / 588), Math.floor((index % 588) / 28), index % 28];
}

const joined = (lead: number, vowel: number, tail: number) => String.fromCharCode(0xac00 + (lead * 21 + vowel) * 28 + tail);

function eachSyllable(word: string, change: (lead: number, vowel: number, tail: number) => string): string {
  return [...word].map((char) => (parts(char) ? change(...parts(char)!) : char)).join('');
}

const swap = (list: string | string[], table: Record<string, string>, at: number) => {
  const other = table[list[at]!];
  return other === undefined ? at : list.indexOf(other);
};

const spelled = (word: string) =>
  eachSyllable(word, (lead, vowel, tail) =>
    [LEADS[lead]!, VOWELS[vowel]!, TAILS[tail]!].map((jamo) => [...jamo].map((one) => DOUBLE[one] ?? one).join('')).join(''),
  );

const syllabic = (word: string) => eachSyllable(word, (lead, vowel, tail) => LEADS[lead]! + VOWELS[vowel]! + TAILS[tail]!);

/** A tail moves over to a following syllable that begins with the silent consonant. */
function liaison(word: string) {
  const chars = [...word];
  for (let at = 0; at + 1 < chars.length; at++) {
    const [here, next] = [parts(chars[at]!), parts(chars[at + 1]!)];
    if (!here || !next || here[2] === 0 || next[0] !== 11) continue;
    const lead = LEADS.indexOf(TAILS[here[2]]!);
    if (lead < 0 || lead === 11) continue;
    chars[at] = joined(here[0], here[1], 0);
    chars[at + 1] = joined(lead, next[1], next[2]);
  }
  return chars.join('');
}

const roman = (word: string) =>
  eachSyllable(
    word,
    (lead, vowel, tail) =>
      `${ROMAN_LEAD[lead]!.replace('_', '')}${ROMAN_VOWEL[vowel]!}${tail ? (ROMAN_LEAD[LEADS.indexOf(TAILS[tail]!)] ?? 'n').replace('_', 'ng') : ''}`,
  );

export const KOREAN_OBFUSCATIONS: Obfuscation[] = [
  // Phonological
  {
    name: 'initial-replaced',
    kind: 'sound',
    apply: toSomeWords((word) => eachSyllable(word, (l, v, t) => joined(swap(LEADS, LEAD_ALIKE, l), v, t))),
  },
  {
    name: 'medial-replaced',
    kind: 'sound',
    apply: toSomeWords((word) => eachSyllable(word, (l, v, t) => joined(l, swap(VOWELS, VOWEL_ALIKE, v), t))),
  },
  {
    name: 'final-replaced',
    kind: 'sound',
    apply: toSomeWords((word) => eachSyllable(word, (l, v, t) => joined(l, v, swap(TAILS, TAIL_ALIKE, t)))),
  },
  {
    name: 'final-inserted',
    kind: 'sound',
    apply: toSomeWords((word, chance) =>
      eachSyllable(word, (l, v, t) =>
        joined(l, v, t === 0 && chance() < 0.5 ? TAILS.indexOf(oneOf(chance, ['ㅇ', 'ㅅ', 'ㅁ'])) : t),
      ),
    ),
  },
  {
    name: 'final-dropped',
    kind: 'sound',
    unseen: true,
    apply: toSomeWords((word) => eachSyllable(word, (l, v, t) => joined(l, v, t === 20 || t === 4 ? 0 : t))),
  },
  { name: 'liaison', kind: 'sound', apply: toSomeWords(liaison) },
  {
    name: 'y-inserted',
    kind: 'sound',
    unseen: true,
    apply: toSomeWords((word) => eachSyllable(word, (l, v, t) => joined(l, v === 0 ? 2 : v === 4 ? 6 : v, t))),
  },
  // Iconological
  { name: 'look-alike', kind: 'shape', apply: toSomeWords((word) => word.replace(/[대머귀며유왕비멍명광]/g, (c) => LOOKS[c]!)) },
  {
    name: 'cross-script',
    kind: 'shape',
    unseen: true,
    apply: toSomeWords((word) => word.replace(/이/g, '01').replace(/[ㅇ]/g, 'o').replace(/ㅣ/g, 'l'), 0.5),
  },
  // Transliteration
  { name: 'latin', kind: 'script', unseen: true, apply: toSomeWords((word) => roman(word), 0.15) },
  // Syntactic
  { name: 'no-spaces', kind: 'spacing', apply: (text, chance) => text.replace(/ /g, () => (chance() < 0.6 ? '' : ' ')) },
  { name: 'spaces-inside', kind: 'spacing', apply: toSomeWords((word) => [...word].join(' '), 0.3) },
  {
    name: 'anagram',
    kind: 'letters',
    unseen: true,
    apply: toSomeWords((word) => (word.length > 3 ? word[0]! + word[2]! + word[1]! + word.slice(3) : word), 0.3),
  },
  // Pragmatic
  { name: 'signs-inside', kind: 'signs', apply: toSomeWords((word, chance) => [...word].join(oneOf(chance, EMOJI)), 0.3) },
  // Typed apart
  { name: 'jamo-apart', kind: 'letters', apply: toSomeWords(syllabic, 0.4) },
  {
    name: 'keys-left-latin',
    kind: 'script',
    apply: toSomeWords((word) => [...spelled(word)].map((jamo) => KEYS[jamo] ?? jamo).join(''), 0.3),
  },
  {
    name: 'initials-only',
    kind: 'letters',
    unseen: true,
    apply: toSomeWords((word) => eachSyllable(word, (lead) => LEADS[lead]!), 0.1),
  },
  { name: 'zero-width', kind: 'signs', apply: toSomeWords((word) => [...word].join('\u200b'), 0.4) },
  { name: 'fillers', kind: 'signs', unseen: true, apply: toSomeWords((word) => [...word].join('\u3164'), 0.3) },
  {
    name: 'drawn-out',
    kind: 'sound',
    apply: toSomeWords((word) => word.replace(/([가-힣])$/, (char) => char + (VOWELS[parts(char)?.[1] ?? 0] ?? '').repeat(2))),
  },
];
