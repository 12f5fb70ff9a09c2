import { binNames, binOf, binPoints, mostPoints, valueAt } from './bins.ts';
import type { Bound, Interaction } from './interactions.ts';
import type { SessionMetadata } from './metadata.ts';
import type { Card, Family } from './scorecard.ts';

/** What one feature or combination added. `bin` is the class its value fell into. */
export interface Found {
  code: string;
  family: Family;
  points: number;
  bin: string;
}

/** `confidence` is the share of all weight, combinations included, whose values were known: 0..1. */
export interface Tally {
  found: Found[];
  missing: string[];
  confidence: number;
}

export function tally(card: Card, meta: SessionMetadata): Tally {
  const found: Found[] = [];
  const missing: string[] = [];
  let [observed, possible] = [0, 0];
  for (const feature of card.features) {
    const { path: code, family } = feature;
    const points = binPoints(feature);
    const bin = binOf(feature, meta);
    possible += mostPoints(feature);
    if (bin === points.length - 1) missing.push(code);
    else observed += mostPoints(feature);
    if (points[bin]! > 0) found.push({ code, family, points: points[bin]!, bin: binNames(feature)[bin]! });
  }
  const unknown = new Set(missing);
  for (const interaction of card.interactions) {
    const { code, family, points } = interaction;
    possible += points;
    if (interaction.all.every((any) => any.some(({ path }) => !unknown.has(path)))) observed += points;
    if (holds(interaction, meta)) found.push({ code, family, points, bin: 'combination' });
  }
  return { found, missing, confidence: possible === 0 ? 0 : observed / possible };
}

/** Whether a combination is there; what is unknown is not. */
export function holds({ all }: Pick<Interaction, 'all'>, meta: SessionMetadata): boolean {
  return all.every((any) => any.some((bound) => meets(bound, meta)));
}

function meets(bound: Bound, meta: SessionMetadata): boolean {
  const value = valueAt(meta, bound.path);
  if (value === undefined) return false;
  if ('among' in bound) return bound.among.includes(value as string | boolean);
  return 'atLeast' in bound ? Number(value) >= bound.atLeast : Number(value) <= bound.atMost;
}
