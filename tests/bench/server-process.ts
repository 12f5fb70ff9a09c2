// A server under measure, in a process of its own, and what the system says about that process.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../support/free-port.ts';

export interface Measured {
  origin: string;
  /** From the start of the process to the first page it answered. */
  startedInMs: number;
  residentBytes(): number;
  /** The processor time of the process so far; null where the system does not say it finely. */
  processorMs(): number | null;
  stop(): Promise<void>;
}

const SECRETS = {
  SECRET_PEPPER: 'a pepper for the bench, long enough to be one',
  SECRET_AUDIT: 'an audit key for the bench, long enough to be one',
};
const TRY_EVERY_MS = 5;
const GIVE_UP_MS = 60_000;

/** The portal as in production: what it logs goes nowhere, but is written. */
export async function startPortal(database: string, page: { path: string; cookie: string }): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'breakwater-bench-files-'));
  const running = await startServer('dist/run/server.mjs', page, (port) => ({
    ...SECRETS,
    NODE_ENV: 'production',
    ORIGIN: `http://127.0.0.1:${port}`,
    DATABASE_URL: database,
    STORAGE_URL: `file:${folder}`,
  }));
  return {
    ...running,
    async stop() {
      await running.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Starts `entry` on a free port and waits until it answers `page`. */
export async function startServer(
  entry: string,
  page: { path: string; cookie: string },
  environment: (port: number) => Record<string, string>,
): Promise<Measured> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const began = performance.now();
  const child = spawn(process.execPath, [entry], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, HOST: '127.0.0.1', PORT: String(port), ...environment(port) },
  });
  let complaints = '';
  child.stderr.on('data', (text: Buffer) => (complaints += text.toString()));
  const gone = new Promise<void>((done) => child.once('exit', () => done()));
  const stop = async () => {
    child.kill('SIGTERM');
    await gone;
  };
  for (;;) {
    const status = await answerOf(`${origin}${page.path}`, page.cookie);
    if (status === 200) break;
    const late = performance.now() - began > GIVE_UP_MS;
    if (status === null && child.exitCode === null && !late) {
      await new Promise((done) => setTimeout(done, TRY_EVERY_MS));
      continue;
    }
    await stop();
    throw new Error(`${entry} ${status === null ? 'did not start' : `answered ${page.path} with ${status}`}:\n${complaints}`);
  }
  const pid = child.pid ?? 0;
  return {
    origin,
    startedInMs: performance.now() - began,
    residentBytes: () => residentOf(pid),
    processorMs: () => processorOf(pid),
    stop,
  };
}

const answerOf = (url: string, cookie: string) =>
  new Promise<number | null>((done) => {
    const request = get(url, { headers: { cookie }, agent: false }, (response) => {
      response.resume().once('end', () => done(response.statusCode ?? null));
    });
    request.once('error', () => done(null));
  });

function residentOf(pid: number): number {
  const kilobytes = Number(spawnSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' }).stdout);
  // A server that somebody ended meanwhile must not pass for one without memory.
  if (!kilobytes) throw new Error(`process ${pid} is gone, or this machine has no "ps": its memory cannot be read`);
  return kilobytes * 1024;
}

function processorOf(pid: number): number | null {
  try {
    // Fields 14 and 15, counted after the command's closing bracket, in hundredths of a second.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return null; // not Linux
  }
}
