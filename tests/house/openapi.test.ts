import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { createClassifier, DetectionInputError, scoreSession, type SessionMetadata } from '#src/detection/index.ts';
import { openApi } from '#src/features/api/index.ts';
import { apiClassifyInput, apiConversationInput } from '#src/features/detection/index.ts';

const document = openApi('https://portal.example.org');
const { schemas } = document.components;

const ajv = new Ajv2020({ allErrors: true, strict: true, strictTypes: false });
ajv.addVocabulary(['components']);
ajv.addSchema({ $id: 'api', components: { schemas: closed(schemas) } });
const faultsIn = (name: string, value: unknown) => {
  const validate = ajv.getSchema(`api#/components/schemas/${name}`);
  if (!validate) throw new Error(`there is no schema ${name}`);
  return validate(JSON.parse(JSON.stringify(value)))
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
};

/** For these tests nothing may come that the document does not name; readers of the API must expect more fields. */
function closed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(closed);
  if (value === null || typeof value !== 'object') return value;
  const inner = Object.fromEntries(Object.entries(value).map(([key, item]) => [key, closed(item)]));
  return inner['type'] === 'object' && 'properties' in inner ? { additionalProperties: false, ...inner } : inner;
}

test('the document is a valid OpenAPI 3.1 document', async () => {
  const { valid, errors } = await new Validator().validate(JSON.parse(JSON.stringify(document)) as Record<string, unknown>);
  expect(errors ?? []).toEqual([]);
  expect(valid).toBe(true);
});

test('every reference leads somewhere, and every field says what it is', () => {
  const silent: string[] = [];
  const lost: string[] = [];
  const walk = (value: unknown, path: string) => {
    if (value === null || typeof value !== 'object') return;
    const { $ref, properties } = value as { $ref?: string; properties?: Record<string, { description?: string }> };
    if ($ref && !(($ref.split('/').at(-1) ?? '') in schemas)) lost.push(path);
    for (const [name, field] of Object.entries(properties ?? {})) if (!field.description) silent.push(`${path}.${name}`);
    for (const [key, item] of Object.entries(value)) walk(item, `${path}/${key}`);
  };
  walk(schemas, '');
  walk(document.paths, '');
  expect(lost).toEqual([]);
  expect(silent).toEqual([]);
});

const REQUESTS: Record<string, string> = {
  classify: 'ClassifyRequest',
  conversation: 'ConversationRequest',
  sessionRisk: 'SessionRequest',
};
const RESULTS: Record<string, string> = {
  classify: 'TextResult',
  conversation: 'ConversationResult',
  sessionRisk: 'SessionResult',
};

test.each(Object.entries(document.paths))('the examples of %s fit its schemas, and those of its errors theirs', (_, { post }) => {
  const { operationId, requestBody, responses } = post;
  expect(faultsIn(REQUESTS[operationId] ?? '', requestBody.content['application/json'].example)).toEqual([]);
  expect(faultsIn(RESULTS[operationId] ?? '', responses['200']?.content['application/json']?.example)).toEqual([]);
  for (const [status, { content }] of Object.entries(responses)) {
    const error = content['application/json'];
    if (status !== '200' && error) expect([status, faultsIn('Error', error.example)]).toEqual([status, []]);
  }
});

const TEXTS = [
  '',
  'Let’s keep this between us, okay? Don’t tell your mum.',
  'l3t’s k\u200beep th1s b\u0435tween us',
  'ｋｅｅｐ　ｉｔ　ｓｅｃｒｅｔ',
  '이거 우리 둘만의 비밀이야. 아무한테도 말하지 마.',
  'ㅂㅣㅁㅣㄹ',
  'He said "don’t tell anyone" and I told my teacher.',
  'send me a 사진, our 비밀',
  '\ud800 \udc00 \u0000',
  'x'.repeat(10_000),
];

test('whatever the text, the library’s results have the fields of the document and no others', () => {
  const classifier = createClassifier();
  const conversation = classifier.conversation({ id: 'c' });
  TEXTS.forEach((text, at) => {
    expect([text, faultsIn('TextResult', classifier.classify(text))]).toEqual([text, []]);
    const result = conversation.push({ id: `m-${at}`, speaker: at % 2 ? 'a' : 'b', text });
    expect([text, faultsIn('ConversationResult', result)]).toEqual([text, []]);
  });
});

const FIRST = { sessionId: 's', startedAt: '2026-11-02T13:00:00Z' };

test('whatever of its metadata is known, the result of a session has the fields of the document and no others', () => {
  const more: Partial<SessionMetadata>[] = [
    {},
    { visibility: 'private' },
    { anonymiser: { viewer: 'tor' } },
    { payments: { count: 0, median: 0, roundShare: 0, nearSessionShare: 0 } },
  ];
  for (const known of more) expect(faultsIn('SessionResult', scoreSession({ ...FIRST, ...known }))).toEqual([]);
});

// What a session may hold stands in the library and, for readers, in the document: both must say the same of each of these.
test.each<[string, unknown]>([
  ['the least', FIRST],
  [
    'everything',
    {
      ...FIRST,
      durationSec: 60,
      visibility: 'public',
      viewersPeak: 3,
      viewersUnique: 4,
      hostAccountAgeDays: 1.5,
      hostAgeBand: 'unknown',
      viewerAccountAgeDaysMedian: 2,
      priorMinorBlocksReports: 0,
      banEvasionMatch: true,
      anonymiser: { host: 'none', viewer: 'unknown', switches: 1 },
      utcOffsetGapHours: 5.5,
      ipVsDeclaredMismatch: false,
      firstContactToPrivateMin: 10,
      repeatedPairSessions7d: 1,
      deviceChanges: 0,
      viewerBurst: 2,
      recordingDetected: false,
      payments: { count: 1, median: 5, roundShare: 1, nearSessionShare: 0, gapDaysMedian: 1, nightShare: 0.5 },
      externalSignals: { reviewed: 0, unreviewed: 3 },
    },
  ],
  ['no id', { startedAt: FIRST.startedAt }],
  ['an empty id', { ...FIRST, sessionId: '' }],
  ['an id of 201 characters', { ...FIRST, sessionId: 'x'.repeat(201) }],
  ['a time without a zone', { ...FIRST, startedAt: '2026-11-02T13:00:00' }],
  ['a time with an offset', { ...FIRST, startedAt: '2026-11-02T13:00+09:00' }],
  ['a country', { ...FIRST, country: 'PH' }],
  ['a negative duration', { ...FIRST, durationSec: -1 }],
  ['too long a duration', { ...FIRST, durationSec: 31 * 86_400 + 1 }],
  ['the longest duration', { ...FIRST, durationSec: 31 * 86_400 }],
  ['half a viewer', { ...FIRST, viewersPeak: 0.5 }],
  ['an account of a century', { ...FIRST, hostAccountAgeDays: 36_525 }],
  ['an older one', { ...FIRST, viewerAccountAgeDaysMedian: 36_526 }],
  ['another visibility', { ...FIRST, visibility: 'secret' }],
  ['another age band', { ...FIRST, hostAgeBand: 'child' }],
  ['a flag as text', { ...FIRST, banEvasionMatch: 'yes' }],
  ['another anonymiser', { ...FIRST, anonymiser: { host: 'carrier pigeon' } }],
  ['an unknown field of it', { ...FIRST, anonymiser: { country: 'PH' } }],
  ['a gap of 26 hours', { ...FIRST, utcOffsetGapHours: 26 }],
  ['a gap of 27 hours', { ...FIRST, utcOffsetGapHours: 27 }],
  ['minutes of a century', { ...FIRST, firstContactToPrivateMin: 52_596_001 }],
  ['payments without shares', { ...FIRST, payments: { count: 1, median: 1 } }],
  ['a share above 1', { ...FIRST, payments: { count: 1, median: 1, roundShare: 1.1, nearSessionShare: 0 } }],
  ['signals half known', { ...FIRST, externalSignals: { reviewed: 1 } }],
  ['a list', [FIRST]],
])('library and document agree on a session with %s', (_, session) => {
  let taken = true;
  try {
    scoreSession(session as SessionMetadata);
  } catch (error) {
    expect(error).toBeInstanceOf(DetectionInputError);
    taken = false;
  }
  expect(faultsIn('SessionRequest', session).length === 0).toBe(taken);
});

const MESSAGE = { id: 'm', speaker: 'a', text: 'x' };

test.each<[string, 'ClassifyRequest' | 'ConversationRequest', unknown]>([
  ['a text', 'ClassifyRequest', { text: 'x' }],
  ['an empty text', 'ClassifyRequest', { text: '' }],
  ['too long a text', 'ClassifyRequest', { text: 'x'.repeat(10_001) }],
  ['no text', 'ClassifyRequest', {}],
  ['a number for a text', 'ClassifyRequest', { text: 1 }],
  ['more than a text', 'ClassifyRequest', { text: 'x', lang: 'en' }],
  ['a conversation', 'ConversationRequest', { id: 'c', messages: [MESSAGE] }],
  ['a time', 'ConversationRequest', { id: 'c', messages: [{ ...MESSAGE, at: '2026-11-02T13:00:00Z' }] }],
  ['no messages', 'ConversationRequest', { id: 'c', messages: [] }],
  ['501 messages', 'ConversationRequest', { id: 'c', messages: Array(501).fill(MESSAGE) }],
  ['no speaker', 'ConversationRequest', { id: 'c', messages: [{ id: 'm', text: 'x' }] }],
  ['an unknown field', 'ConversationRequest', { id: 'c', messages: [{ ...MESSAGE, name: 'x' }] }],
])('what is taken and the document agree on %s', (_, name, value) => {
  const input = name === 'ClassifyRequest' ? apiClassifyInput : apiConversationInput;
  expect(faultsIn(name, value).length === 0).toBe(input.safeParse(value).success);
});
