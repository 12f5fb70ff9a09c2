import type { APIContext, APIRoute } from 'astro';
import type { z } from 'astro/zod';
import { Refusal, type RefusalCode } from '../refusal.ts';

const STATUS: Record<RefusalCode, number> = {
  BAD_REQUEST: 400,
  UNAUTHORIZED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  TOO_MANY_REQUESTS: 429,
};

/** A POST of JSON that answers with JSON. Every failure has one shape: `{ error: { code, message } }`. */
export function jsonEndpoint<Schema extends z.ZodType>(
  input: Schema,
  run: (value: z.output<Schema>, context: APIContext) => unknown,
): APIRoute {
  return jsonRead(async (context) => {
    const body = await parsed(context.request);
    const checked = await input.safeParseAsync(body);
    if (!checked.success) {
      const [issue] = checked.error.issues;
      throw new Refusal('BAD_REQUEST', [issue?.path.join('.'), issue?.message].filter(Boolean).join(': '));
    }
    return run(checked.data, context);
  });
}

/** A GET that answers with JSON, and with failures of the same shape. */
export function jsonRead(run: (context: APIContext) => unknown): APIRoute {
  return async (context) => {
    try {
      return answer(await run(context), 200);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const { code, message, retryAfter } = error;
      return answer({ error: { code, message } }, STATUS[code], retryAfter ? { 'Retry-After': String(retryAfter) } : {});
    }
  };
}

async function parsed(request: Request): Promise<unknown> {
  if (!/^application\/json\b/.test(request.headers.get('content-type') ?? '')) {
    throw new Refusal('BAD_REQUEST', 'Send JSON, with Content-Type: application/json.');
  }
  try {
    return await request.json();
  } catch {
    throw new Refusal('BAD_REQUEST', 'The body is not valid JSON.');
  }
}

const answer = (body: unknown, status: number, headers: Record<string, string> = {}) =>
  Response.json(body, { status, headers: { 'Cache-Control': 'no-store', ...headers } });
