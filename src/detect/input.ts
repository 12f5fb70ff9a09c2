import { open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { UsageError } from './usage-error.ts';

/** Bytes of a file, or of standard input where none is named. */
export async function openInput(option: string, path: string | undefined): Promise<Readable> {
  if (path === undefined || path === '-') {
    if (process.stdin.isTTY) process.stderr.write('Reading lines from the terminal; Ctrl-D ends. See --help.\n');
    return process.stdin;
  }
  try {
    const file = await open(path);
    if ((await file.stat()).isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' });
    return file.createReadStream();
  } catch (error) {
    throw new UsageError(`${option} cannot be read (${(error as NodeJS.ErrnoException).code}). Check the name and your rights.`);
  }
}
