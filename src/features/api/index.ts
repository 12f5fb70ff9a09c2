export { findBearer } from './bearer.ts';
export { conversationInput } from './conversation-input.ts';
export { withinLimit } from './limits.ts';
export { LIMITS, openApi, type OpenApi, type Operation } from './openapi/document.ts';
export { LIVE_TOKENS_MAX, makeTokenInput, revokeTokenInput } from './token-input.ts';
export { listTokens, makeToken, revokeToken } from './tokens.ts';
