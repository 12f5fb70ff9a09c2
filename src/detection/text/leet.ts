import type { View } from './view.ts';
import { rewrite } from './view.ts';

const LETTER: Record<string, string> = { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't', '@': 'a', $: 's' };
const WORD = /(?<![a-z0-9@$])(?=[a-z0-9@$]*[a-z])(?=[a-z0-9@$]*[013457@$])[a-z0-9@$]{3,24}/g;

/** Digits and signs that stand for letters inside a word. Ages such as "13yo" still match in the raw view. */
export function foldLeet(view: View): View {
  return rewrite(view, WORD, (m) => m[0].replace(/[013457@$]/g, (sign) => LETTER[sign] ?? sign), 'leet');
}
