import { createWriteStream, rmSync } from 'node:fs';
import { realpath, rename, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Writable } from 'node:stream';
import { UsageError } from './usage-error.ts';

/** Where results go. `keep` makes them final; until then nobody finds half of them under the name asked for. */
export interface Output {
  stream: Writable;
  keep(): Promise<void>;
  drop(): void;
}

/** A file, or standard output where none is named. */
export async function openOutput(path: string | undefined): Promise<Output> {
  if (path === undefined || path === '-') return { stream: process.stdout, keep: async () => undefined, drop: () => undefined };
  const target = await targetOf(path);
  const unfinished = join(dirname(target), `.${basename(target)}.${process.pid}.unfinished`);
  // Results say who wrote what: for the owner's eyes.
  const stream = createWriteStream(unfinished, { flags: 'wx', mode: 0o600, flush: true });
  const drop = () => rmSync(unfinished, { force: true });
  const forget = onSignal(drop);
  return {
    stream,
    async keep() {
      await rename(unfinished, target);
      forget();
    },
    drop() {
      drop();
      forget();
    },
  };
}

// Renaming would replace a link by a file, and a device such as /dev/null by a file for everybody.
async function targetOf(path: string): Promise<string> {
  const found = await stat(path).catch(() => null);
  if (found && !found.isFile()) throw new UsageError('--out is no ordinary file. Use standard output for devices and pipes.');
  const folder = await stat(dirname(path)).catch(() => null);
  if (!folder?.isDirectory()) throw new UsageError('The folder of --out does not exist. Make it first.');
  return found ? realpath(path) : path;
}

function onSignal(drop: () => void): () => void {
  const signals = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };
  const stops = Object.entries(signals).map(([signal, code]) => {
    const stop = () => {
      drop();
      process.exit(code);
    };
    process.once(signal, stop);
    return () => process.off(signal, stop);
  });
  return () => stops.forEach((stop) => stop());
}
