import type { View } from './view.ts';
import { rewrite } from './view.ts';

// Look-alikes of Latin letters, Cyrillic and Greek. Hangul is never touched: confusable tables turn 이 into "ol".
const PAIRS =
  '\u0430a \u0432b \u0433r \u0435e \u0451e \u043ak \u043cm \u043dh \u043eo \u0440p \u0441c \u0442t \u0443y \u0445x \u0456i \u0458j ' +
  '\u0455s \u04bbh \u0501d \u051bq \u051dw \u04afy \u0475v ' +
  '\u03b1a \u03b2b \u03b3y \u03b5e \u03b7n \u03b9i \u03bak \u03bdv \u03bfo \u03c1p \u03c4t \u03c5u \u03c7x \u03c9w \u03f2c \u03f3j';
const LOOK_ALIKE = new Map(PAIRS.split(' ').map((pair) => [pair[0]!, pair[1]!]));

const RUN = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]{2,}/gu;
const STYLED = /[\u{1d400}-\u{1d7ff}\u2460-\u24ff\u{1f130}-\u{1f189}]/gu;
const MARKED = /[\u00c0-\u024f\u1e00-\u1eff]|\p{Script=Latin}\p{Mn}+/gu;

/** Folds look-alikes in words that hold at least one plain Latin letter, so that Russian and Greek stay themselves. */
export function foldHomoglyphs(view: View): View {
  const fold = (word: string) => (/[a-z]/.test(word) ? [...word].map((char) => LOOK_ALIKE.get(char) ?? char).join('') : word);
  return rewrite(view, RUN, (m) => fold(m[0]), 'homoglyph');
}

/** Mathematical and circled letters. NFKC is safe here since each is a single character outside Hangul. */
export function foldStyledLetters(view: View): View {
  return rewrite(view, STYLED, (m) => m[0].normalize('NFKC').toLowerCase(), 'homoglyph');
}

/** Diacritics fall away; they are ordinary writing, so they are no kind of obfuscation. */
export function foldMarks(view: View): View {
  return rewrite(view, MARKED, (m) => m[0].normalize('NFD').replace(/\p{Mn}/gu, ''));
}
