import { createReadStream, createWriteStream } from 'node:fs';
import { access, constants, mkdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { newId } from '#db/new-id.ts';

/** Files by key. A key is made by us (`recordings/<id>.webm`) and never holds what a person typed. */
export interface Storage {
  /** The folder from which the server streams. */
  root: string;
  putFile(key: string, source: string): Promise<{ bytes: number }>;
  /** The text of a file of at most `atMost` bytes; a larger one, or one that is not UTF-8, is refused with an error. */
  readText(key: string, atMost: number): Promise<string>;
  writable(): Promise<boolean>;
}

export function openStorage(url: string): Storage {
  const root = resolve(url.slice('file:'.length));
  return {
    root,
    async putFile(key, source) {
      const target = pathOf(root, key);
      await mkdir(dirname(target), { recursive: true, mode: 0o700 });
      // Written beside and renamed: a reader never meets half a file.
      const half = `${target}.${newId()}.part`;
      try {
        await pipeline(createReadStream(source), createWriteStream(half, { mode: 0o600, flush: true }));
        await rename(half, target);
      } finally {
        await rm(half, { force: true });
      }
      return { bytes: (await stat(target)).size };
    },
    async readText(key, atMost) {
      const path = pathOf(root, key);
      if ((await stat(path)).size > atMost) throw new Error(`the file is larger than ${atMost} bytes`);
      return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path));
    },
    async writable() {
      try {
        await mkdir(root, { recursive: true, mode: 0o700 });
        await access(root, constants.W_OK);
        return true;
      } catch {
        return false;
      }
    },
  };
}

const KEY = /^[a-z0-9][a-z0-9-]*(\/[A-Za-z0-9_-][A-Za-z0-9._-]*)+$/;

function pathOf(root: string, key: string): string {
  if (!KEY.test(key) || key.includes('..')) throw new Error(`not a storage key: ${key}`);
  return join(root, key);
}
