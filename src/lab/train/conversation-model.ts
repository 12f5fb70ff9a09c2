import type { Behaviour } from '../../detection/behaviours.ts';
import { HIGH_SEVERITY, NOT_RISK } from '../../detection/behaviours.ts';
import type { Classifier } from '../../detection/classifier.ts';
import { createClassifier } from '../../detection/classifier.ts';
import { riskFeatures, riskOf } from '../../detection/conversation/risk.ts';
import type { TextModel } from '../../detection/model/text-model.ts';
import type { ConversationPolicy, Policy } from '../../detection/policy.ts';
import { logit } from '../../detection/scores.ts';
import type { Family } from '../corpus/families.ts';
import type { Dialogue } from '../dialogues/dialogue.ts';
import { CLEAN_PLOTS, RISK_PLOTS, dialogueOf } from '../dialogues/plots.ts';
import { Pool } from '../dialogues/pool.ts';
import type { Moment } from './conversation-weights.ts';
import { fittedConversation, oddsOf } from './conversation-weights.ts';
import { EXPERT_PRIOR } from './expert-prior.ts';
import { SEED } from './settings.ts';

const CLEAN_A_PLOT = 500;
const RISKY_A_PLOT = 100;
/** Clean dialogues of the fit that may alert. The heads of the fit saw less than the final ones and are wrong more often. */
const CLEAN_ALERTS = 0.0005;
// So high that nothing but a ceiling holds the risk down.
const CERTAIN = 50;
const HAIR = 0.005;

/** The conversation's weights, fitted on dialogues of families that `model` was not trained on. */
export function trainedConversation(families: readonly Family[], model: TextModel, policy: Policy): ConversationPolicy {
  const dialogues = (['en', 'ko'] as const).flatMap((lang) => {
    const pool = new Pool(lang, families, SEED);
    const made = (plots: object, count: number) =>
      Object.keys(plots).flatMap((plot) => Array.from({ length: count }, (_, number) => dialogueOf(pool, plot, number, SEED)));
    return [...made(CLEAN_PLOTS, CLEAN_A_PLOT), ...made(RISK_PLOTS, RISKY_A_PLOT)];
  });
  const moments = dialogues.flatMap((dialogue) => momentsOf(dialogue, model, { ...policy, conversation: EXPERT_PRIOR }));
  const fitted = fittedConversation(EXPERT_PRIOR, moments);
  return cautious(
    fitted,
    dialogues.filter(({ risk }) => !risk),
    model,
    policy,
  );
}

/** Lowers the intercept until hardly a clean dialogue alerts: alarms cost people, and the fit knows nothing of how rare the risk is. */
function cautious(fitted: ConversationPolicy, clean: readonly Dialogue[], model: TextModel, policy: Policy): ConversationPolicy {
  const classifier = createClassifier({ policy: { ...policy, conversation: fitted }, model });
  const levels = clean.map((dialogue) => alertLevel(dialogue, classifier, fitted)).sort((one, two) => two - one);
  const level = levels[Math.floor(CLEAN_ALERTS * clean.length)] ?? -Infinity;
  const shift = Math.max(0, level - logit(fitted.skepticism.tau) + HAIR);
  return { ...fitted, intercept: Math.round((fitted.intercept - shift) * 1000) / 1000 };
}

/** Log-odds at which a dialogue would begin to alert: the k-th highest of some m messages of one speaker in a row. -Infinity where a ceiling holds it. */
function alertLevel({ id, turns }: Dialogue, classifier: Classifier, policy: ConversationPolicy): number {
  const { k, m, tau } = policy.skepticism;
  const conversation = classifier.conversation({ id });
  const recent = new Map<string, number[]>();
  let level = -Infinity;
  turns.forEach(({ speaker, text }, at) => {
    conversation.push({ id: String(at), speaker, text });
    const { speakers } = conversation.snapshot();
    const state = speakers.find((one) => one.speaker === speaker)!;
    const others = speakers.filter((one) => one !== state);
    const ceiling = riskOf(state, others, { ...policy, intercept: CERTAIN }).risk;
    const odds = ceiling < tau ? -Infinity : oddsOf(riskFeatures(state, others), policy);
    const last = [...(recent.get(speaker) ?? []), odds].slice(-m);
    recent.set(speaker, last);
    if (last.length >= k) level = Math.max(level, last.toSorted((one, two) => two - one)[k - 1]!);
  });
  return level;
}

function momentsOf(dialogue: Dialogue, model: TextModel, policy: Policy): Moment[] {
  const conversation = createClassifier({ policy, model }).conversation({ id: dialogue.id });
  const moments: Moment[] = [];
  const done = new Set<Behaviour>();
  dialogue.turns.forEach(({ speaker, text, active }, at) => {
    conversation.push({ id: String(at), speaker, text });
    if (speaker === 'a') active.filter((label) => !NOT_RISK.includes(label)).forEach((label) => done.add(label));
    const last = at === dialogue.turns.length - 1;
    const { speakers } = conversation.snapshot();
    for (const state of speakers) {
      const risky = dialogue.risk && state.speaker === 'a';
      const enough = done.size >= 2 && [...done].some((label) => HIGH_SEVERITY.includes(label));
      // Of a risky speaker only what shows enough by then; of others the moment they spoke something, and the end.
      if (risky ? !enough || state.speaker !== speaker : !last && (active.length === 0 || state.speaker !== speaker)) continue;
      const others = speakers.filter((other) => other !== state);
      moments.push({ features: riskFeatures(state, others), risky, weight: 1 });
    }
  });
  return moments.map((moment) => ({ ...moment, weight: 10 / moments.length }));
}
