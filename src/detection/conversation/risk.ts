import { BEHAVIOUR_TEXT, BEHAVIOURS } from '../behaviours.ts';
import type { ConversationPolicy } from '../policy.ts';
import type { Reason } from '../result.ts';
import { logistic } from '../scores.ts';
import { REASON_TEXT } from './reasons.ts';
import type { SpeakerState } from './speaker-state.ts';
import { behavioursPresent, presence } from './speaker-state.ts';

export interface Risk {
  risk: number;
  reasons: Reason[];
  counterEvidence: Reason[];
}

// Keeps a capped risk below the floor it may not reach.
const BELOW = 0.001;

/** Risk 0..1 from one speaker towards the others: a logistic with signs fixed by the policy, then the ceilings of the guarantees. */
export function riskOf(state: SpeakerState, others: readonly SpeakerState[], policy: ConversationPolicy): Risk {
  const { all, severe } = behavioursPresent(state);
  const minor = Math.max(state.toMinor, ...others.map((other) => other.minor));
  const pair = state.adult * minor;
  const topic = presence(state, 'sexual_topic') * minor;

  const reasons: Reason[] = [];
  for (const label of BEHAVIOURS) {
    if (label === 'protective_context') continue;
    add(reasons, `behaviour.${label}`, BEHAVIOUR_TEXT[label], policy.weights[label] * presence(state, label));
  }
  add(reasons, 'several_behaviours', REASON_TEXT.several_behaviours, policy.anotherBehaviour * Math.max(0, all.length - 1));
  add(reasons, 'adult_and_minor', REASON_TEXT.adult_and_minor, policy.adultTimesMinor * pair);
  add(reasons, 'topic_and_minor', REASON_TEXT.topic_and_minor, policy.topicTimesMinor * topic);
  reasons.sort((a, b) => b.points - a.points);

  const counterEvidence: Reason[] = [];
  // Kind words of safety around a threat do not make it smaller.
  if (!all.includes('coercion_threat')) {
    const share = Math.min(presence(state, 'protective_context'), 1);
    add(
      counterEvidence,
      'behaviour.protective_context',
      BEHAVIOUR_TEXT.protective_context,
      policy.weights.protective_context * share,
    );
  }
  const sum = [...reasons, ...counterEvidence].reduce((total, reason) => total + reason.points, policy.intercept);
  const free = logistic(sum);

  const top = ceiling(policy, severe.length, all.length + (pair >= 0.5 ? 1 : 0), all.includes('coercion_threat'), topic >= 0.5);
  if (free > top.risk && top.code) counterEvidence.push({ code: top.code, text: REASON_TEXT[top.code], points: 0 });
  return { risk: Math.min(free, top.risk), reasons, counterEvidence };
}

/** The guarantees: one cue stays guarded; `high` takes two severe behaviours or coercion. */
function ceiling({ bands }: ConversationPolicy, severe: number, distinct: number, coercion: boolean, topicToMinor: boolean) {
  if (coercion || severe >= 2) return { risk: 1, code: null };
  if ((severe === 1 && distinct >= 2) || topicToMinor) return { risk: bands.high - BELOW, code: 'one_severe_behaviour' as const };
  return { risk: bands.elevated - BELOW, code: 'ordinary_cues_only' as const };
}

function add(to: Reason[], code: string, text: Reason['text'], points: number) {
  const rounded = Math.round(points * 1000) / 1000;
  if (rounded !== 0) to.push({ code, text, points: rounded });
}
