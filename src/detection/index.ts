/** The only public entry of the detection library. */
export { BEHAVIOURS, HIGH_SEVERITY } from './behaviours.ts';
export type { Behaviour } from './behaviours.ts';
export { createClassifier, restoreConversation } from './classifier.ts';
export type { Classifier, TextOptions } from './classifier.ts';
export type { Conversation, ConversationMessage, ConversationOptions } from './conversation/conversation.ts';
export { MAX_TRAJECTORY } from './conversation/conversation.ts';
export type { ConversationSnapshot } from './conversation/snapshot.ts';
export { DEFAULT_POLICY } from './default-policy.ts';
export { DetectionInputError } from './input-error.ts';
export { MAX_TEXT_CHARS } from './message-text.ts';
export type { BandFloors, ConversationPolicy, Policy, Skepticism } from './policy.ts';
export type {
  Band,
  ConversationResult,
  Evidence,
  LabelScore,
  Lang,
  ModelStamp,
  ObfuscationKind,
  Reason,
  SessionResult,
  TextResult,
  TrajectoryPoint,
  ViewName,
} from './result.ts';
export type { AnonymiserKind, SessionMetadata } from './session/metadata.ts';
export { scoreSession } from './session/session-score.ts';
export type { SessionOptions } from './session/session-score.ts';
