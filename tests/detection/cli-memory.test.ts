import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { expect, test } from 'vitest';
import { started } from './cli-run.ts';

const LINES = 200_000;
const TEXTS = ['see you at practice', 'the bus is late', '내일 몇 시에 시작해?', 'ok', '버스 또 늦게 온다'];

test('200,000 messages go through 64 MB of heap, and come out in the order they went in', { timeout: 240_000 }, async () => {
  const child = started(['classify'], ['--max-old-space-size=64']);
  const ended = new Promise((done) => child.on('close', done));
  const feeding = pipeline(Readable.from(batches()), child.stdin);
  let err = '';
  child.stderr.on('data', (part: Buffer) => (err += part.toString()));
  let next = 0;
  let rest = '';
  for await (const part of child.stdout as AsyncIterable<Buffer>) {
    const lines = (rest + part.toString('latin1')).split('\n');
    rest = lines.pop()!;
    for (const line of lines) if (line.startsWith(`{"id":"${next}",`)) next++;
  }
  await feeding;
  expect({ code: await ended, err, next, rest }).toEqual({ code: 0, err: `${LINES} lines, 0 refused\n`, next: LINES, rest: '' });
});

test('a line without end is not held', { timeout: 120_000 }, async () => {
  const child = started(['session'], ['--max-old-space-size=64']);
  let most = 0;
  child.stdout.resume();
  const parts = function* () {
    for (let megabytes = 0; megabytes < 400; megabytes++) {
      yield Buffer.alloc(1_000_000, 'x');
      if (megabytes % 50 === 49 && process.platform === 'linux') most = Math.max(most, residentMegabytes());
    }
  };
  const residentMegabytes = () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]) / 1000;
  const ended = new Promise((done) => child.on('close', done));
  await pipeline(Readable.from(parts()), child.stdin);
  expect(await ended).toBe(1);
  expect(most).toBeLessThan(300);
});

function* batches() {
  for (let at = 0; at < LINES; at += 1000) {
    yield Array.from({ length: 1000 }, (_, n) => `{"id":"${at + n}","text":"${TEXTS[(at + n) % TEXTS.length]}"}\n`).join('');
  }
}
