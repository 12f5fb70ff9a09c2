import { expect, test } from 'vitest';
import { BEHAVIOURS } from '../../src/detection/index.ts';
import { detect, ndjson, objects, started } from './cli-run.ts';

const SECRET = "Let's keep this between us, don't tell your mum";

test('classify answers each message with its labels, where they come from, and who says so', async () => {
  const { code, out, err } = await detect(['classify'], ndjson([{ id: 'm-1', text: SECRET, speaker: 'a' }]));
  expect({ code, err }).toEqual({ code: 0, err: '1 line, 0 refused\n' });
  const [result] = objects(out) as [Record<string, unknown>];
  expect(Object.keys(result)).toEqual([
    'id',
    'lang',
    'labels',
    'evidence',
    'obfuscation',
    'reasons',
    'counterEvidence',
    'action',
    'model',
  ]);
  expect(result).toMatchObject({ id: 'm-1', lang: 'en', action: 'review_only' });
  const labels = result['labels'] as { label: string; score: number; active: boolean; speaker: string }[];
  expect(labels.map(({ label }) => label)).toEqual(BEHAVIOURS);
  expect(labels.find(({ label }) => label === 'secrecy')).toMatchObject({ active: true, speaker: 'a' });
  const evidence = result['evidence'] as { messageId: string; start: number; end: number }[];
  expect(evidence.length).toBeGreaterThan(0);
  for (const { messageId, start, end } of evidence) expect([messageId, SECRET.slice(start, end) !== '']).toEqual(['m-1', true]);
  expect(result['model']).toMatchObject({ sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string });
  expect(out).not.toContain('between us');
});

test('classify takes the language that is given', async () => {
  const { out } = await detect(['classify'], ndjson([{ id: '1', text: 'hello', lang: 'ko' }]));
  expect(objects(out)[0]).toMatchObject({ lang: 'ko' });
});

test('conversation answers with the course of the risk; without an alert firstAlertAt is null', async () => {
  const quiet = { id: 'c-1', messages: [said('1', 'a', 'hi'), said('2', 'b', 'see you at practice')] };
  const texts = [
    SECRET,
    'Are your parents home right now?',
    "Send me a photo or I'll tell everyone",
    SECRET,
    'Send me a photo of you',
  ];
  const loud = {
    id: 'c-2',
    messages: texts.map((text, at) => ({ ...said(`m${at}`, 'a', text), at: `2026-01-01T10:0${at}:00Z` })),
  };
  const { code, out } = await detect(['conversation'], ndjson([quiet, loud]));
  expect(code).toBe(0);
  const [first, second] = objects(out) as [Record<string, unknown>, Record<string, unknown>];
  expect(first).toMatchObject({ id: 'c-1', band: 'low', firstAlertAt: null, action: 'review_only' });
  expect(first['trajectory']).toMatchObject([{ messageId: '1' }, { messageId: '2' }]);
  expect(second).toMatchObject({ id: 'c-2', riskSpeaker: 'a', firstAlertAt: expect.stringMatching(/^m[1-4]$/) as string });
  for (const name of ['risk', 'reasons', 'counterEvidence', 'model']) expect(second).toHaveProperty(name);
  expect(out).not.toMatch(/practice|between us/);
});

test('session answers with score, band and what was missing', async () => {
  const session = { sessionId: 's-1', startedAt: '2026-01-05T13:00:00Z', visibility: 'private', hostAgeBand: 'minor' };
  const { code, out } = await detect(['session'], ndjson([session]));
  expect(code).toBe(0);
  expect(Object.keys(objects(out)[0]!)).toEqual([
    'sessionId',
    'score',
    'band',
    'probability',
    'confidence',
    'reasons',
    'counterEvidence',
    'missing',
    'action',
    'model',
  ]);
  expect(objects(out)[0]).toMatchObject({ sessionId: 's-1', action: 'review_only' });
});

test('a message is answered as soon as it has come, before the input ends', async () => {
  const child = started(['classify']);
  child.stdin.write(ndjson([{ id: 'first', text: 'hi' }]));
  const part = await new Promise<string>((done) => child.stdout.once('data', (data: Buffer) => done(data.toString())));
  expect(objects(part)[0]).toMatchObject({ id: 'first' });
  child.stdin.end();
  await new Promise((done) => child.on('close', done));
});

const said = (id: string, speaker: string, text: string) => ({ id, speaker, text });
