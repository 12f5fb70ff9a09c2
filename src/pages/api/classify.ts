import { apiClassifyInput, classifyMessage } from '#src/features/detection/index.ts';
import type { SignedIn } from '#src/features/people/index.ts';
import { jsonEndpoint } from '#src/platform/http/json-endpoint.ts';

export const POST = jsonEndpoint(apiClassifyInput, ({ text }, { locals }) => classifyMessage(locals.actor as SignedIn, text));
