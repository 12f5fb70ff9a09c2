import { spawn } from 'node:child_process';
import { freePort } from './free-port.ts';

export interface StartedServer {
  origin: string;
  stop(): Promise<void>;
}

/** Everything that a deployment sets; nothing of it comes from the environment of the tests. */
const NAMES =
  /^(?:NODE_ENV|ORIGIN|HOST|PORT|DATABASE_URL|STORAGE_URL|SMTP_URL|MAIL_FROM|TRUST_PROXY|LOG_LEVEL|SECRETS_FILE|SECRET_.*)$/;

const environmentWith = (set: Record<string, string>) => ({
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !NAMES.test(name))),
  ...set,
});

/** Starts the built server as a deployment would, without build and demo, and waits until it answers. */
export async function startServer(set: (origin: string) => Record<string, string>): Promise<StartedServer> {
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const child = spawn(process.execPath, ['dist/run/server.mjs'], {
    env: environmentWith({ PORT: String(port), LOG_LEVEL: 'silent', ...set(origin) }),
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  for (let attempt = 0; attempt < 300; attempt++) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}`);
    if (
      await fetch(`${origin}/healthz`).then(
        ({ ok }) => ok,
        () => false,
      )
    ) {
      return { origin, stop: async () => void (child.kill('SIGTERM'), await ended) };
    }
    await new Promise((done) => setTimeout(done, 100));
  }
  child.kill('SIGKILL');
  throw new Error('the server did not answer');
}

/** Starts a server where it is expected to end by itself; resolves with its exit code and all that it said. */
export function startInVain(set: Record<string, string>, entry: string): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, [entry], { env: environmentWith(set) });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (said += text.toString()));
  // One that starts after all is ended, so that the test fails on what it said and not on a limit of time.
  const impatient = setTimeout(() => child.kill('SIGTERM'), 20_000);
  return new Promise((done) =>
    child.once('close', (code) => {
      clearTimeout(impatient);
      done({ code, said });
    }),
  );
}
