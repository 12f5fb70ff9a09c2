import { apiSessionInput } from '#src/features/detection/index.ts';
import { jsonEndpoint } from '#src/platform/http/json-endpoint.ts';

export const POST = jsonEndpoint(apiSessionInput, (result) => result);
