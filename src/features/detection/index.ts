export { apiClassifyInput, apiConversationInput, apiSessionInput, classifyInput, sessionInput, stepInput } from './input.ts';
export { classifyMessage, followConversation } from './classify.ts';
export { CHARACTERS_A_POINT, MESSAGES_A_POINT, POINTS_A_MINUTE, SPEAKERS_MAX } from './limits.ts';
export { stepConversation } from './conversation/step.ts';
export { committedEvaluation, readEvaluation } from './evaluation/committed.ts';
