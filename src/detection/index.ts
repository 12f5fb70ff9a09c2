/** The only public entry of the detection library. */
export { BEHAVIOURS, HIGH_SEVERITY } from './behaviours.ts';
export type { Behaviour } from './behaviours.ts';
export { createClassifier, restoreConversation } from './classifier.ts';
export type { Classifier, ClassifierParts, TextOptions } from './classifier.ts';
export type { Conversation, ConversationMessage, ConversationOptions } from './conversation/conversation.ts';
export { MAX_SPEAKERS, MAX_TRAJECTORY } from './conversation/limits.ts';
export type { ConversationSnapshot } from './conversation/snapshot.ts';
export { DEFAULT_POLICY } from './default-policy.ts';
export { DetectionInputError } from './input-error.ts';
export { MAX_TEXT_CHARS } from './message-text.ts';
export { readModel } from './model/text-model.ts';
export type { TextModel } from './model/text-model.ts';
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
export { bandsForBudget } from './session/budget.ts';
export type { BudgetBands, ReviewBudget } from './session/budget.ts';
export { addSession, emptyProfile } from './session/drift-profile.ts';
export type { DriftProfile } from './session/drift-profile.ts';
export type { AnonymiserKind, SessionMetadata } from './session/metadata.ts';
export { logOddsForPrevalence, probabilityAt } from './session/prevalence.ts';
export { psi } from './session/psi.ts';
export type { Drift, DriftReport } from './session/psi.ts';
export { printedCard } from './session/printed-card.ts';
export type { PrintedCard } from './session/printed-card.ts';
export { scoreSession } from './session/session-score.ts';
export type { SessionOptions } from './session/session-score.ts';
