import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { detect, ndjson, newFolder } from './cli-run.ts';

const COMMANDS = ['classify', 'conversation', 'session', 'evaluate', 'bench', 'card', 'psi'];

test.each(COMMANDS)('%s --help says how it is called, with an example', async (name) => {
  const { code, out, err } = await detect([name, '--help']);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toMatch(new RegExp(`^detect ${name}: `));
  expect(out).toMatch(new RegExp(`Examples?\\n[^]*npm run --silent detect -- ${name}`));
});

test('without a command, and with --help, all commands are listed; --version names models and policy', async () => {
  for (const args of [[], ['--help']]) {
    const { code, out } = await detect(args);
    expect(code).toBe(0);
    for (const name of COMMANDS) expect(out).toContain(`\n  ${name} `);
  }
  expect((await detect(['--version'])).out).toMatch(
    /^detect \d+\.\d+\.\d+\ntext +grooming-text-.*sha256 [0-9a-f]{64}\nsession +expert-/,
  );
});

test('bench measures both languages and names machine and size; also on own lines', async () => {
  const { code, out } = await detect(['bench', '--seconds', '0.2']);
  expect(code).toBe(0);
  expect(out).toMatch(/Node v24.*\nmodel: [\d,]+ bytes\n[^]*\nen .* ms\nko .* ms\n$/);
  const file = join(newFolder(), 'in.ndjson');
  writeFileSync(file, ndjson([{ id: '1', text: 'see you tomorrow' }]));
  const own = JSON.parse((await detect(['bench', '--seconds', '0.1', '--in', file, '--json'])).out) as { timings: object[] };
  expect(own.timings).toMatchObject([{ name: 'en', perSecond: expect.any(Number) as number, p99: expect.any(Number) as number }]);
});

test('card prints what is in force', async () => {
  const { code, out } = await detect(['card']);
  expect(code).toBe(0);
  expect(out).toMatch(/\nsecrecy +0\.\d{3} +0\.\d{3}\n/);
  expect(out).toMatch(/\nprivate_with_payments +payment/);
  const json = JSON.parse((await detect(['card', '--json'])).out) as object;
  expect(Object.keys(json)).toEqual(['models', 'policy', 'scorecard']);
});

test('psi finds that sessions have changed, and that they have not', async () => {
  const folder = newFolder();
  const [before, after] = [join(folder, 'a.ndjson'), join(folder, 'b.ndjson')];
  const session = (at: number, visibility: string) => ({ sessionId: `s-${at}`, startedAt: '2026-01-05T13:00:00Z', visibility });
  writeFileSync(before, ndjson(Array.from({ length: 200 }, (_, at) => session(at, at % 10 ? 'public' : 'private'))));
  writeFileSync(after, ndjson(Array.from({ length: 200 }, (_, at) => session(at, at % 10 ? 'private' : 'public'))) + 'broken\n');
  const same = await detect(['psi', '--baseline', before, '--current', before]);
  expect(same.code).toBe(0);
  expect(same.out).toMatch(/^200 sessions before, 200 now\n[^]*visibility +0\.000 .*stable/);
  const moved = await detect(['psi', '--baseline', before, '--current', after, '--json']);
  expect(moved.code).toBe(1);
  expect(moved.err).toContain('current line 201: line: is not JSON');
  expect(JSON.parse(moved.out)).toMatchObject({ features: { visibility: { band: 'recalibrate' } } });
});

test('the command line knows no network', () => {
  const home = resolve(import.meta.dirname, '../../src/detect');
  const files = readdirSync(home, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  expect(files.length).toBeGreaterThan(20);
  for (const name of files) {
    expect(readFileSync(join(home, name), 'utf8'), name).not.toMatch(
      /fetch\(|WebSocket|node:(?:net|tls|dns|https?|http2|dgram|child_process)/,
    );
  }
});
