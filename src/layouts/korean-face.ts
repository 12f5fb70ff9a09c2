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
  const names = new Set<string>();
  for (const sign of text.match(/\p{Script=Hangul}/gu) ?? []) {
    const name = SLICE_OF.get(sign);
    if (name) names.add(name);
  }
  return [...names].flatMap(
    (name) => files[`/node_modules/@fontsource/ibm-plex-sans-kr/files/ibm-plex-sans-kr-${name}-${weight}-normal.woff2`] ?? [],
  );
}

/** The slice that holds each sign, from `U+ac00-ac01,U+b000`: looked up for every sign of every Korean page. */
const SLICE_OF = new Map<string, string>();
for (const [name, range] of Object.entries(ranges as Record<string, string>)) {
  if (!name.startsWith('[')) continue;
  for (const span of range.split(',')) {
    const [from = 0, to = from] = span
      .replace('U+', '')
      .split('-')
      .map((hex) => Number.parseInt(hex, 16));
    for (let sign = from; sign <= to; sign++) SLICE_OF.set(String.fromCodePoint(sign), name.slice(1, -1));
  }
}
