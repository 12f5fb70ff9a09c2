import { DetectionInputError } from '../input-error.ts';
import type { DriftProfile } from './drift-profile.ts';
import { emptyProfile } from './drift-profile.ts';

export interface Drift {
  /** Population stability index, >= 0. */
  psi: number;
  /** What the index is on average where nothing drifted, for so many sessions and bins. A PSI near it says nothing. */
  byChance: number;
  band: 'stable' | 'watch' | 'recalibrate';
}

export interface DriftReport {
  baselineSessions: number;
  currentSessions: number;
  score: Drift;
  features: Record<string, Drift>;
}

/**
 * Population stability index of the score and of each feature: sum over bins of (c - b) ln(c / b), with b and c the shares of the
 * baseline and the current sessions. Fixed bins, the unknown a bin of its own; half a session is added to each bin, so that none is empty.
 * Below 0.1 stable, 0.1 to 0.25 watch, from 0.25 recalibrate. Takes and gives numbers only. Throws DetectionInputError.
 * Source: the bands are credit scoring's rule of thumb, from Lewis, An Introduction to Credit Scoring;
 * the size by chance, (bins - 1)(1/n + 1/m), from Yurdakul, Statistical Properties of Population Stability Index, 2018.
 */
export function psi(baseline: DriftProfile, current: DriftProfile): DriftReport {
  checkProfile('baseline', baseline);
  checkProfile('current', current);
  const { score, ...features } = Object.fromEntries(
    Object.keys(baseline.counts).map((name) => [name, driftOf(baseline.counts[name]!, current.counts[name]!)]),
  );
  return { baselineSessions: baseline.sessions, currentSessions: current.sessions, score: score!, features };
}

function driftOf(baseline: readonly number[], current: readonly number[]): Drift {
  const [before, after] = [shares(baseline), shares(current)];
  const value = before.reduce((sum, b, bin) => sum + (after[bin]! - b) * Math.log(after[bin]! / b), 0);
  // A bin that nobody fell into before or after takes no part in chance.
  const bins = baseline.filter((count, bin) => count + current[bin]! > 0).length;
  return { psi: value, byChance: (bins - 1) * (1 / total(baseline) + 1 / total(current)), band: bandOf(value) };
}

function shares(counts: readonly number[]): number[] {
  const all = total(counts) + counts.length / 2;
  return counts.map((count) => (count + 0.5) / all);
}

const total = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);

function bandOf(value: number): Drift['band'] {
  if (value >= 0.25) return 'recalibrate';
  return value >= 0.1 ? 'watch' : 'stable';
}

function checkProfile(field: string, profile: DriftProfile) {
  const { model, counts } = emptyProfile();
  if (profile?.model !== model)
    throw new DetectionInputError(`${field}.model`, 'is that of another model', `Make the profile again with ${model}.`);
  if (!(Number.isSafeInteger(profile.sessions) && profile.sessions > 0))
    throw new DetectionInputError(`${field}.sessions`, 'is not a number above 0', 'Add sessions to the profile first.');
  for (const [name, bins] of Object.entries(counts)) {
    const given = profile.counts?.[name];
    const fits = Array.isArray(given) && given.length === bins.length && given.every((n) => Number.isSafeInteger(n) && n >= 0);
    if (!fits || total(given) !== profile.sessions)
      throw new DetectionInputError(`${field}.counts.${name}`, 'does not count every session once', 'Make the profile again.');
  }
}
