import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openStorage, type Storage } from '#src/platform/storage.ts';

let folder: string;
let storage: Storage;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'breakwater-storage-'));
  storage = openStorage(`file:${folder}/files`);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function source(content: string): string {
  const path = join(folder, `source-${crypto.randomUUID()}`);
  writeFileSync(path, content);
  return path;
}

const KEY = 'recordings/abc.webm';
const stored = () => join(storage.root, KEY);

test('a file is stored under its key, readable by this user alone, and its size is told', async () => {
  expect(await storage.putFile(KEY, source('ten octets'))).toEqual({ bytes: 10 });
  expect(readFileSync(stored(), 'utf8')).toBe('ten octets');
  expect(statSync(stored()).mode & 0o777).toBe(0o600);
});

test('a text is read back as it was stored; one that is larger than allowed, or no text, is an error', async () => {
  await storage.putFile('recordings/abc.vtt', source('항구 harbour'));
  expect(await storage.readText('recordings/abc.vtt', 20)).toBe('항구 harbour');
  await expect(storage.readText('recordings/abc.vtt', 10)).rejects.toThrow('larger than 10 bytes');
  writeFileSync(join(storage.root, 'recordings/abc.vtt'), Buffer.from([0xff, 0xfe]));
  await expect(storage.readText('recordings/abc.vtt', 20)).rejects.toThrow();
  await expect(storage.readText('../abc.vtt', 20)).rejects.toThrow('not a storage key');
  await expect(storage.readText('recordings/none.vtt', 20)).rejects.toThrow('ENOENT');
});

test.each([
  ['nothing', ''],
  ['a name alone', 'abc.webm'],
  ['a folder above', '../abc.webm'],
  ['a folder above further down', 'recordings/../../abc.webm'],
  ['two points in a name', 'recordings/a..b'],
  ['an absolute path', '/recordings/abc.webm'],
  ['a doubled slash', 'recordings//abc.webm'],
  ['a hidden file', 'recordings/.abc'],
  ['a hidden folder', '.recordings/abc'],
  ['a backslash', 'recordings\\..\\abc'],
  ['an encoded point', 'recordings/%2e%2e/abc'],
  ['a NUL', 'recordings/abc\u0000.webm'],
  ['a line break at the end', 'recordings/abc.webm\n'],
  ['a space', 'recordings/a b'],
  ['letters beyond ASCII', 'recordings/회의.webm'],
  ['a slash at the end', 'recordings/'],
])('a key that is %s is refused, and nothing is written', async (_, key) => {
  await expect(storage.putFile(key, source('x'))).rejects.toThrow('not a storage key');
  expect(readdirSync(folder).filter((name) => !name.startsWith('source-'))).toEqual([]);
});

/** Puts the file from a pipe of which half has come so far; `finish` sends the rest. */
async function halfWritten() {
  const pipe = join(folder, `source-pipe-${crypto.randomUUID()}`);
  execFileSync('mkfifo', [pipe]);
  const put = storage.putFile(KEY, pipe);
  const writer = await open(pipe, 'w');
  await writer.write('first half, ');
  await arrived();
  return {
    async finish() {
      await writer.write('second half');
      await writer.close();
      return put;
    },
  };
}

async function arrived() {
  const parts = () =>
    existsSync(join(storage.root, 'recordings'))
      ? readdirSync(join(storage.root, 'recordings')).filter((name) => name.endsWith('.part'))
      : [];
  while (!parts().some((name) => statSync(join(storage.root, 'recordings', name)).size > 0))
    await new Promise((done) => setTimeout(done, 5));
}

test('a half-written file is not there, and is whole when it is', async () => {
  const half = await halfWritten();
  expect(existsSync(stored())).toBe(false);
  await half.finish();
  expect(readFileSync(stored(), 'utf8')).toBe('first half, second half');
  expect(readdirSync(join(storage.root, 'recordings'))).toEqual(['abc.webm']);
});

test('while a file is replaced, readers meet the old one whole', async () => {
  await storage.putFile(KEY, source('old'));
  const half = await halfWritten();
  expect(readFileSync(stored(), 'utf8')).toBe('old');
  await half.finish();
  expect(readFileSync(stored(), 'utf8')).toBe('first half, second half');
});

test('a source that cannot be read leaves no half behind', async () => {
  await expect(storage.putFile(KEY, join(folder, 'never-made'))).rejects.toThrow('ENOENT');
  expect(readdirSync(join(storage.root, 'recordings'))).toEqual([]);
});

test('a place that can be made is writable; one below a file is not', async () => {
  expect(await storage.writable()).toBe(true);
  const below = openStorage(`file:${source('a file')}/files`);
  expect(await below.writable()).toBe(false);
});
