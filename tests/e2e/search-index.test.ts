import { spawn } from 'node:child_process';
import { appendFileSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freePort } from '../support/free-port.ts';

// On a copy of the built portal, since what is built serves the other tests.
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'breakwater-index-'));
  for (const part of ['dist', 'content', 'src', 'db', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'])
    cpSync(part, join(folder, part), { recursive: true });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const REBUILT = 'The search index was older than the content: rebuilt.';

/** Starts the copy, asks it what `asked` asks, stops it, and returns all that it said. */
async function started(entry: string, asked: (origin: string) => Promise<void> = () => Promise.resolve()): Promise<string> {
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const set = { PORT: String(port), ORIGIN: origin, LOG_LEVEL: 'warn', SECRETS_FILE: `${folder}/secrets.json` };
  const urls = { DATABASE_URL: `file:${folder}/portal.db`, STORAGE_URL: `file:${folder}/files`, NODE_ENV: '' };
  const child = spawn(process.execPath, [entry], { cwd: folder, env: { ...process.env, ...set, ...urls } });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (said += text.toString()));
  const gone = new Promise((done) => child.once('exit', done));
  try {
    await expect.poll(() => child.exitCode !== null || said.includes('Breakwater is at'), { timeout: 80_000 }).toBe(true);
    expect(child.exitCode, said).toBeNull();
    await asked(origin);
  } finally {
    child.kill('SIGTERM');
    await gone;
  }
  return said;
}

const inCopy = (path: string) => join(folder, path);
const languages = async (origin: string) =>
  Object.keys(((await (await fetch(`${origin}/pagefind/pagefind-entry.json`)).json()) as { languages: object }).languages);

test('a start that finds its indexes in order leaves them and says nothing of them', async () => {
  const before = readFileSync(inCopy('dist/.search-made-from'), 'utf8');
  expect(await started('dist/run/server.mjs')).not.toContain('search index');
  expect(readFileSync(inCopy('dist/.search-made-from'), 'utf8')).toBe(before);
});

test('an index of other pages is rebuilt before the first answer, in one plain line', async () => {
  const pages = JSON.parse(readFileSync(inCopy('dist/run/pages.json'), 'utf8')) as Record<string, unknown>[];
  const page = { ...pages.find(({ audience }) => audience === 'public'), path: '/guidance/new', lang: 'ko', title: '새 문서' };
  writeFileSync(inCopy('dist/run/pages.json'), JSON.stringify([...pages, page]));
  const said = await started('dist/run/server.mjs', async (origin) => {
    expect((await languages(origin)).sort()).toEqual(['en', 'ko']);
    // The compressed twin of the old one must not be sent for the new.
    const compressed = await fetch(`${origin}/pagefind/pagefind.js`, { headers: { 'accept-encoding': 'br' } });
    expect([compressed.status, compressed.headers.get('content-encoding')]).toEqual([200, 'br']);
    expect(await (await fetch(`${origin}/search?q=${encodeURIComponent('새 문서')}`)).text()).toContain('/guidance/new');
  });
  expect(said.split(REBUILT)).toHaveLength(2);
  expect(await started('dist/run/server.mjs')).not.toContain(REBUILT);
});

test.each(['dist/client/pagefind', 'dist/member-search'])('where %s is missing the indexes are made anew', async (path) => {
  rmSync(inCopy(path), { recursive: true });
  const said = await started('dist/run/server.mjs', async (origin) => {
    expect(await languages(origin)).toContain('en');
  });
  expect(said).toContain(REBUILT);
  expect(existsSync(inCopy('dist/member-search/pagefind-entry.json'))).toBe(true);
});

test('after content has been edited, npm start says so, builds, and serves and finds what was written', async () => {
  appendFileSync(inCopy('content/guidance/before-you-report.mdx'), '\nThe halyard is new here.\n');
  const said = await started('src/start.ts', async (origin) => {
    expect(await (await fetch(`${origin}/guidance/before-you-report`)).text()).toContain('halyard');
    expect(await (await fetch(`${origin}/search?q=halyard`)).text()).toContain('/guidance/before-you-report');
  });
  expect(said).toContain('The content has changed since the last build: building.');
  expect(said).not.toContain(REBUILT);
  expect(await started('src/start.ts')).not.toContain('building');
});
