import japanese from '@fontsource-variable/noto-sans-jp/index.css?url';
import japaneseRanges from '@fontsource-variable/noto-sans-jp/unicode.json';
import korean400 from '@fontsource/ibm-plex-sans-kr/400.css?url';
import korean600 from '@fontsource/ibm-plex-sans-kr/600.css?url';
import koreanRanges from '@fontsource/ibm-plex-sans-kr/unicode.json';

// The Korean and the Japanese face come in about a hundred slices. Those that a page needs are asked for at once, with
// the page itself: the text then stands in its own face from the first moment, and no line moves.
const koreanFiles = import.meta.glob<string>(
  '/node_modules/@fontsource/ibm-plex-sans-kr/files/ibm-plex-sans-kr-*-{400,600}-normal.woff2',
  { query: '?url', import: 'default', eager: true },
);
const japaneseFiles = import.meta.glob<string>(
  '/node_modules/@fontsource-variable/noto-sans-jp/files/noto-sans-jp-*-wght-normal.woff2',
  { query: '?url', import: 'default', eager: true },
);

/** What a page of this HTML loads beyond the Latin face: style sheets, and the font files that hold its signs. */
export function facesFor(html: string, typesKorean: boolean): { styles: string[]; slices: string[] } {
  const styles: string[] = [];
  const slices: string[] = [];
  // The slices of a face are described in 28 kB: only where its script stands.
  if (typesKorean || HANGUL.test(html)) {
    styles.push(korean400, korean600);
    slices.push(...koreanSlices(html, 400), ...koreanSlices(boldOf(html), 600));
  }
  if (KANA.test(html)) {
    styles.push(japanese);
    slices.push(...japaneseSlices(html));
  }
  return { styles, slices };
}

const HANGUL = /\p{Script=Hangul}/u;
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;

const boldOf = (html: string) =>
  [...html.matchAll(/<(h[1-4]|b|strong|th)\b[^>]*>(.*?)<\/\1>|class="title"[^>]*>(.*?)<\/a>/gs)].map(([found]) => found).join('');

const koreanSlices = (text: string, weight: 400 | 600): string[] =>
  namesIn(text, /\p{Script=Hangul}/gu, KOREAN_SLICE).flatMap(
    (name) =>
      koreanFiles[`/node_modules/@fontsource/ibm-plex-sans-kr/files/ibm-plex-sans-kr-${name}-${weight}-normal.woff2`] ?? [],
  );

/** One variable file for both weights. */
const japaneseSlices = (text: string): string[] =>
  namesIn(text, /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}。、「」]/gu, JAPANESE_SLICE).flatMap(
    (name) => japaneseFiles[`/node_modules/@fontsource-variable/noto-sans-jp/files/noto-sans-jp-${name}-wght-normal.woff2`] ?? [],
  );

function namesIn(text: string, signs: RegExp, sliceOf: Map<string, string>): string[] {
  const names = new Set<string>();
  for (const sign of text.match(signs) ?? []) {
    const name = sliceOf.get(sign);
    if (name) names.add(name);
  }
  return [...names];
}

const KOREAN_SLICE = slicesBySign(koreanRanges);
const JAPANESE_SLICE = slicesBySign(japaneseRanges);

/** The slice that holds each sign, from `U+ac00-ac01,U+b000`: looked up for every sign of every such page. */
function slicesBySign(ranges: Record<string, string>): Map<string, string> {
  const sliceOf = new Map<string, string>();
  for (const [name, range] of Object.entries(ranges)) {
    if (!name.startsWith('[')) continue;
    for (const span of range.split(',')) {
      const [from = 0, to = from] = span
        .replace('U+', '')
        .split('-')
        .map((hex) => Number.parseInt(hex, 16));
      for (let sign = from; sign <= to; sign++) sliceOf.set(String.fromCodePoint(sign), name.slice(1, -1));
    }
  }
  return sliceOf;
}
