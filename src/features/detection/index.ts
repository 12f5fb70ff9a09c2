export { apiClassifyInput, apiConversationInput, apiSessionInput, classifyInput, sessionInput, TRY_TEXT_MAX } from './input.ts';
export { classifyMessage, followConversation } from './classify.ts';
