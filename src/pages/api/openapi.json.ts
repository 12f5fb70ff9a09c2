import { openApi } from '#src/features/api/index.ts';
import { jsonRead } from '#src/platform/http/json-endpoint.ts';

export const GET = jsonRead(({ locals }) => openApi(locals.config.origin));
