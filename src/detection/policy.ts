import type { Behaviour } from './behaviours.ts';
import { BEHAVIOURS } from './behaviours.ts';
import { RISK_EXTRAS } from './conversation/risk.ts';
import { DetectionInputError } from './input-error.ts';

/**
 * Everything a company may set. The default policy's numbers come from synthetic data and expert priors, none from real conversations.
 * Thresholds are scores in 0..1, per language, since ordinary chat uses the same cue up to 100 times more often in one than in the other.
 */
export interface Policy {
  id: string;
  version: string;
  thresholds: Record<'en' | 'ko', Record<Behaviour, number>>;
  conversation: ConversationPolicy;
  session: { bands: BandFloors };
}

/** Lowest value of each band; below `guarded` is `low`. Risk 0..1 for conversations, score 0..100 for sessions. */
export interface BandFloors {
  guarded: number;
  elevated: number;
  high: number;
}

/** Alert when risk >= tau for k of the last m messages of one speaker. */
export interface Skepticism {
  tau: number;
  k: number;
  m: number;
}

/** Weights are log-odds at full strength. `halfLifeMessages` counts messages of the whole conversation. See RiskFeatures for the others. */
export interface ConversationPolicy {
  halfLifeMessages: number;
  halfLifeDays: number;
  /** Score from which a label counts as evidence in a conversation, though it be below its threshold. */
  evidenceFrom: number;
  /** Score from which a behaviour counts as present for the guarantees. A message alone is held to its label's threshold. */
  presentFrom: number;
  skepticism: Skepticism;
  bands: BandFloors;
  intercept: number;
  weights: Record<Behaviour, number>;
  anotherBehaviour: number;
  adultTimesMinor: number;
  topicTimesMinor: number;
  requestDensity: number;
  oneSided: number;
  softFirst: number;
}

/** Throws DetectionInputError when a policy is out of order; a wrong policy must not give quiet wrong bands. */
export function checkPolicy(policy: Policy): Policy {
  for (const lang of ['en', 'ko'] as const) {
    for (const label of BEHAVIOURS) {
      const value = policy.thresholds?.[lang]?.[label];
      if (!(value > 0 && value < 1)) throw wrong(`policy.thresholds.${lang}.${label}`, 'between 0 and 1, both excluded');
    }
  }
  for (const label of BEHAVIOURS) {
    const weight = policy.conversation?.weights?.[label];
    if (!Number.isFinite(weight)) throw wrong(`policy.conversation.weights.${label}`, 'a finite number');
    if (label === 'protective_context' ? weight > 0 : weight < 0) {
      throw wrong(`policy.conversation.weights.${label}`, label === 'protective_context' ? '0 or below' : '0 or above');
    }
  }
  for (const name of ['intercept', ...RISK_EXTRAS] as const) {
    const value = policy.conversation[name];
    if (!Number.isFinite(value)) throw wrong(`policy.conversation.${name}`, 'a finite number');
    if (name !== 'intercept' && value < 0) throw wrong(`policy.conversation.${name}`, '0 or above');
  }
  for (const name of ['evidenceFrom', 'presentFrom'] as const) {
    const value = policy.conversation[name];
    if (!(value > 0 && value < 1)) throw wrong(`policy.conversation.${name}`, 'between 0 and 1, both excluded');
  }
  checkFloors('policy.conversation.bands', policy.conversation.bands, 1);
  checkFloors('policy.session.bands', policy.session?.bands, 100);
  checkHalfLife('policy.conversation.halfLifeMessages', policy.conversation.halfLifeMessages);
  checkHalfLife('policy.conversation.halfLifeDays', policy.conversation.halfLifeDays);
  checkSkepticism('policy.conversation.skepticism', policy.conversation.skepticism);
  return policy;
}

export function checkHalfLife(field: string, value: number): void {
  if (!(Number.isFinite(value) && value > 0)) throw wrong(field, 'a number above 0');
}

export function checkSkepticism(field: string, rule: Skepticism): void {
  if (!(rule?.tau > 0 && rule.tau < 1)) throw wrong(`${field}.tau`, 'between 0 and 1, both excluded');
  if (!(Number.isInteger(rule.m) && rule.m >= 1 && rule.m <= 100)) throw wrong(`${field}.m`, 'a whole number from 1 to 100');
  if (!(Number.isInteger(rule.k) && rule.k >= 1 && rule.k <= rule.m)) throw wrong(`${field}.k`, 'a whole number from 1 to m');
}

function checkFloors(field: string, floors: BandFloors, top: number) {
  const { guarded, elevated, high } = floors ?? {};
  if (!(guarded > 0 && guarded < elevated && elevated < high && high < top)) {
    throw wrong(field, `rising: 0 < guarded < elevated < high < ${top}`);
  }
}

function wrong(field: string, wanted: string) {
  return new DetectionInputError(field, 'is missing or out of range', `It must be ${wanted}.`);
}
