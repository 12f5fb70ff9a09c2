import type { SessionMetadata } from './metadata.ts';
import type { Feature } from './scorecard.ts';

export type Known = string | number | boolean;

/** The value at a dotted path, or undefined when unknown: absent, or said to be unknown. */
export function valueAt(meta: SessionMetadata, path: string): Known | undefined {
  const [field, part] = partsOf(path);
  const fields = meta as unknown as Record<string, Record<string, unknown> | undefined>;
  const value = part === undefined ? fields[field] : fields[field]?.[part];
  return value === 'unknown' ? undefined : (value as Known | undefined);
}

const PARTS = new Map<string, readonly [string, string?]>();

function partsOf(path: string): readonly [string, string?] {
  let parts = PARTS.get(path);
  if (!parts) PARTS.set(path, (parts = path.split('.') as [string, string?]));
  return parts;
}

/** Points of each bin, safest first, `unknown` last with 0; none is negative, so the unknown is never worse than the safest known. */
export const binPoints = once((feature: Feature): readonly number[] => {
  if ('choices' in feature) return [...Object.values(feature.choices), 0];
  return [0, ...('atLeast' in feature ? feature.points : feature.points.toReversed()), 0];
});

/** Names of the bins, in the order of `binPoints`; classes of values, never a value itself. */
export const binNames = once((feature: Feature): readonly string[] => {
  if ('choices' in feature) return [...Object.keys(feature.choices), 'unknown'];
  const [bounds, least] = 'atLeast' in feature ? [feature.atLeast, true] : [feature.atMost.toReversed(), false];
  return [`${least ? '<' : '>'} ${bounds[0]}`, ...bounds.map((bound) => `${least ? '>=' : '<='} ${bound}`), 'unknown'];
});

/** Index of the bin a session falls into. */
export function binOf(feature: Feature, meta: SessionMetadata): number {
  // Where nothing was paid, the other payment fields say nothing, and are known to say nothing.
  if (feature.family === 'payment' && meta.payments?.count === 0) return 0;
  const value = valueAt(meta, feature.path);
  if ('choices' in feature) {
    const names = Object.keys(feature.choices);
    return value === undefined ? names.length : names.indexOf(String(value));
  }
  const bounds = 'atLeast' in feature ? feature.atLeast : feature.atMost;
  if (value === undefined) return bounds.length + 1;
  const number = Number(value);
  return bounds.filter((bound) => ('atLeast' in feature ? number >= bound : number <= bound)).length;
}

export const mostPoints = once((feature: Feature): number => Math.max(...binPoints(feature)));

// The features are data that does not change, and a busy platform scores thousands of sessions a second.
function once<Result>(read: (feature: Feature) => Result): (feature: Feature) => Result {
  const known = new WeakMap<Feature, Result>();
  return (feature) => {
    let result = known.get(feature);
    if (result === undefined) known.set(feature, (result = read(feature)));
    return result;
  };
}
