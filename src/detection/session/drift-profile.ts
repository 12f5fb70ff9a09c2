import { binNames, binOf } from './bins.ts';
import { checkSession } from './input.ts';
import type { SessionMetadata } from './metadata.ts';
import { SCORECARD } from './scorecard.ts';
import type { SessionOptions } from './session-score.ts';
import { scoreSession } from './session-score.ts';

/**
 * How many sessions fell into each bin of each feature, and of `score`: numbers only, safe to save as JSON and to pass on.
 * `counts[path]` has one number per bin, safest first, the last for the unknown (always 0 for `score`).
 */
export interface DriftProfile {
  model: string;
  sessions: number;
  counts: Record<string, number[]>;
}

/** Lower bounds of the score's bins. Fixed, since bins that moved with the data would hide the drift. */
const SCORE_BINS = [0, 3, 6, 10, 15, 20, 30, 45, 70] as const;

export function emptyProfile(): DriftProfile {
  const { model } = scoreSession({ sessionId: 'none', startedAt: '2026-01-01T00:00:00Z' }, { now: Number.MAX_SAFE_INTEGER });
  const counts = Object.fromEntries(SCORECARD.map((feature) => [feature.path, binNames(feature).map(() => 0)]));
  return { model: model.id, sessions: 0, counts: { ...counts, score: [...SCORE_BINS.map(() => 0), 0] } };
}

/** Counts one session into a profile, in place and in constant memory. Throws DetectionInputError as `scoreSession` does. */
export function addSession(profile: DriftProfile, meta: SessionMetadata, options: SessionOptions = {}): void {
  const { score } = scoreSession(meta, options);
  const known = checkSession(meta, options.now ?? Number.POSITIVE_INFINITY);
  for (const feature of SCORECARD) profile.counts[feature.path]![binOf(feature, known)]!++;
  profile.counts.score![SCORE_BINS.findLastIndex((from) => score >= from)]!++;
  profile.sessions++;
}
