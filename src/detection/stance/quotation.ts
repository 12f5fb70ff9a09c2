const QUOTED =
  /"[^"\n]{1,400}"|\u201c[^\u201d\n]{1,400}\u201d|(?<![\p{L}\p{N}])'[^\n]{2,400}?'(?![\p{L}\p{N}])|[\u300c\u300e][^\u300d\u300f\n]{1,400}[\u300d\u300f]|\u2018[^\u2019\n]{1,400}\u2019/gu;

/** True when the span lies in quotation marks with words of the speaker's own outside them. A message that is one quotation is speech. */
export function isQuoted(text: string, start: number, end: number): boolean {
  QUOTED.lastIndex = 0;
  for (let quote = QUOTED.exec(text); quote; quote = QUOTED.exec(text)) {
    const last = quote.index + quote[0].length;
    if (start >= quote.index && end <= last) return /\p{L}/u.test(text.slice(0, quote.index) + text.slice(last));
  }
  return false;
}
