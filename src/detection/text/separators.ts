import type { View } from './view.ts';
import { rewrite } from './view.ts';

// Four or more single letters: "U.S.A." and "e.g." stay.
const SPELLED_OUT = /(?<![a-z0-9])(?:[a-z]([ ._\-*~|·/]))(?:[a-z]\1){2,}[a-z](?![a-z0-9])/g;
const INSIDE_WORD = /(?<=[a-z])[*~|·^](?=[a-z])/g;
// A sign between syllables of which the first stands alone; longer runs are more likely two sentences.
const HANGUL_SPLIT = /(?<![가-힣])((?:[가-힣][._\-*~|·^/,]+){1,8})(?=[가-힣])/g;

/** Takes the signs out of words written with signs between their letters. */
export function joinSeparated(view: View): View {
  const bare = (m: RegExpExecArray) => m[0].replace(/[^a-z]/g, '');
  const latin = rewrite(rewrite(view, SPELLED_OUT, bare, 'separator'), INSIDE_WORD, () => '', 'separator');
  return rewrite(latin, HANGUL_SPLIT, (m) => m[0].replace(/[^가-힣]/g, ''), 'separator');
}
