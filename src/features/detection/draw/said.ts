import type { Reason } from '#src/detection/index.ts';
import { type Drawing, type Drawn, h } from './node.ts';

/** A sentence of the library, in both languages. */
export const inBoth = ({ text }: Pick<Reason, 'text'>): Drawn[] => [
  h('span', {}, text.en),
  ' ',
  h('span', { lang: 'ko', class: 'soft small' }, text.ko),
];

export const titled = (title: string, ...content: (Drawn | false)[]): Drawing => h('section', {}, h('h3', {}, title), ...content);

export const listed = (reasons: readonly Reason[], none: string): Drawing =>
  reasons.length > 0
    ? h(
        'ul',
        { class: 'sentences', role: 'list' },
        reasons.map((reason) => h('li', {}, inBoth(reason))),
      )
    : h('p', { class: 'soft' }, none);

export interface Meaning {
  means: string;
  not: string;
  next: string;
}

/** For whoever has to do with a result and is no engineer. */
export const meaning = ({ means, not, next }: Meaning): Drawing =>
  h(
    'dl',
    { class: 'meaning' },
    [
      ['What this means', means],
      ['What it does not mean', not],
      ['What to do next', next],
    ].map(([title = '', text = '']) => h('div', {}, h('dt', {}, title), h('dd', {}, text))),
  );
