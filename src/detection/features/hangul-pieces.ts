import { hashed } from './sink.ts';

/** A run of Hangul between spaces (eojeol), with its clause. */
export interface Piece {
  start: number;
  end: number;
  clause: number;
  head: number;
}

// Laughter and tears (ㅋㅎㅠㅜ) are no part of a word.
const RUN = /[가-힣ㄱ-ㅊㅌㅍㅏ-ㅛㅝ-ㅟㅡ-ㅣ]+|\d+/g;
const CALLED = /^[가-힣]{1,6}(?:님|씨|아|야)$/;
const CLAUSE_END = /[.!?;\n\u2026~]/;
const HEAD_SEED = 0x24;

/** The runs of Hangul and of digits in a text, clause by clause. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  RUN.lastIndex = 0;
  let clause = 0;
  let from = 0;
  for (let match = RUN.exec(text); match; match = RUN.exec(text)) {
    for (let i = from; i < match.index; i++) if (CLAUSE_END.test(text[i]!)) clause++;
    from = match.index + match[0].length;
    // Who is called by name says nothing of what is said.
    if (pieces.length === 0 && text[from] === ',' && CALLED.test(match[0])) continue;
    const head = hashed(HEAD_SEED, /^\d/.test(match[0]) ? numberClass(match[0]) : match[0].slice(0, 2));
    pieces.push({ start: match.index, end: from, clause, head });
  }
  return pieces;
}

/** Numbers weigh by what they may mean where ages are spoken of. */
export function numberClass(digits: string) {
  const value = Number(digits);
  if (value >= 6 && value <= 17) return '#6-17';
  if (value >= 18 && value <= 79) return '#18-79';
  return '#other';
}
