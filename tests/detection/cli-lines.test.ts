import { expect, test } from 'vitest';
import { LineSplitter, MAX_LINE_BYTES } from '../../src/detect/line-splitter.ts';
import { repeatsKey } from '../../src/detect/repeated-key.ts';
import { detect, ndjson, objects } from './cli-run.ts';

const GOOD = '{"id":"good","text":"see you"}';

const FAULTS: [string, string, RegExp][] = [
  ['is not JSON', 'hushhush', /^line: is not JSON\. /],
  ['is cut off', '{"id":"1","text":"hushhush', /^line: is not JSON\. /],
  ['is a list', '["hushhush"]', /^line: is a list/],
  ['is null', 'null', /^line: is null/],
  ['has a number for a text', '{"id":"1","text":7}', /^text: is number, not text\. Pass a string\.$/],
  ['has no text', '{"id":"1"}', /^text: is missing\. Add it\.$/],
  ['has a number for an id', '{"id":1,"text":"hushhush"}', /^id: /],
  ['has an unknown field', '{"id":"1","text":"a","hushhush":1}', /^\(unknown field\): is not known\. Remove it/],
  ['has __proto__', '{"id":"1","text":"a","__proto__":{"hushhush":1}}', /^\(unknown field\): /],
  ['has a field twice', '{"id":"1","text":"a","text":"hushhush"}', /^line: has a field twice\. /],
  ['has a field twice, once escaped', '{"id":"1","text":"a","te\\u0078t":"hushhush"}', /^line: has a field twice\. /],
  ['has a text past the limit', `{"id":"1","text":"${'hushhush '.repeat(2000)}"}`, /^text: is longer than 10000 characters\. /],
  ['has 1 MB', `{"id":"1","text":"${'hushhush '.repeat(110_000)}"}`, /^text: is longer than /],
  ['has 5 MB', `{"id":"1","text":"${'hushhush '.repeat(600_000)}"}`, /^line: is longer than 2 MB and was skipped\. /],
  ['has an unknown language', '{"id":"1","text":"a","lang":"hushhush"}', /^lang: /],
];

test('each line that does not fit is refused by number and field, without its text, and the rest goes on', async () => {
  const input = FAULTS.map(([, line]) => `${line}\n${GOOD}\n`).join('');
  const { code, out, err } = await detect(['classify'], input);
  expect(code).toBe(1);
  expect(objects(out)).toHaveLength(FAULTS.length);
  const refusals = err.split('\n');
  FAULTS.forEach(([what, , said], at) => {
    const [, number, refusal] = /^line (\d+): (.*)$/.exec(refusals[at]!)!;
    expect(Number(number), what).toBe(2 * at + 1);
    expect(refusal, what).toMatch(said);
  });
  expect(refusals[FAULTS.length]).toBe(`${2 * FAULTS.length} lines, ${FAULTS.length} refused`);
  expect(err).not.toContain('hush');
});

test('bytes that are not UTF-8 are refused, lone surrogates as JSON writes them are judged', async () => {
  const broken = Buffer.concat([Buffer.from('{"id":"1","text":"'), Buffer.from([0xe9, 0xed, 0xa0, 0x80]), Buffer.from('"}\n')]);
  const { code, out, err } = await detect(['classify'], Buffer.concat([broken, Buffer.from('{"id":"2","text":"\\ud83d hi"}\n')]));
  expect(code).toBe(1);
  expect(err).toMatch(/^line 1: line: is not UTF-8\. /);
  expect(objects(out)).toMatchObject([{ id: '2' }]);
});

test('a byte order mark, CRLF, empty lines and a missing last newline are no faults', async () => {
  const { code, out, err } = await detect(['classify'], `\ufeff${GOOD}\r\n\r\n  \n${GOOD}`);
  expect({ code, err }).toEqual({ code: 0, err: '4 lines, 0 refused, 2 empty\n' });
  expect(objects(out)).toHaveLength(2);
});

test('a conversation says which message does not fit; a session does not repeat names that nobody knows', async () => {
  const chat = {
    id: 'c',
    messages: [
      { id: '1', speaker: 'a', text: 'hi' },
      { id: '2', speaker: 'a', text: 7 },
    ],
  };
  const twice = { id: 'c', messages: [chat.messages[0], chat.messages[0]] };
  const chats = await detect(['conversation'], ndjson([chat, twice, { id: 'c', messages: [] }, { id: 'c', messages: [3] }]));
  expect(chats.err.split('\n').map((line) => line.split(': ')[1])).toEqual([
    'messages[1].text',
    'messages[1].id',
    'messages',
    'messages[0]',
    undefined,
    undefined,
  ]);
  const session = { sessionId: 's', startedAt: '2026-01-05T13:00:00Z' };
  const payments = { count: 1, median: 1, roundShare: 0, nearSessionShare: 0, hushhush: 1 };
  const lines = [
    { ...session, hushhush: 1 },
    { ...session, payments },
    { ...session, durationSec: -1 },
    { ...session, country: 'x' },
  ];
  const sessions = await detect(['session'], ndjson(lines));
  expect(sessions.err.split('\n').map((line) => line.split(': ')[1])).toEqual([
    '(unknown field)',
    'payments.(unknown field)',
    'durationSec',
    '(unknown field)',
    undefined,
    undefined,
  ]);
  expect(sessions.err).not.toContain('hush');
  expect(sessions.err).toContain('never features');
});

test('however the input is cut into chunks, the lines are the same', () => {
  const lines = ['', 'a', '둘', 'x'.repeat(300), '', '{"id":"1"}', 'last'];
  const bytes = Buffer.from(lines.join('\n'));
  for (let seed = 1; seed < 200; seed++) {
    const splitter = new LineSplitter();
    const found: [number, string][] = [];
    const keep = (taken: ReturnType<LineSplitter['take']>) => {
      for (const { number, bytes: line } of taken) found.push([number, Buffer.from(line!).toString()]);
    };
    for (let at = 0, step = seed; at < bytes.length; at += step) {
      step = 1 + ((step * 7919 + seed) % 37);
      keep(splitter.take(bytes.subarray(at, at + step)));
    }
    keep(splitter.end());
    expect(found).toEqual(lines.map((line, at) => [at + 1, line]));
  }
});

test('a line of the greatest length is read, one byte more is not, and the next one is again', () => {
  const splitter = new LineSplitter();
  const lines = [
    ...splitter.take(Buffer.from(`${'a'.repeat(MAX_LINE_BYTES)}\n`)),
    ...splitter.take(Buffer.alloc(MAX_LINE_BYTES, 97)),
    ...splitter.take(Buffer.from('a')),
    ...splitter.take(Buffer.from('a\nb')),
    ...splitter.end(),
  ];
  expect(lines.map(({ number, bytes }) => [number, bytes?.length])).toEqual([
    [1, MAX_LINE_BYTES],
    [2, undefined],
    [3, 1],
  ]);
});

test.each([
  ['{"a":1,"b":{"a":2},"c":[{"a":3},{"a":4}]}', false],
  ['{"a":"a","b":"\\"a\\":","c\\\\":1,"c":2}', false],
  ['{"a":[{"x":1,"x" : 2}]}', true],
  ['{"\\\\":1,"\\u005c":2}', true],
])('%s repeats a key: %s', (json, repeats) => {
  expect(repeatsKey(json)).toBe(repeats);
});
