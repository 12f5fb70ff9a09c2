import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { freePort } from './free-port.ts';

export interface RunningPortal {
  origin: string;
  folder: string;
  databaseUrl: string;
  /** Everything the process has written to both outputs. */
  output(): string;
  /** Signs a demo person in and returns the cookie to send. */
  cookieOf(person: string): Promise<string>;
  stop(): Promise<void>;
}

/** Starts the built portal as a person would, with the demo community in a folder of its own. */
export async function runPortal(environment: Record<string, string> = {}, entry = 'src/start.ts'): Promise<RunningPortal> {
  const folder = mkdtempSync(join(tmpdir(), 'breakwater-run-'));
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const databaseUrl = environment['DATABASE_URL'] ?? `file:${folder}/portal.db`;
  let written = '';
  const child = spawn(process.execPath, [entry], {
    cwd: resolve('.'),
    env: {
      ...ownEnvironment(),
      PORT: String(port),
      ORIGIN: origin,
      DATABASE_URL: databaseUrl,
      STORAGE_URL: `file:${folder}/files`,
      SECRETS_FILE: `${folder}/secrets.json`,
      LOG_LEVEL: 'info',
      ...environment,
    },
  });
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (written += text.toString()));
  await answering(`${origin}/sign-in`, child, () => written);
  // The demo is loaded after the server listens; the last line is the sign that all is done.
  if (entry === 'src/start.ts')
    await until(() => /one of these and the password|first staff account|Breakwater is at/.test(written));
  return {
    origin,
    folder,
    databaseUrl,
    output: () => written,
    async cookieOf(person) {
      const response = await fetch(`${origin}/demo/enter`, {
        method: 'POST',
        redirect: 'manual',
        headers: { origin },
        body: new URLSearchParams({ person }),
      });
      const cookie = response.headers.get('set-cookie')?.split(';')[0];
      if (!cookie) throw new Error(`no session for ${person}: ${response.status}`);
      return cookie;
    },
    async stop() {
      if (child.exitCode === null) {
        const gone = new Promise((done) => child.once('exit', done));
        child.kill('SIGTERM');
        await gone;
      }
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function answering(url: string, child: ChildProcess, written: () => string) {
  for (let attempt = 0; attempt < 600; attempt++) {
    if (child.exitCode !== null) throw new Error(`the portal ended with ${child.exitCode}:\n${written()}`);
    if (
      await fetch(url).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`the portal did not answer within a minute:\n${written()}`);
}

async function until(condition: () => boolean) {
  for (let attempt = 0; attempt < 300 && !condition(); attempt++) await new Promise((done) => setTimeout(done, 100));
  if (!condition()) throw new Error('the portal did not finish its start');
}

/** The environment of a person's shell: without what the test runner has set for itself. */
const ownEnvironment = () =>
  Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(VITEST|NODE_ENV$|TEST$|DEV$|PROD$|MODE$|BASE_URL$|SSR$)/.test(name)),
  );
