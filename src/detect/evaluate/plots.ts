import type { Point } from './curves.ts';

const SIDE = 150;
const LEFT = 40;
const TOP = 8;
const WIDTH = LEFT + SIDE + 12;
const HEIGHT = TOP + SIDE + 34;

/** Precision over recall, with the precision of chance. */
export function precisionPlot(curve: readonly Point[], chance: number, title: string): string {
  const level = y(chance).toFixed(1);
  return plot(title, 'recall', 'precision', [
    `<line class="even" x1="${LEFT}" x2="${LEFT + SIDE}" y1="${level}" y2="${level}"/>`,
    `<polyline class="curve" points="${curve.map(place).join(' ')}"/>`,
  ]);
}

/** Share of positives over score; on the diagonal a score means what it says. */
export function reliabilityPlot(curve: readonly Point[], title: string, across = 'score'): string {
  return plot(title, across, 'share that has it', [
    `<line class="even" x1="${x(0)}" y1="${y(0)}" x2="${x(1)}" y2="${y(1)}"/>`,
    `<polyline class="curve thin" points="${curve.map(place).join(' ')}"/>`,
    ...curve.map(([score, share]) => `<circle class="dot" cx="${x(score).toFixed(1)}" cy="${y(share).toFixed(1)}" r="3"/>`),
  ]);
}

function plot(title: string, across: string, up: string, marks: string[]): string {
  const ticks = [0, 0.5, 1].flatMap((value) => [
    `<line class="grid" x1="${LEFT}" x2="${LEFT + SIDE}" y1="${y(value)}" y2="${y(value)}"/>`,
    `<text x="${LEFT - 5}" y="${y(value) + 3.5}" text-anchor="end">${value}</text>`,
    `<text x="${x(value)}" y="${TOP + SIDE + 14}" text-anchor="middle">${value}</text>`,
  ]);
  const names = [
    `<text x="${LEFT + SIDE / 2}" y="${HEIGHT - 6}" text-anchor="middle">${across}</text>`,
    `<text transform="translate(9 ${TOP + SIDE / 2}) rotate(-90)" text-anchor="middle">${up}</text>`,
  ];
  return `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img"><title>${title}</title>${[...ticks, ...names, ...marks].join('')}</svg>`;
}

const x = (value: number) => LEFT + value * SIDE;
const y = (value: number) => TOP + (1 - value) * SIDE;
const place = ([across, up]: Point) => `${x(across).toFixed(1)},${y(up).toFixed(1)}`;
