import type { Behaviour, TextResult } from '#src/detection/index.ts';

export interface Piece {
  text: string;
  /** The active labels whose evidence covers this piece. */
  labels: Behaviour[];
}

/** The text cut where evidence begins and ends, so that it can be marked without touching a character. */
export function markedPieces(text: string, { evidence, labels }: TextResult): Piece[] {
  const active = new Set(labels.filter((label) => label.active).map(({ label }) => label));
  const shown = evidence.filter(({ label }) => active.has(label));
  const cuts = [...new Set([0, text.length, ...shown.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
  return cuts.slice(1).map((end, at) => {
    const start = cuts[at] ?? 0;
    const covering = shown.filter((piece) => piece.start <= start && piece.end >= end);
    return { text: text.slice(start, end), labels: [...new Set(covering.map(({ label }) => label))] };
  });
}
