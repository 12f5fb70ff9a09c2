import type { ConversationPolicy } from '../../detection/policy.ts';
import data from '../../detection/policy.json' with { type: 'json' };

/**
 * What experts hold before any data: log-odds at full strength, by reasoning over the literature named in the research note. The fit starts
 * here and is pulled back here. Half-lives, skepticism and bands are not fitted at all.
 */
export const EXPERT_PRIOR: ConversationPolicy = {
  ...data.conversation,
  intercept: -3,
  weights: {
    ...{ adult_indicator: 0.3, minor_indicator: 0, age_inquiry: 1, sexual_topic: 1, secrecy: 1.5, isolation: 1.5 },
    ...{ platform_migration: 1, meeting_request: 1, image_request: 1.2, gift_or_payment: 0.8, coercion_threat: 3.2 },
    ...{ rapport_flattery: 0.5, protective_context: -1.2 },
  },
  ...{ anotherBehaviour: 0.3, adultTimesMinor: 1.2, topicTimesMinor: 1.2, requestDensity: 0.5, oneSided: 0.2, softFirst: 0.2 },
};
