import type { SessionMetadata } from './metadata.ts';
import type { Feature } from './scorecard.ts';

export type Known = string | number | boolean;

/** The value at a dotted path, or undefined when unknown: absent, or said to be unknown. */
export function valueAt(meta: SessionMetadata, path: string): Known | undefined {
  const value = path.split('.').reduce<unknown>((node, name) => (node as Record<string, unknown> | undefined)?.[name], meta);
  return value === 'unknown' ? undefined : (value as Known | undefined);
}

/** Points of a known value; never negative, so that an unknown (0) is never worse than the safest known. */
export function pointsFor(feature: Feature, value: Known, meta: SessionMetadata): number {
  // Without a payment the other payment fields say nothing.
  if (feature.family === 'payment' && meta.payments?.count === 0) return 0;
  if ('choices' in feature) return feature.choices[String(value)] ?? 0;
  const number = Number(value);
  if ('rising' in feature) return feature.rising.reduce((points, [from, step]) => (number >= from ? step : points), 0);
  return feature.falling.find(([to]) => number <= to)?.[1] ?? 0;
}

export function mostPoints(feature: Feature): number {
  if ('choices' in feature) return Math.max(...Object.values(feature.choices));
  return Math.max(...('rising' in feature ? feature.rising : feature.falling).map(([, points]) => points));
}
