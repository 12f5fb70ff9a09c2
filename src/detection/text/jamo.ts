import type { View } from './view.ts';
import { rewrite } from './view.ts';

const LEADS = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';
const VOWELS = 'ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ';
const TAILS = ['', ...'ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ'];
const PAIRS: Record<string, string> = {
  ㅗㅏ: 'ㅘ',
  ㅗㅐ: 'ㅙ',
  ㅗㅣ: 'ㅚ',
  ㅜㅓ: 'ㅝ',
  ㅜㅔ: 'ㅞ',
  ㅜㅣ: 'ㅟ',
  ㅡㅣ: 'ㅢ',
  ㄱㅅ: 'ㄳ',
  ㄴㅈ: 'ㄵ',
  ㄴㅎ: 'ㄶ',
  ㄹㄱ: 'ㄺ',
  ㄹㅁ: 'ㄻ',
  ㄹㅂ: 'ㄼ',
  ㄹㅅ: 'ㄽ',
  ㄹㅌ: 'ㄾ',
  ㄹㅍ: 'ㄿ',
  ㄹㅎ: 'ㅀ',
  ㅂㅅ: 'ㅄ',
};
// Half-width jamo in code point order; the gaps of the block are gaps here.
const HALF_WIDTH =
  'ㄱㄲㄳㄴㄵㄶㄷㄸㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅃㅄㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ   ㅏㅐㅑㅒㅓㅔ  ㅕㅖㅗㅘㅙㅚ  ㅛㅜㅝㅞㅟㅠ  ㅡㅢㅣ';

const CONJOINING = /[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?/g;
const HALF = /[\uffa1-\uffdc]/g;
// A consonant that a vowel follows begins the next syllable, so it is no tail of this one.
export const JAMO_SYLLABLE = /([ㄱ-ㅎ])([ㅏ-ㅣ]{1,2})((?:[ㄱ-ㅎ](?![ㅏ-ㅣ])){0,2})/g;
const OPEN_AND_TAIL = /([가-힣])([ㄱ-ㅎ])(?![ㄱ-ㅎㅏ-ㅣ])/g;
// Laughter typed after a word (ㅋ, ㅎ) is no part of the word.
const LAUGHTER = /^[ㅋㅎ]/;

/** Canonical composition of decomposed Hangul, as some keyboards and file systems give it: no disguise, so no kind. */
export function composeConjoining(view: View): View {
  return rewrite(view, CONJOINING, (m) => m[0].normalize('NFC'));
}

/** Compatibility and half-width jamo put together to syllables. Jamo that form none (ㅋㅋ, ㅠㅠ) stay as they are. */
export function composeJamo(view: View): View {
  const full = rewrite(view, HALF, (m) => HALF_WIDTH[m[0].charCodeAt(0) - 0xffa1]?.trim() || m[0]);
  const built = rewrite(full, JAMO_SYLLABLE, (m) => syllable(m[1]!, m[2]!, m[3]!), 'jamo');
  return rewrite(built, OPEN_AND_TAIL, (m) => closed(m[1]!, m[2]!), 'jamo');
}

/** One syllable, with whatever does not fit into it behind: `ㅁ`,`ㅣ`,`ㄹ` gives `밀`. */
export function syllable(lead: string, vowels: string, tails: string): string {
  const vowel = VOWELS.includes(vowels) && vowels.length === 1 ? vowels : PAIRS[vowels];
  if (!vowel || !LEADS.includes(lead)) return lead + vowels + tails;
  const tail = [PAIRS[tails] ?? tails, tails.slice(0, 1), ''].find((part) => TAILS.includes(part)) ?? '';
  const used = tail && PAIRS[tails] === tail ? 2 : tail.length;
  if (LAUGHTER.test(tails)) return join(lead, vowel, '') + tails;
  return join(lead, vowel, tail) + tails.slice(used);
}

function closed(open: string, tail: string) {
  const code = open.charCodeAt(0) - 0xac00;
  if (code % 28 !== 0 || LAUGHTER.test(tail) || !TAILS.includes(tail)) return open + tail;
  return String.fromCharCode(open.charCodeAt(0) + TAILS.indexOf(tail));
}

function join(lead: string, vowel: string, tail: string) {
  return String.fromCharCode(0xac00 + (LEADS.indexOf(lead) * 21 + VOWELS.indexOf(vowel)) * 28 + TAILS.indexOf(tail));
}
