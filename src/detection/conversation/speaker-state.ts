import type { Behaviour } from '../behaviours.ts';
import { BEHAVIOURS, HIGH_SEVERITY, NOT_RISK } from '../behaviours.ts';
import { logit } from '../scores.ts';
import type { LabelScore } from '../result.ts';

/** What is kept of one speaker: levels, counters and the last risks. Never a word of what was said. */
export interface SpeakerState {
  speaker: string;
  messages: number;
  /** Message number at which `levels` were last brought up to date. */
  at: number;
  /** Leaky sums of log-odds above the threshold, one per behaviour. */
  levels: Record<Behaviour, number>;
  /** Highest score so far that the speaker is an adult, is a minor, or speaks to one. Who somebody is does not fade. */
  adult: number;
  minor: number;
  toMinor: number;
  recentRisks: number[];
}

// More of the same adds little, and may not take more than this long to fade.
const TOP_LEVEL = 4;
const PRESENT = 0.25;
const FULL_STRENGTH = 2;

export function newSpeaker(speaker: string, at: number): SpeakerState {
  const levels = Object.fromEntries(BEHAVIOURS.map((label) => [label, 0])) as Record<Behaviour, number>;
  return { speaker, messages: 0, at, levels, adult: 0, minor: 0, toMinor: 0, recentRisks: [] };
}

/** a <- a * 2^(-messages / half-life) */
export function fade(state: SpeakerState, now: number, halfLife: number) {
  const share = 2 ** (-(now - state.at) / halfLife);
  for (const label of BEHAVIOURS) state.levels[label] *= share;
  state.at = now;
}

/** a <- a + max(0, logit score - logit threshold) */
export function accumulate(state: SpeakerState, labels: readonly LabelScore[], toMinor: number) {
  state.messages++;
  for (const { label, score, threshold, active } of labels) {
    if (!active) continue;
    state.levels[label] = Math.min(state.levels[label] + logit(score) - logit(threshold), TOP_LEVEL);
    if (label === 'adult_indicator') state.adult = Math.max(state.adult, score);
    if (label === 'minor_indicator') {
      // A statement about the addressee is no statement about oneself.
      if (toMinor >= threshold) state.toMinor = Math.max(state.toMinor, toMinor);
      else state.minor = Math.max(state.minor, score);
    }
  }
}

/** 0 absent, 1 one clear message, at most 1.5 however often repeated. */
export function presence(state: SpeakerState, label: Behaviour): number {
  const level = state.levels[label];
  return level < PRESENT ? 0 : Math.min(level / FULL_STRENGTH, 1.5);
}

export function behavioursPresent(state: SpeakerState): { all: Behaviour[]; severe: Behaviour[] } {
  const all = BEHAVIOURS.filter((label) => !NOT_RISK.includes(label) && presence(state, label) > 0);
  return { all, severe: all.filter((label) => HIGH_SEVERITY.includes(label)) };
}
