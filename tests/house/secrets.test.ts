import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const LONG = 'a key that is long enough to be one, really';
let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'breakwater-secrets-'));
  file = join(folder, 'var', 'secrets.json');
  vi.stubEnv('SECRETS_FILE', file);
  for (const name of ['SECRET_PEPPER', 'SECRET_AUDIT', 'NODE_ENV']) vi.stubEnv(name, undefined);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

/** As a process that has just started reads them: they are read once and kept. */
async function readAtStart() {
  vi.resetModules();
  const { secrets } = await import('#src/platform/secrets.ts');
  return secrets();
}

const stored = () => JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;

function store(keys: object) {
  vi.stubEnv('SECRETS_FILE', join(folder, 'secrets.json'));
  file = join(folder, 'secrets.json');
  writeFileSync(file, JSON.stringify(keys));
}

test('the first start makes keys that only this user may read, and the next start reads the same', async () => {
  const made = await readAtStart();
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(statSync(join(folder, 'var')).mode & 0o777).toBe(0o700);
  expect(made.pepper).not.toBe(made.audit);
  for (const key of [made.pepper, made.audit]) expect(Buffer.from(key, 'base64url')).toHaveLength(32);
  expect(stored()).toEqual(made);
  expect(await readAtStart()).toEqual(made);
});

test('a key that a file lacks is added, and the one that is there stays', async () => {
  store({ pepper: LONG });
  const read = await readAtStart();
  expect(read.pepper).toBe(LONG);
  expect(stored()).toEqual({ pepper: LONG, audit: read.audit });
});

test('the environment comes before the file, and with all of it set no file is made', async () => {
  vi.stubEnv('SECRET_PEPPER', LONG);
  vi.stubEnv('SECRET_AUDIT', `${LONG} too`);
  expect(await readAtStart()).toEqual({ pepper: LONG, audit: `${LONG} too` });
  expect(existsSync(file)).toBe(false);
});

test.each([['SECRET_PEPPER'], ['SECRET_AUDIT']])(
  'a short %s is refused by its name, with a way to make a good one, and is not repeated',
  async (name) => {
    vi.stubEnv(name, 'hunter2 hunter2');
    const refused = await readAtStart().catch((error: Error) => error);
    expect(refused).toMatchObject({
      name: 'CannotStart',
      message: expect.stringMatching(new RegExp(`^${name}: .*32.*openssl rand`)) as string,
    });
    expect((refused as Error).message).not.toContain('hunter2');
  },
);

test('a short key in the file is refused as well, and so is one that is no text', async () => {
  store({ pepper: 'short', audit: LONG });
  await expect(readAtStart()).rejects.toThrow(/^SECRET_PEPPER: /);
  store({ pepper: 7, audit: LONG });
  await expect(readAtStart()).rejects.toThrow(/^SECRET_PEPPER: /);
});

test('production makes no keys of its own: it names the missing ones, and leaves no file', async () => {
  vi.stubEnv('NODE_ENV', 'production');
  await expect(readAtStart()).rejects.toThrow(/^SECRET_PEPPER, SECRET_AUDIT: required in production.*SECRETS_FILE/);
  vi.stubEnv('SECRET_PEPPER', LONG);
  await expect(readAtStart()).rejects.toThrow(/^SECRET_AUDIT: required in production/);
  expect(existsSync(file)).toBe(false);
});

test('production starts with the keys in a file', async () => {
  store({ pepper: LONG, audit: `${LONG} too` });
  vi.stubEnv('NODE_ENV', 'production');
  expect(await readAtStart()).toEqual({ pepper: LONG, audit: `${LONG} too` });
});

test('a damaged file is named and left as it is: new keys would end all passwords', async () => {
  store({});
  writeFileSync(file, '{"pepper": "a key that is');
  await expect(readAtStart()).rejects.toThrow(/^SECRETS_FILE: .*secrets\.json is not JSON/);
  expect(readFileSync(file, 'utf8')).toBe('{"pepper": "a key that is');
});
