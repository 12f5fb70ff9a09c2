import type { Behaviour } from '../behaviours.ts';
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

/** The numbers the risk is made of; each is 0 where there is nothing to see. */
export interface RiskFeatures {
  behaviours: Record<Behaviour, number>;
  /** Different behaviours beyond the first. */
  anotherBehaviour: number;
  /** Scores of an adult on one side and a minor on the other, multiplied: the only place where the two meet. */
  adultTimesMinor: number;
  topicTimesMinor: number;
  /** Share of the speaker's messages that ask for something severe, once there are three. */
  requestDensity: number;
  /** Severe behaviours of the speaker that nobody answers in kind. */
  oneSided: number;
  /** Soft approaches came before the first severe one. */
  softFirst: number;
}

export const RISK_EXTRAS = [
  'anotherBehaviour',
  'adultTimesMinor',
  'topicTimesMinor',
  'requestDensity',
  'oneSided',
  'softFirst',
] as const satisfies readonly (keyof RiskFeatures)[];

// Keeps a capped risk below the floor it may not reach.
const BELOW = 0.001;
const MESSAGES_FOR_DENSITY = 3;

export function riskFeatures(state: SpeakerState, others: readonly SpeakerState[]): RiskFeatures {
  const { all, severe } = behavioursPresent(state);
  const minor = Math.max(state.toMinor, ...others.map((other) => other.minor));
  const answered = Math.max(0, ...others.map((other) => behavioursPresent(other).severe.length));
  return {
    behaviours: Object.fromEntries(BEHAVIOURS.map((label) => [label, presence(state, label)])) as Record<Behaviour, number>,
    anotherBehaviour: Math.max(0, all.length - 1),
    adultTimesMinor: state.adult * minor,
    topicTimesMinor: presence(state, 'sexual_topic') * minor,
    requestDensity: state.messages < MESSAGES_FOR_DENSITY ? 0 : state.severeMessages / state.messages,
    oneSided: Math.max(0, severe.length - answered),
    softFirst: state.softFirst && severe.length > 0 ? 1 : 0,
  };
}

/** Risk 0..1 from one speaker towards the others: a logistic with signs fixed by the policy, then the ceilings of the guarantees. */
export function riskOf(state: SpeakerState, others: readonly SpeakerState[], policy: ConversationPolicy): Risk {
  const features = riskFeatures(state, others);
  const { all, severe } = behavioursPresent(state);
  const coercion = all.includes('coercion_threat');

  const reasons: Reason[] = [];
  for (const label of BEHAVIOURS) {
    if (label !== 'protective_context') {
      add(reasons, `behaviour.${label}`, BEHAVIOUR_TEXT[label], policy.weights[label] * features.behaviours[label]);
    }
  }
  for (const name of RISK_EXTRAS) add(reasons, REASON_TEXT[name].code, REASON_TEXT[name].text, policy[name] * features[name]);
  reasons.sort((a, b) => b.points - a.points);

  const counterEvidence: Reason[] = [];
  // Kind words of safety around a threat do not make it smaller.
  if (!coercion) {
    const points = policy.weights.protective_context * Math.min(features.behaviours.protective_context, 1);
    add(counterEvidence, 'behaviour.protective_context', BEHAVIOUR_TEXT.protective_context, points);
  }
  const sum = [...reasons, ...counterEvidence].reduce((total, reason) => total + reason.points, policy.intercept);
  const free = logistic(sum);

  const distinct = all.length + (features.adultTimesMinor >= 0.5 ? 1 : 0);
  // Levels hold faint evidence too; a ceiling gives way only to a topic that was clear.
  const topicToMinor = all.includes('sexual_topic') && features.topicTimesMinor >= 0.5;
  const top = ceiling(policy, severe.length, distinct, coercion, topicToMinor);
  if (free > top.risk && top.code) counterEvidence.push({ ...REASON_TEXT[top.code], points: 0 });
  return { risk: Math.min(free, top.risk), reasons, counterEvidence };
}

/** The guarantees: one cue stays guarded; `high` takes two severe behaviours or coercion. */
function ceiling({ bands }: ConversationPolicy, severe: number, distinct: number, coercion: boolean, topicToMinor: boolean) {
  if (coercion || severe >= 2) return { risk: 1, code: null };
  if ((severe === 1 && distinct >= 2) || topicToMinor) return { risk: bands.high - BELOW, code: 'oneSevereBehaviour' as const };
  return { risk: bands.elevated - BELOW, code: 'ordinaryCuesOnly' as const };
}

function add(to: Reason[], code: string, text: Reason['text'], points: number) {
  const rounded = Math.round(points * 1000) / 1000;
  if (rounded !== 0) to.push({ code, text, points: rounded });
}
