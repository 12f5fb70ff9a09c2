import ranges from '@fontsource/ibm-plex-sans-kr/unicode.json';

// The Korean face comes in about a hundred slices for each weight. Those that a page needs are asked for at once, with
// the page itself: the text then stands in its own face from the first moment, and no line moves.
const files = import.meta.glob<string>(
  '/node_modules/@fontsource/ibm-plex-sans-kr/files/ibm-plex-sans-kr-*-{400,600}-normal.woff2',
  {
    query: '?url',
    import: 'default',
    eager: true,
  },
);

/** The font files that hold the Hangul of this HTML: of its text, and in bold of its headings and titles. */
export function koreanSlices(html: string): string[] {
  const bold = [...html.matchAll(/<(h[1-4]|b|strong|th)\b[^>]*>(.*?)<\/\1>|class="title"[^>]*>(.*?)<\/a>/gs)]
    .map(([found]) => found)
    .join('');
  return [...slicesOf(html, 400), ...slicesOf(bold, 600)];
}

function slicesOf(text: string, weight: number): string[] {
  const signs = new Set(text.match(/\p{Script=Hangul}/gu)?.map((sign) => sign.codePointAt(0) ?? 0));
  return SLICES.filter(({ holds }) => [...signs].some(holds)).flatMap(
    ({ name }) => files[`/node_modules/@fontsource/ibm-plex-sans-kr/files/ibm-plex-sans-kr-${name}-${weight}-normal.woff2`] ?? [],
  );
}

/** `U+ac00-ac01,U+b000` as a question about a code point. */
const SLICES = Object.entries(ranges as Record<string, string>)
  .filter(([name]) => name.startsWith('['))
  .map(([name, range]) => {
    const spans = range.split(',').map((span) =>
      span
        .replace('U+', '')
        .split('-')
        .map((hex) => Number.parseInt(hex, 16)),
    );
    return {
      name: name.slice(1, -1),
      holds: (sign: number) => spans.some(([from = 0, to = from]) => sign >= from && sign <= to),
    };
  });
