import { createServer, type Server } from 'node:http';
import { pathToFileURL } from 'node:url';
import { resolve } from 'node:path';
import { migrate } from '#db/migrate.ts';
import { publishAgreements } from '#src/features/forum/index.ts';
import { builtAgreementVersions } from '#src/features/guidance/index.ts';
import { deliverDue } from '#src/features/notifications/index.ts';
import { inviteFirstStaff, removeEndedSessions } from '#src/features/people/index.ts';
import { refreshSearchIndex } from '#src/features/search/index.ts';
import { indexTranscripts, webinarLetters } from '#src/features/webinars/index.ts';
import type { Config } from '#src/platform/config.ts';
import { nameClient } from '#src/platform/http/client-address.ts';
import { turnedAway } from '#src/platform/http/front.ts';
import { answeredHealth } from '#src/platform/http/health.ts';
import { setSecurityHeaders } from '#src/platform/http/security-headers.ts';
import { staticFiles } from '#src/platform/http/static-files.ts';
import { deliverStoredFiles } from '#src/platform/http/stored-file.ts';
import { guardConsole, log } from '#src/platform/log.ts';
import { paths } from '#src/platform/paths.ts';
import { closePortal, portal, type Portal } from '#src/platform/portal.ts';
import { startLoop } from '#src/platform/loop.ts';
import { readConfig } from '#src/platform/config.ts';
import { reportingProblems } from '#src/platform/start-problems.ts';

const MAIL_EVERY_MS = 5_000;
const PURGE_EVERY_MS = 60 * 60 * 1000;
const DRAIN_MS = 10_000;

export interface Running {
  config: Config;
  portal: Portal;
  stop(): Promise<void>;
}

/** Migrates, opens everything and listens; resolves once requests are answered. */
export async function startServer(): Promise<Running> {
  const config = readConfig();
  await migrate(config.databaseUrl);
  const opened = await portal();
  await publishAgreements(opened.db, builtAgreementVersions());
  await indexTranscripts(opened.db, opened.storage);
  // Before the lists of files that are served are read.
  await refreshSearchIndex();
  guardConsole();
  const server = await listening(opened);
  const { db, mail } = opened;
  const purge = startLoop(PURGE_EVERY_MS, () => removeEndedSessions(db));
  const letters = mail && startLoop(MAIL_EVERY_MS, () => deliverDue(db, mail, webinarLetters, config.origin));
  return { config, portal: opened, stop: () => stop(server, [purge, ...(letters ? [letters] : [])]) };
}

async function listening(opened: Portal): Promise<Server> {
  const { config, storage } = opened;
  const { handler } = (await import(pathToFileURL(resolve('dist/server/entry.mjs')).href)) as { handler: AstroHandler };
  const serveStatic = staticFiles(resolve('dist/client'));
  const front = { hosts: hostsOf(config), origin: config.origin };
  const secure = config.origin.startsWith('https:');

  const server = createServer((request, response) => {
    const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
    const began = performance.now();
    response.once('close', () =>
      log.info({ method: request.method, status: response.statusCode, ms: Math.round(performance.now() - began) }, 'answered'),
    );
    setSecurityHeaders(response, path, secure);
    // Whoever watches the process asks by its address, not by its public name.
    if (answeredHealth(path, response, opened)) return;
    if (turnedAway(request, response, front) || serveStatic(request, response)) return;
    nameClient(request, config.trustProxy);
    deliverStoredFiles(request, response, storage.root);
    void handler(request, response);
  });
  // A client that takes nothing for two minutes is gone, or means harm.
  server.timeout = 120_000;
  server.maxConnections = 2000;
  server.requestTimeout = 30_000;
  server.headersTimeout = 10_000;
  server.keepAliveTimeout = 10_000;
  server.maxRequestsPerSocket = 1000;
  await new Promise<void>((done, failed) => {
    server.once('error', failed);
    server.listen(config.port, config.host, done);
  });
  return server;
}

type AstroHandler = (request: unknown, response: unknown) => Promise<void>;

/** The public address, and on a developer's machine the names of the machine itself. */
function hostsOf({ origin, production, port }: Config): ReadonlySet<string> {
  const own = new URL(origin).host;
  return new Set(production ? [own] : [own, `localhost:${port}`, `127.0.0.1:${port}`, `[::1]:${port}`]);
}

async function stop(server: Server, loops: { stop(): Promise<void> }[]) {
  const drained = new Promise<void>((done) => server.close(() => done()));
  server.closeIdleConnections();
  setTimeout(() => server.closeAllConnections(), DRAIN_MS).unref();
  await Promise.all(loops.map((loop) => loop.stop()));
  await drained;
  await closePortal();
}

/** Says where the portal is, gives an empty one its first invitation, and ends in order when asked to. */
export async function serveUntilStopped({ config, portal: { db }, stop: stopServing }: Running): Promise<void> {
  const firstStaff = await inviteFirstStaff(db);
  console.log(`\nBreakwater is at ${config.origin}\n`);
  if (firstStaff) {
    const link = `${config.origin}${paths.invitation(firstStaff)}`;
    console.log(`Make the first staff account here, within 72 hours, once:\n  ${link}\n`);
  }
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      stopServing().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
  }
}

if (import.meta.main) await reportingProblems(async () => serveUntilStopped(await startServer()));
