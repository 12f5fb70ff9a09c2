import { type Drawn, h } from '../draw/node.ts';

// Signs that show nothing, or turn the direction of what follows, and halves of a sign. Within an emoji a joiner is ordinary.
const HIDDEN =
  /(?<![\p{Extended_Pictographic}\u{FE0F}\u{1F3FB}-\u{1F3FF}\u{E0020}-\u{E007F}])[\p{Cf}\u{E0020}-\u{E007F}]|[\u115F\u1160\u3164\uFFA0]|(?![\n\t])\p{Cc}|\p{Cs}/gu;

/** The text with every hidden sign drawn as its number: a reader sees what stands there, and it cannot turn the page's lines around. */
export function withHiddenSigns(text: string): Drawn[] {
  const drawn: Drawn[] = [];
  let from = 0;
  for (const { index, 0: sign } of text.matchAll(HIDDEN)) {
    const name = `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
    drawn.push(text.slice(from, index), h('span', { class: 'sign', title: 'A hidden character' }, name));
    from = index + sign.length;
  }
  return [...drawn, text.slice(from)].filter((each) => each !== '');
}
