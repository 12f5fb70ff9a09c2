import { POINTS_A_MINUTE } from '#src/features/detection/index.ts';
import { text, type Schema } from './schema.ts';

export const ERROR: Schema = {
  type: 'object',
  description: 'Every refusal of the API has this shape.',
  required: ['error'],
  properties: {
    error: {
      type: 'object',
      description: 'What happened.',
      required: ['code', 'message'],
      properties: {
        code: text('For machines.', { enum: ['BAD_REQUEST', 'UNAUTHORIZED', 'TOO_MANY_REQUESTS'] }),
        message: text('For people: which field, and what to do. Never repeats what was sent.'),
      },
    },
  },
};

interface Response {
  description: string;
  headers?: Record<string, { description: string; schema: Schema }>;
  content: Record<string, { schema: Schema; example?: unknown }>;
}

const refusal = (description: string, code: string, message: string, headers?: Response['headers']): Response => ({
  description,
  ...(headers && { headers }),
  content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' }, example: { error: { code, message } } } },
});

/** A refusal before the API is reached: one sentence of plain text. */
const sentence = (description: string): Response => ({
  description,
  content: { 'text/plain': { schema: { type: 'string', description: 'What to do.' } } },
});

export const REFUSALS: Record<string, Response> = {
  '400': refusal(
    'The body is not JSON, or a field is missing, unknown or out of its limits. The message names the field and the fix.',
    'BAD_REQUEST',
    'viewersPeak: has a value or type that does not fit (string). Pass a whole number from 0, or leave it out.',
  ),
  '401': refusal(
    'No token was sent, or one that is unknown, expired or revoked. A request with a token never falls back on a cookie.',
    'UNAUTHORIZED',
    'This token is not known, has expired or was revoked, or its person has left.',
    {
      'WWW-Authenticate': {
        description: '`Bearer`, with `error="invalid_token"` where one was sent.',
        schema: { type: 'string' },
      },
    },
  ),
  '403': sentence('Without a token: the request comes from another site.'),
  '411': sentence('The length of the body (`Content-Length`) is missing.'),
  '413': sentence('The body is longer than 1,000,000 bytes.'),
  '429': refusal(
    `More than ${POINTS_A_MINUTE} points in a minute.`,
    'TOO_MANY_REQUESTS',
    'Too many requests to the classifier. Try again in 1 minute.',
    { 'Retry-After': { description: 'Seconds until it is worth trying again.', schema: { type: 'integer', minimum: 1 } } },
  ),
};
