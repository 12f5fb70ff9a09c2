import { withinLimit } from '#src/features/api/index.ts';
import { apiSessionInput } from '#src/features/detection/index.ts';
import type { SignedIn } from '#src/features/people/index.ts';
import { jsonEndpoint } from '#src/platform/http/json-endpoint.ts';

export const POST = jsonEndpoint(apiSessionInput, (result, { locals }) => withinLimit(locals.actor as SignedIn, result));
