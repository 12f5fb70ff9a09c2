import { BEHAVIOUR_TEXT } from './behaviours.ts';
import type { Head, Judgement } from './judgement.ts';
import { logistic } from './scores.ts';
import type { Cue } from './reading.ts';
import { protects } from './reading.ts';
import type { Evidence, LabelScore, ModelStamp, Reason, TextResult } from './result.ts';
import { STANCE_TEXT } from './stance/stance.ts';

export interface TextContext {
  messageId: string;
  speaker: string | undefined;
  model: ModelStamp;
}

/** A judgement as the library answers it. */
export function textResult({ lang, cues, kinds, heads }: Judgement, { messageId, speaker, model }: TextContext): TextResult {
  const active = heads.filter(isActive);
  return {
    lang,
    labels: heads.map((head) => labelScore(head, speaker)),
    evidence: [...cues.flatMap((cue) => cueEvidence(cue, messageId)), ...active.flatMap((head) => wordEvidence(head, messageId))],
    obfuscation: { detected: kinds.length > 0, kinds },
    reasons: active.filter(({ label }) => label !== 'protective_context').map(labelReason),
    counterEvidence: [
      ...active.filter(({ label }) => label === 'protective_context').map(labelReason),
      ...stanceReasons(cues),
    ].map((reason) => ({ ...reason, points: -Math.abs(reason.points) })),
    action: 'review_only',
    model,
  };
}

const isActive = ({ odds, from }: Head) => odds >= from;

function labelScore(head: Head, speaker: string | undefined): LabelScore {
  const { label, odds, threshold } = head;
  const known = speaker === undefined ? {} : { speaker };
  return { label, score: logistic(odds), threshold, active: isActive(head), ...known };
}

function cueEvidence(cue: Cue, messageId: string): Evidence[] {
  const { label, start, end, weight, view } = cue;
  const found: Evidence[] = [{ label, messageId, start, end, weight, via: 'lexicon', view }];
  if (cue.stance) found.push({ label, messageId, start, end, weight: -weight, via: 'context', view });
  if (protects(cue)) found.push({ label: 'protective_context', messageId, start, end, weight, via: 'context', view });
  return found;
}

function wordEvidence({ label, words }: Head, messageId: string): Evidence[] {
  return words.map(({ start, end, weight, view }) => ({ label, messageId, start, end, weight, via: 'ngram', view }));
}

/** Points of a label are log-odds above its threshold. */
function labelReason({ label, odds, from }: Head): Reason {
  return { code: `label.${label}`, text: BEHAVIOUR_TEXT[label], points: round(odds - from) };
}

function stanceReasons(cues: readonly Cue[]): Reason[] {
  return [...new Set(cues.flatMap((cue) => cue.stance ?? []))].map((stance) => ({
    code: `stance.${stance}`,
    text: STANCE_TEXT[stance],
    points: round(cues.filter((cue) => cue.stance === stance).reduce((sum, cue) => sum + cue.weight, 0)),
  }));
}

function round(value: number) {
  return Math.round(value * 100) / 100;
}
