import { existsSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { DEFAULT_POLICY } from '../../src/detection/index.ts';
import { detect, ndjson, newFolder, objects, started } from './cli-run.ts';

const LINES = ndjson([
  { id: '1', text: 'hi' },
  { id: '2', text: 'see you' },
]);

test('--in and --out: the file is there when it is whole, and nothing else is left', async () => {
  const folder = newFolder();
  const [from, to] = [join(folder, 'in.ndjson'), join(folder, 'out.ndjson')];
  writeFileSync(from, LINES);
  const { code, out } = await detect(['classify', '--in', from, '--out', to]);
  expect({ code, out }).toEqual({ code: 0, out: '' });
  expect(objects(readFileSync(to, 'utf8')).map(({ id }) => id)).toEqual(['1', '2']);
  expect(readdirSync(folder).sort()).toEqual(['in.ndjson', 'out.ndjson']);
  expect(statSync(to).mode & 0o077).toBe(0);
});

test('one file may be read and replaced, also through a link', async () => {
  const folder = newFolder();
  const [file, link] = [join(folder, 'file.ndjson'), join(folder, 'link.ndjson')];
  writeFileSync(file, LINES);
  symlinkSync(file, link);
  expect((await detect(['classify', '--in', file, '--out', link])).code).toBe(0);
  expect(objects(readFileSync(file, 'utf8'))[0]).toHaveProperty('labels');
});

test('a run that is stopped leaves no file behind', async () => {
  const folder = newFolder();
  const child = started(['classify', '--out', join(folder, 'out.ndjson')]);
  child.stdin.write(LINES);
  while (readdirSync(folder).length === 0) await new Promise((done) => setTimeout(done, 20));
  child.kill('SIGTERM');
  expect(await new Promise((done) => child.on('close', done))).toBe(143);
  expect(readdirSync(folder)).toEqual([]);
});

test('whoever stops reading, such as head, ends it quietly', async () => {
  const child = started(['classify']);
  let err = '';
  child.stderr.on('data', (part: Buffer) => (err += part.toString()));
  child.stdout.once('data', () => child.stdout.destroy());
  child.stdin.write(LINES.repeat(20_000));
  expect(await new Promise((done) => child.on('close', done))).toBe(0);
  expect(err).toBe('');
});

test.each([
  ['an input that is not there', ['classify', '--in', '/nowhere/at/all'], /--in cannot be read \(ENOENT\)/],
  ['a folder as input', ['classify', '--in', '/'], /--in cannot be read \(EISDIR\)/],
  ['a device as output', ['classify', '--out', '/dev/null'], /--out is no ordinary file/],
  ['an output in no folder', ['classify', '--out', '/nowhere/at/all'], /folder of --out does not exist/],
  ['a text as argument', ['classify', 'hushhush'], /Files are given with --in/],
  ['an unknown option', ['classify', '--hushhush'], /an option that this command does not have/],
  ['an option without its value', ['classify', '--in'], /lacks its value/],
  ['an unknown command', ['hushhush'], /There are: classify, conversation, session, evaluate, bench, card, psi/],
  ['psi without files', ['psi'], /psi needs --baseline FILE and --current FILE/],
  ['evaluate without a folder', ['evaluate'], /evaluate needs --out-dir/],
])('%s is refused with what to do, and code 2', async (_, args, said) => {
  const { code, out, err } = await detect(args);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toMatch(said);
  expect(err).not.toContain('hush');
});

test('/dev/null is still a device', () =>
  expect(statSync('/dev/null').isCharacterDevice() && existsSync('/dev/null')).toBe(true));

test('a policy of the company counts, and one out of order is refused by the library', async () => {
  const file = join(newFolder(), 'policy.json');
  const policy = structuredClone(DEFAULT_POLICY);
  policy.thresholds.en.secrecy = 0.999_999;
  writeFileSync(file, JSON.stringify({ ...policy, id: 'ours', version: '2.0.0' }));
  const text = "Let's keep this between us, don't tell your mum";
  const { out } = await detect(['classify', '--policy', file], ndjson([{ id: '1', text }]));
  expect(out).toContain('"policy":"ours@2.0.0"');
  const labels = objects(out)[0]!['labels'] as { label: string; threshold: number }[];
  expect(labels.find(({ label }) => label === 'secrecy')!.threshold).toBeCloseTo(0.999_999, 8);

  writeFileSync(file, JSON.stringify({ ...policy, thresholds: { en: {}, ko: {} } }));
  const refused = await detect(['classify', '--policy', file], LINES);
  expect(refused.code).toBe(2);
  expect(refused.err).toMatch(/policy\.thresholds\.en\.adult_indicator: is missing or out of range/);
});
