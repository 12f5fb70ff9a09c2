import { CHARACTERS_A_POINT, MESSAGES_A_POINT, POINTS_A_MINUTE, SPEAKERS_MAX } from '#src/features/detection/index.ts';
import { paths } from '#src/platform/paths.ts';
import { TOKEN_PREFIX } from '../bearer.ts';
import { ERROR, REFUSALS } from './errors.ts';
import { REQUEST_EXAMPLES, responseExamples } from './examples.ts';
import { REQUESTS } from './requests.ts';
import { RESULTS } from './results.ts';
import { ref, type Schema } from './schema.ts';

export interface Operation {
  operationId: keyof typeof REQUEST_EXAMPLES;
  summary: string;
  description: string;
  requestBody: { required: true; content: { 'application/json': { schema: Schema; example: unknown } } };
  responses: typeof REFUSALS;
}

const counted = (count: number) => count.toLocaleString('en');

export const LIMITS = [
  `${POINTS_A_MINUTE} points a minute and person, from pages and scripts together; sessions are counted apart from text, a point each.`,
  `A message costs a point for each ${counted(CHARACTERS_A_POINT)} characters, at least one.`,
  `A conversation costs a point for each ${counted(CHARACTERS_A_POINT)} characters and one for each ${MESSAGES_A_POINT} messages, begun ones included; of more than ${POINTS_A_MINUTE} points none is taken.`,
  `At most ${SPEAKERS_MAX} different speakers in a conversation.`,
  'At most 1,000,000 bytes a request.',
];

const PRIVACY =
  'Nothing that is sent is stored or logged, and no answer may be kept by a cache. Every result is for review only. Send neutral examples of your own, never a real conversation.';

/** The API as an OpenAPI 3.1 document. The page for people is drawn from it, so that neither can say what the other does not. */
export const openApi = (origin: string) => ({
  openapi: '3.1.1',
  info: {
    title: 'Breakwater detection API',
    version: '1.0.0',
    summary: 'For trying the detection library from a script.',
    description: [PRIVACY, 'Limits:', ...LIMITS.map((limit) => `- ${limit}`)].join('\n'),
  },
  servers: [{ url: origin }],
  security: [{ token: [] }],
  paths: Object.fromEntries(operations().map(({ path, ...operation }) => [path, { post: operation }])) as Record<
    string,
    { post: Operation }
  >,
  components: {
    schemas: { ...REQUESTS, ...RESULTS, Error: ERROR } as Record<string, Schema>,
    securitySchemes: {
      token: {
        type: 'http',
        scheme: 'bearer',
        description: `A token of your own, made at ${origin}${paths.apiTokens()}. It begins with \`${TOKEN_PREFIX}\` and opens these three addresses only.`,
      },
    },
  },
});

export type OpenApi = ReturnType<typeof openApi>;

const operations = (): (Operation & { path: string })[] => [
  operation(paths.apiClassify(), 'classify', 'A message', 'Marks what the writer of one message does to the person addressed.', [
    'ClassifyRequest',
    'TextResult',
  ]),
  operation(
    paths.apiConversation(),
    'conversation',
    'A conversation',
    'Follows a conversation message by message and answers with its state after the last one. Nothing is remembered: send it from its beginning each time.',
    ['ConversationRequest', 'ConversationResult'],
  ),
  operation(
    paths.apiSessionRisk(),
    'sessionRisk',
    'A livestream session',
    'Scores one session from its metadata alone: no picture, sound or text, and no place, language or name.',
    ['SessionRequest', 'SessionResult'],
  ),
];

function operation(
  path: string,
  operationId: Operation['operationId'],
  summary: string,
  description: string,
  [request, result]: [request: string, result: string],
): Operation & { path: string } {
  const answer = { description: 'The result.', content: json(result, responseExamples()[operationId]) };
  return {
    path,
    operationId,
    summary,
    description,
    requestBody: { required: true, content: json(request, REQUEST_EXAMPLES[operationId]) },
    responses: { '200': answer, ...REFUSALS },
  };
}

const json = (schema: string, example: unknown) => ({ 'application/json': { schema: ref(schema), example } });
