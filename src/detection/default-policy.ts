import type { Behaviour } from './behaviours.ts';
import { BEHAVIOURS } from './behaviours.ts';
import type { Policy } from './policy.ts';

/** Expert priors of version 0.1: chosen by reasoning over detection literature, never fitted, never validated on real data. */
export const DEFAULT_POLICY: Policy = frozen({
  id: 'breakwater-default',
  version: '0.1.0',
  thresholds: { en: everyLabel(0.5), ko: everyLabel(0.5) },
  conversation: {
    halfLifeMessages: 20,
    skepticism: { tau: 0.5, k: 2, m: 3 },
    bands: { guarded: 0.2, elevated: 0.5, high: 0.8 },
    intercept: -2.5,
    weights: {
      ...everyLabel(0),
      adult_indicator: 0.3,
      age_inquiry: 1,
      sexual_topic: 1,
      secrecy: 1.5,
      isolation: 1.5,
      platform_migration: 1.5,
      meeting_request: 1.5,
      image_request: 1.5,
      gift_or_payment: 1,
      coercion_threat: 3.2,
      rapport_flattery: 0.5,
      protective_context: -1.2,
    },
    anotherBehaviour: 0.3,
    adultTimesMinor: 1.2,
    topicTimesMinor: 1.2,
  },
  session: { bands: { guarded: 20, elevated: 45, high: 70 } },
});

function everyLabel(value: number) {
  return Object.fromEntries(BEHAVIOURS.map((label) => [label, value])) as Record<Behaviour, number>;
}

function frozen<T extends object>(data: T): T {
  for (const part of Object.values(data)) if (typeof part === 'object' && part !== null) frozen(part);
  return Object.freeze(data);
}
