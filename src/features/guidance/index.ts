export { canRead, type Reader, readerOf } from './access.ts';
export { builtAgreementVersions, readAgreementVersions, writeBuiltAgreements } from './agreements.ts';
export { COLUMN_NAMES, compared, type Comparison, readComparison } from './compare.ts';
export { comparisonCsv } from './comparison-csv.ts';
export { checkContent } from './check/check-content.ts';
export { listGroupsToDiscuss, topicAbout } from './discussion.ts';
export {
  ANSWERED_SHOWN,
  answerFeedback,
  countHelped,
  type Feedback,
  giveFeedback,
  listFeedback,
  listOwnFeedback,
  OPEN_SHOWN,
} from './feedback.ts';
export { ANSWER_MAX, answerFeedbackInput, giveFeedbackInput, NOTE_MAX, NOTE_MIN } from './feedback-input.ts';
export { DUTY, offsetsOf } from './jurisdiction-words.ts';
export type { Jurisdiction } from './jurisdiction-schema.ts';
export { builtPages, type ContentPage, findPage, listPages, readPages, writeBuiltPages } from './pages.ts';
export type { Audience, PageData, Source } from './schema.ts';
