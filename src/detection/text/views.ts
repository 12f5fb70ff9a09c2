import type { View } from './view.ts';
import { rewrite } from './view.ts';
import { foldHomoglyphs, foldMarks, foldStyledLetters } from './homoglyphs.ts';
import { composeConjoining, composeJamo } from './jamo.ts';
import { foldLeet } from './leet.ts';
import { readAsHangulKeys } from './qwerty.ts';
import { joinSeparated } from './separators.ts';

const PLAIN = /^[\n\r\t\x20-\x7e가-힣]*$/;
const CAPITAL = /\p{Lu}/gu;
const APOSTROPHE = /[\u2018\u2019\u02bc\u0060\u00b4]/g;
const INVISIBLE = /\p{Default_Ignorable_Code_Point}+/gu;
const HIDDEN_IN_WORD =
  /[\p{Script=Latin}\p{Script=Hangul}](?![\u115f\u1160\u3164\uffa0])\p{Default_Ignorable_Code_Point}+[\p{Script=Latin}\p{Script=Hangul}]|[\u115f\u1160\u3164\uffa0](?=[\p{Script=Hangul}])/u;
const FULL_WIDTH = /[\uff01-\uff5e\u3000]/g;
const DRAWN_OUT = /([a-z])\1{2,}/g;

/**
 * The readings of one message, raw first, without doubles. Rules run on each: a spelling that hides a cue hides it from raw only.
 * No NFKC anywhere: it turns compatibility jamo into leading consonants that never compose again.
 */
export function viewsOf(text: string): View[] {
  const plain = PLAIN.test(text);
  let raw: View = { name: 'raw', text, starts: null, ends: null, kinds: [] };
  if (plain) raw = { ...raw, text: text.toLowerCase() };
  else
    raw = rewrite(
      rewrite(composeConjoining(raw), CAPITAL, (m) => m[0].toLowerCase()),
      APOSTROPHE,
      () => "'",
    );

  let folded: View = { ...raw, name: 'folded' };
  if (!plain) {
    const hidden = HIDDEN_IN_WORD.test(folded.text);
    folded = rewrite(folded, INVISIBLE, () => '', hidden ? 'invisible' : undefined);
    folded = rewrite(folded, FULL_WIDTH, (m) => narrow(m[0]), 'full_width');
    folded = foldMarks(foldHomoglyphs(foldStyledLetters(folded)));
  }
  folded = foldLeet(joinSeparated(folded));

  // "keeeep" is keep, "hooome" is home: drawn-out letters are read once as one and once as two.
  const views = [raw, rewrite(folded, DRAWN_OUT, (m) => m[1]!), rewrite(folded, DRAWN_OUT, (m) => m[1]! + m[1]!)];
  if (!plain) views.push(composeJamo({ ...folded, name: 'jamo' }));
  const keys = readAsHangulKeys(text);
  if (keys) views.push(keys);
  return views.filter((view, at) => views.findIndex((other) => other.text === view.text) === at);
}

function narrow(char: string) {
  return char === '\u3000' ? ' ' : String.fromCharCode(char.charCodeAt(0) - 0xfee0).toLowerCase();
}
