import { BEHAVIOUR_TEXT, BEHAVIOURS } from './behaviours.ts';
import type { Policy } from './policy.ts';
import type { Cue, Reading } from './reading.ts';
import { protects } from './reading.ts';
import type { Evidence, LabelScore, Lang, ModelStamp, Reason, TextResult } from './result.ts';
import { scoresOf, strength } from './scores.ts';
import { STANCE_TEXT } from './stance/stance.ts';

export interface TextContext {
  lang: Lang;
  messageId: string;
  speaker: string | undefined;
  policy: Policy;
  model: ModelStamp;
}

export function textResult({ cues, kinds }: Reading, context: TextContext): TextResult {
  const labels = labelScores(cues, context);
  return {
    lang: context.lang,
    labels,
    evidence: evidenceOf(cues, context.messageId),
    obfuscation: { detected: kinds.length > 0, kinds },
    reasons: labels
      .filter((label) => label.active && label.label !== 'protective_context')
      .map((label) => labelReason(label, cues)),
    counterEvidence: counterEvidence(labels, cues),
    action: 'review_only',
    model: context.model,
  };
}

/** Mixed text is held against the stricter threshold of the two languages. */
function thresholdOf(policy: Policy, lang: Lang, label: LabelScore['label']): number {
  const { en, ko } = policy.thresholds;
  if (lang === 'ko') return ko[label];
  return lang === 'en' ? en[label] : Math.max(en[label], ko[label]);
}

function labelScores(cues: readonly Cue[], { lang, speaker, policy }: TextContext): LabelScore[] {
  const scores = scoresOf(cues);
  return BEHAVIOURS.map((label) => {
    const threshold = thresholdOf(policy, lang, label);
    const score = scores[label];
    return { label, score, threshold, active: score >= threshold, ...(speaker === undefined ? {} : { speaker }) };
  });
}

function evidenceOf(cues: readonly Cue[], messageId: string): Evidence[] {
  return cues.flatMap((cue) => {
    const { label, start, end, weight, view } = cue;
    const found: Evidence[] = [{ label, messageId, start, end, weight, via: 'lexicon', view }];
    if (cue.stance) found.push({ label, messageId, start, end, weight: -weight, via: 'context', view });
    if (protects(cue)) found.push({ label: 'protective_context', messageId, start, end, weight, via: 'context', view });
    return found;
  });
}

function labelReason(score: LabelScore, cues: readonly Cue[]): Reason {
  return { code: `label.${score.label}`, text: BEHAVIOUR_TEXT[score.label], points: round(strength(cues, score.label)) };
}

function counterEvidence(labels: readonly LabelScore[], cues: readonly Cue[]): Reason[] {
  const protective = labels
    .filter((label) => label.active && label.label === 'protective_context')
    .map((label) => labelReason(label, cues));
  const stances = [...new Set(cues.flatMap((cue) => cue.stance ?? []))];
  const taken = (stance: string) => cues.filter((cue) => cue.stance === stance).reduce((sum, cue) => sum + cue.weight, 0);
  return [
    ...protective,
    ...stances.map((stance) => ({ code: `stance.${stance}`, text: STANCE_TEXT[stance], points: taken(stance) })),
  ].map((reason) => ({ ...reason, points: -Math.abs(round(reason.points)) }));
}

function round(value: number) {
  return Math.round(value * 100) / 100;
}
