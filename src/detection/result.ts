import type { Behaviour } from './behaviours.ts';

export type Lang = 'en' | 'ko' | 'mixed' | 'und';
export type Band = 'low' | 'guarded' | 'elevated' | 'high';
export type ViewName = 'raw' | 'folded' | 'jamo' | 'qwerty';
export type ObfuscationKind = 'invisible' | 'full_width' | 'homoglyph' | 'leet' | 'separator' | 'jamo' | 'qwerty';

/** One label of one message. `score` 0..1 is calibrated on synthetic families that the heads did not see; on other text it may mean something else. */
export interface LabelScore {
  label: Behaviour;
  score: number;
  threshold: number;
  active: boolean;
  speaker?: string;
}

/** Where a label comes from. `start` and `end` are UTF-16 offsets into the text as it was given; `weight` is in log-odds. */
export interface Evidence {
  label: Behaviour;
  messageId: string;
  start: number;
  end: number;
  weight: number;
  via: 'ngram' | 'lexicon' | 'context';
  view: ViewName;
}

/**
 * A sentence for the reviewer. `points` are log-odds in text and conversation results, scorecard points in session results.
 * `bin`, in session results: the class the value fell into, such as `<= 10`, or `combination`.
 */
export interface Reason {
  code: string;
  text: Record<'en' | 'ko', string>;
  points: number;
  bin?: string;
}

/** Which model and policy spoke. `sha256` is that of policy and weights, or of policy and scorecard, lower-case hex. */
export interface ModelStamp {
  id: string;
  version: string;
  policy: string;
  sha256: string;
}

export interface TextResult {
  lang: Lang;
  labels: LabelScore[];
  evidence: Evidence[];
  obfuscation: { detected: boolean; kinds: ObfuscationKind[] };
  reasons: Reason[];
  counterEvidence: Reason[];
  action: 'review_only';
  model: ModelStamp;
}

/** `labels` and `evidence` are those of the message just pushed; everything else is about the conversation so far. */
export interface ConversationResult extends TextResult {
  conversationId: string;
  messageId: string;
  risk: number;
  band: Band;
  riskSpeaker?: string;
  trajectory: TrajectoryPoint[];
  firstAlertAt?: string;
}

export interface TrajectoryPoint {
  messageId: string;
  risk: number;
}

/** A result of `scoreSession`. `probability` is a logistic of expert points: a ranking aid, not calibrated. */
export interface SessionResult {
  sessionId: string;
  score: number;
  band: Band;
  probability: number;
  confidence: number;
  reasons: Reason[];
  counterEvidence: Reason[];
  missing: string[];
  action: 'review_only';
  model: ModelStamp;
}
