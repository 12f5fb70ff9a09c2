import { conversationInput } from '#src/features/api/index.ts';
import { followConversation } from '#src/features/detection/index.ts';
import type { SignedIn } from '#src/features/people/index.ts';
import { jsonEndpoint } from '#src/platform/http/json-endpoint.ts';

export const POST = jsonEndpoint(conversationInput, (conversation, { locals }) =>
  followConversation(locals.actor as SignedIn, conversation),
);
