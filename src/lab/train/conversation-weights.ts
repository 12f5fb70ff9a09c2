import type { Behaviour } from '../../detection/behaviours.ts';
import { BEHAVIOURS } from '../../detection/behaviours.ts';
import type { RiskFeatures } from '../../detection/conversation/risk.ts';
import { RISK_EXTRAS } from '../../detection/conversation/risk.ts';
import type { ConversationPolicy } from '../../detection/policy.ts';

/** What a speaker's state looked like after a message, and whether it should have been called risky by then. */
export interface Moment {
  features: RiskFeatures;
  risky: boolean;
  weight: number;
}

const STEPS = 3000;
const RATE = 0.02;
// How hard the expert prior pulls: as much as so many moments.
const PRIOR = 40;

/**
 * Fits intercept and weights of the conversation to synthetic moments by gradient descent on the log loss, pulled towards the expert priors, with
 * signs kept: no behaviour may lower the risk, protective words may not raise it. Deterministic.
 */
export function fittedConversation(prior: ConversationPolicy, moments: readonly Moment[]): ConversationPolicy {
  const start = vectorOf(prior);
  const values = [...start];
  const rows = moments.map(({ features, risky, weight }) => ({ x: rowOf(features), y: Number(risky), weight }));
  const total = rows.reduce((sum, { weight }) => sum + weight, 0);
  for (let step = 0; step < STEPS; step++) {
    const slopes = values.map((value, at) => (PRIOR * (value - start[at]!)) / total);
    for (const { x, y, weight } of rows) {
      const z = x.reduce((sum, part, at) => sum + part * values[at]!, 0);
      const error = (weight * (1 / (1 + Math.exp(-z)) - y)) / total;
      for (let at = 0; at < x.length; at++) slopes[at]! += error * x[at]!;
    }
    for (let at = 0; at < values.length; at++) values[at] = kept(at, values[at]! - RATE * 10 * slopes[at]!);
  }
  return policyOf(
    prior,
    values.map((value) => Math.round(value * 1000) / 1000),
  );
}

/** Log-odds of the risk, before any ceiling. */
export const oddsOf = (features: RiskFeatures, policy: ConversationPolicy): number => {
  const values = vectorOf(policy);
  return rowOf(features).reduce((sum, part, at) => sum + part * values[at]!, 0);
};

const PROTECTIVE = 1 + BEHAVIOURS.indexOf('protective_context');
const MINOR = 1 + BEHAVIOURS.indexOf('minor_indicator');

function kept(at: number, value: number): number {
  if (at === 0) return value;
  if (at === PROTECTIVE) return Math.min(0, value);
  // Being young is no risk that somebody poses.
  return at === MINOR ? 0 : Math.max(0, value);
}

const rowOf = (features: RiskFeatures) => [
  1,
  ...BEHAVIOURS.map((label) =>
    label === 'protective_context' ? Math.min(features.behaviours[label], 1) : features.behaviours[label],
  ),
  ...RISK_EXTRAS.map((name) => features[name]),
];

const vectorOf = (policy: ConversationPolicy) => [
  policy.intercept,
  ...BEHAVIOURS.map((label) => policy.weights[label]),
  ...RISK_EXTRAS.map((name) => policy[name]),
];

function policyOf(prior: ConversationPolicy, values: readonly number[]): ConversationPolicy {
  const weights = Object.fromEntries(BEHAVIOURS.map((label, at) => [label, values[1 + at]!])) as Record<Behaviour, number>;
  const extras = Object.fromEntries(RISK_EXTRAS.map((name, at) => [name, values[1 + BEHAVIOURS.length + at]!]));
  return { ...prior, intercept: values[0]!, weights, ...extras };
}
