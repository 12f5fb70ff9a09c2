import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const MAIN = resolve(import.meta.dirname, '../../src/detect/main.ts');

export interface Ran {
  code: number | null;
  out: string;
  err: string;
}

/** The command line as a child that a test can talk to. */
export function started(args: string[], nodeOptions: string[] = []) {
  const child = spawn(process.execPath, [...nodeOptions, MAIN, ...args], { stdio: ['pipe', 'pipe', 'pipe'] });
  // A child may end before it has read everything.
  child.stdin.on('error', () => undefined);
  return child;
}

/** Runs it over an input to its end. */
export async function detect(args: string[], input: string | Uint8Array = ''): Promise<Ran> {
  const child = started(args);
  const [out, err]: [Buffer[], Buffer[]] = [[], []];
  child.stdout.on('data', (part: Buffer) => out.push(part));
  child.stderr.on('data', (part: Buffer) => err.push(part));
  child.stdin.end(input);
  const code = await new Promise<number | null>((done) => child.on('close', done));
  return { code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() };
}

export const ndjson = (lines: readonly unknown[]) => lines.map((line) => `${JSON.stringify(line)}\n`).join('');

export const objects = (text: string) =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, unknown>);

export const newFolder = () => mkdtempSync(join(tmpdir(), 'detect-cli-'));
