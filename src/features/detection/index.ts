export { apiClassifyInput, apiConversationInput, apiSessionInput, classifyInput, sessionInput, TRY_TEXT_MAX } from './input.ts';
export { markedPieces, type Piece } from './marked.ts';
export { classifyMessage, followConversation } from './classify.ts';
