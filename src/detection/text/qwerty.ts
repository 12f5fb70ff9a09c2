import { JAMO_SYLLABLE, syllable } from './jamo.ts';
import type { View } from './view.ts';
import { rewrite } from './view.ts';

const KEYS = 'qwertasdfgzxcvQWERTyuiophjklbnmOP';
const JAMO = 'ㅂㅈㄷㄱㅅㅁㄴㅇㄹㅎㅋㅌㅊㅍㅃㅉㄸㄲㅆㅛㅕㅑㅐㅔㅗㅓㅏㅣㅠㅜㅡㅒㅖ';
// The left hand has the consonants, the right hand the vowels: most English words fail here.
const LIKE_HANGUL = /(?<![A-Za-z])(?:[qwertasdfgzxcvQWERT][yuiophjklbnmOP]{1,2}[qwertasdfgzxcvQWERT]{0,2}){2,}(?![A-Za-z])/g;

/** Korean typed with the keyboard left in Latin. Null when no word reads as whole syllables. A second reading, never a replacement. */
export function readAsHangulKeys(text: string): View | null {
  LIKE_HANGUL.lastIndex = 0;
  if (!LIKE_HANGUL.test(text)) return null;
  const plain: View = { name: 'qwerty', text, starts: null, ends: null, kinds: [] };
  const read = rewrite(plain, LIKE_HANGUL, (m) => asSyllables(m[0]), 'qwerty');
  return read === plain ? null : read;
}

function asSyllables(word: string) {
  const jamo = [...word].map((key) => JAMO[KEYS.indexOf(key)] ?? key).join('');
  const built = jamo.replace(JAMO_SYLLABLE, (_, lead: string, vowels: string, tails: string) => syllable(lead, vowels, tails));
  return /^[가-힣]+$/.test(built) ? built : word;
}
