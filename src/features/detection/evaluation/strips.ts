import { type Drawing, type Drawn, h } from '../draw/node.ts';

export interface Mark {
  at: number | null;
  low?: number | null | undefined;
  high?: number | null | undefined;
  /** Two marks on one strip are told apart by their form, not by colour alone. */
  kind: 'full' | 'open';
}

export interface Strip {
  name: Drawn[];
  marks: Mark[];
  /** The same in digits, one for each column. */
  figures: string[];
}

export interface Strips {
  /** What the figures are, one for each column; with the form of its mark where there are two. */
  columns: { title: string; kind?: Mark['kind'] }[];
  rows: readonly Strip[];
  from?: number;
  to: number;
  /** Written below both ends of the scale. */
  ends: [string, string];
  /** A value that every row is held against, such as a goal or a zero. */
  line?: { at: number; said: string } | undefined;
}

/** Rows of words, each with its figures and a strip on which they are points. Words stay words, so that it is read at any width. */
export function strips({ columns, rows, from = 0, to, ends, line }: Strips): Drawing {
  const x = (value: number) => Math.round(1000 * Math.min(Math.max((value - from) / (to - from), 0), 1)) / 10;
  const cells = (texts: Drawn[][]) => texts.map((text) => h('span', { class: 'figure' }, text));
  return h(
    'div',
    { class: `strips columns-${columns.length}` },
    h(
      'p',
      { class: 'strip-head' },
      h('span', {}),
      cells(columns.map(({ title, kind }) => (kind ? [sample(kind), title] : [title]))),
    ),
    h(
      'ul',
      { role: 'list' },
      rows.map(({ name, marks, figures }) =>
        h('li', {}, h('span', { class: 'words' }, name), cells(figures.map((text) => [text])), strip(marks, x, line?.at)),
      ),
    ),
    h(
      'p',
      { class: 'strip-scale' },
      h('span', {}, ends[0]),
      line ? h('span', { class: 'strip-line' }, line.said) : false,
      h('span', {}, ends[1]),
    ),
  );
}

// Points are strokes of no length with round ends: they stay round however far the strip is stretched.
const point = (x: number, kind: Mark['kind']) => [
  h('path', { d: `M${x} 7h0`, class: 'dot' }),
  kind === 'open' && h('path', { d: `M${x} 7h0`, class: 'hole' }),
];

function strip(marks: readonly Mark[], x: (value: number) => number, line: number | undefined): Drawing {
  const known = marks.flatMap(({ at, ...mark }) => (at === null ? [] : [{ ...mark, at }]));
  return h(
    'svg',
    { viewBox: '0 0 100 14', preserveAspectRatio: 'none', 'aria-hidden': 'true' },
    h('path', { d: 'M0 7H100', class: 'track' }),
    line !== undefined && h('path', { d: `M${x(line)} 0V14`, class: 'line' }),
    known.map(({ low, high }) => low != null && high != null && h('path', { d: `M${x(low)} 7H${x(high)}`, class: 'interval' })),
    known.map(({ at, kind }) => point(x(at), kind)),
  );
}

const sample = (kind: Mark['kind']) =>
  h('svg', { class: 'sample', viewBox: '0 0 14 14', width: 14, height: 14, 'aria-hidden': 'true' }, point(7, kind));
