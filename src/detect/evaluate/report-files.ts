import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UsageError } from '../usage-error.ts';

export async function makeFolder(folder: string) {
  await mkdir(folder, { recursive: true }).catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(`--out-dir cannot be made (${error.code}). Check the name and your rights.`);
  });
}

/** Under its name only when it is whole. */
export async function writeWhole(folder: string, name: string, content: string) {
  const unfinished = join(folder, `.${name}.${process.pid}.unfinished`);
  try {
    await writeFile(unfinished, content, { flush: true });
    await rename(unfinished, join(folder, name));
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}
