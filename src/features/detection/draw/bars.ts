import { type Drawing, type Drawn, h } from './node.ts';

export interface Bar {
  name: Drawn[];
  /** Length of the bar and place of the mark across it, as shares of the whole. */
  share: number;
  mark?: number | undefined;
  figure: string;
  tone: 'acts' | 'guards' | 'faint';
}

/** Rows of words with a bar under them; the figure beside says the same in digits. */
export const bars = (rows: readonly Bar[]): Drawing => h('ul', { class: 'bars', role: 'list' }, rows.map(bar));

function bar({ name, share, mark, figure, tone }: Bar): Drawing {
  return h(
    'li',
    { class: tone },
    h('span', { class: 'words' }, name),
    h('span', { class: 'figure' }, figure),
    // Widths are attributes of a drawing, since the policy of the portal allows no style written into a page.
    h(
      'svg',
      { viewBox: '0 0 100 8', preserveAspectRatio: 'none', 'aria-hidden': 'true' },
      h('rect', { x: 0, y: 2, width: 100, height: 4, class: 'track' }),
      h('rect', { x: 0, y: 2, width: Math.round(100 * Math.min(share, 1)), height: 4, class: 'level' }),
      mark !== undefined && h('path', { d: `M${Math.round(100 * mark)} 0V8`, class: 'mark' }),
    ),
  );
}
