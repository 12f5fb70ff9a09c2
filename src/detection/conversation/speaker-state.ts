import type { Behaviour } from '../behaviours.ts';
import { BEHAVIOURS, HIGH_SEVERITY, NOT_RISK } from '../behaviours.ts';
import type { ConversationPolicy } from '../policy.ts';
import { TOP_LEVEL } from './limits.ts';
import { logit } from '../scores.ts';
import type { LabelScore } from '../result.ts';

/** What is kept of one speaker: levels, counters and the last risks. Never a word of what was said. */
export interface SpeakerState {
  speaker: string;
  messages: number;
  /** Age of the conversation, in half-lives, at which `levels` were last brought up to date. */
  at: number;
  /** Leaky sums of log-odds above the policy's `evidenceFrom`: several weak signs may add up. */
  levels: Record<Behaviour, number>;
  /** Leaky sums of log-odds above the policy's `presentFrom`: only these count for the guarantees. */
  active: Record<Behaviour, number>;
  /** Messages in which something severe was asked for; fades as the levels do. */
  severeMessages: number;
  /** A soft approach was there before anything severe. */
  softFirst: boolean;
  /** Highest score so far that the speaker is an adult, is a minor, or speaks to one. Who somebody is does not fade. */
  adult: number;
  minor: number;
  toMinor: number;
  recentRisks: number[];
}

const MOST_PRESENT = 1.5;
const SOFT: readonly Behaviour[] = ['rapport_flattery', 'gift_or_payment', 'age_inquiry'];
const PRESENT = 0.25;
const FULL_STRENGTH = 3;
// Just above the floor a behaviour is present all the same.
const LEAST_ACTIVE = 0.5;

type EvidencePolicy = Pick<ConversationPolicy, 'evidenceFrom' | 'presentFrom'>;

export function newSpeaker(speaker: string, at: number): SpeakerState {
  const none = () => Object.fromEntries(BEHAVIOURS.map((label) => [label, 0])) as Record<Behaviour, number>;
  return {
    speaker,
    messages: 0,
    at,
    levels: none(),
    active: none(),
    severeMessages: 0,
    softFirst: false,
    adult: 0,
    minor: 0,
    toMinor: 0,
    recentRisks: [],
  };
}

/** a <- a * 2^(-half-lives gone by) */
export function fade(state: SpeakerState, now: number): void {
  const share = 2 ** -(now - state.at);
  for (const label of BEHAVIOURS) {
    state.levels[label] *= share;
    state.active[label] *= share;
  }
  state.severeMessages *= share;
  state.at = now;
}

/** a <- a + max(0, logit score - logit floor), for both floors */
export function accumulate(state: SpeakerState, labels: readonly LabelScore[], toMinor: number, policy: EvidencePolicy): void {
  state.messages++;
  const { evidenceFrom, presentFrom } = policy;
  const present = labels.filter(({ score }) => score >= presentFrom).map(({ label }) => label);
  if (present.some((label) => HIGH_SEVERITY.includes(label))) state.severeMessages++;
  else state.softFirst ||= state.severeMessages === 0 && present.some((label) => SOFT.includes(label));
  for (const { label, score } of labels) {
    const odds = logit(score);
    state.levels[label] = Math.min(state.levels[label] + Math.max(0, odds - logit(evidenceFrom)), TOP_LEVEL);
    if (score < presentFrom) continue;
    state.active[label] = Math.min(state.active[label] + Math.max(LEAST_ACTIVE, odds - logit(presentFrom)), TOP_LEVEL);
    if (label === 'adult_indicator') state.adult = Math.max(state.adult, score);
    if (label === 'minor_indicator') {
      // A statement about the addressee is no statement about oneself.
      if (toMinor >= presentFrom) state.toMinor = Math.max(state.toMinor, toMinor);
      else state.minor = Math.max(state.minor, score);
    }
  }
}

/** 0 absent, 1 one clear message, at most 1.5 however often repeated. */
export function presence(state: SpeakerState, label: Behaviour): number {
  const level = state.levels[label];
  return level < PRESENT ? 0 : Math.min(level / FULL_STRENGTH, MOST_PRESENT);
}

export function behavioursPresent(state: SpeakerState): { all: Behaviour[]; severe: Behaviour[] } {
  const all = BEHAVIOURS.filter((label) => !NOT_RISK.includes(label) && state.active[label] >= PRESENT);
  return { all, severe: all.filter((label) => HIGH_SEVERITY.includes(label)) };
}
