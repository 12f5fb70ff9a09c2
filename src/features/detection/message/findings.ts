import type { Behaviour, Evidence, TextResult } from '#src/detection/index.ts';

/** How a piece of evidence counts: it acts, it guards, it was set aside by how it is said, or it was too weak. */
export type Role = 'acts' | 'guards' | 'aside' | 'faint';

export interface Finding {
  label: Behaviour;
  role: Role;
  start: number;
  end: number;
  via: ReadonlySet<Evidence['via']>;
}

export interface Piece {
  text: string;
  /** Numbers of the findings that cover it, and of those that end with it. */
  covers: number[];
  ends: number[];
  role: Role | undefined;
}

const STRENGTH: readonly Role[] = ['acts', 'aside', 'guards', 'faint'];

/** Evidence as a reader wants it: overlapping pieces of one label and role are one finding, in the order of the text. */
export function findingsOf({ evidence, labels }: Pick<TextResult, 'evidence' | 'labels'>): Finding[] {
  const active = new Set(labels.filter((label) => label.active).map(({ label }) => label));
  const setAside = new Set(evidence.filter(({ via, weight }) => via === 'context' && weight < 0).map(placeOf));
  const found: Finding[] = [];
  const inOrder = evidence.toSorted((a, b) => a.start - b.start || b.end - a.end);
  for (const piece of inOrder) {
    if (piece.via === 'context' && piece.weight < 0) continue;
    const role = roleOf(piece, active, setAside.has(placeOf(piece)));
    const before = found.findLast((finding) => finding.label === piece.label && finding.role === role);
    if (before && piece.start <= before.end) {
      before.end = Math.max(before.end, piece.end);
      before.via = new Set([...before.via, piece.via]);
    } else found.push({ label: piece.label, role, start: piece.start, end: piece.end, via: new Set([piece.via]) });
  }
  return found.sort((a, b) => a.start - b.start || a.end - b.end);
}

function roleOf({ label, via }: Evidence, active: ReadonlySet<Behaviour>, aside: boolean): Role {
  if (aside && via === 'lexicon') return 'aside';
  if (!active.has(label) && via !== 'context') return 'faint';
  return label === 'protective_context' ? 'guards' : 'acts';
}

/** The text cut where findings begin and end, so that it can be marked without touching a character. */
export function piecesOf(text: string, findings: readonly Finding[]): Piece[] {
  const cuts = new Set([0, text.length, ...findings.flatMap(({ start, end }) => [start, end])]);
  const places = [...cuts].sort((a, b) => a - b);
  return places.slice(1).map((end, at) => {
    const start = places[at] ?? 0;
    const covering = [...findings.entries()].filter(([, finding]) => finding.start <= start && finding.end >= end);
    return {
      text: text.slice(start, end),
      covers: covering.map(([no]) => no + 1),
      ends: covering.filter(([, finding]) => finding.end === end).map(([no]) => no + 1),
      role: STRENGTH.find((role) => covering.some(([, finding]) => finding.role === role)),
    };
  });
}

const placeOf = ({ label, start, end }: Evidence) => `${label} ${start} ${end}`;
