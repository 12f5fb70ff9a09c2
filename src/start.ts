// `npm start`: everything from a fresh clone to a served portal, once; a second start does none of the finished work again.
import { buildWhatChanged } from './build.ts';
import { demoEntries } from './features/people/index.ts';
import { DEMO_PASSWORD, loadDemo } from './load-demo.ts';
import { paths } from './platform/paths.ts';
import type { Portal } from './platform/portal.ts';
import { reportingProblems } from './platform/start-problems.ts';

await reportingProblems(async () => {
  process.env['LOG_LEVEL'] ??= 'warn';
  console.log('Building what has changed …');
  await buildWhatChanged();
  const { serveUntilStopped, startServer } = await import('./server.ts');
  const running = await startServer();
  const { config, portal } = running;
  if (!config.production && (await loadDemo(portal))) console.log('The demo community is loaded.');
  await serveUntilStopped(running);
  if (!config.production) await printDemoSignIns(portal);
});

async function printDemoSignIns({ config, db }: Portal) {
  const entries = await demoEntries(db);
  if (entries.length === 0) return;
  console.log(`Sign in with one click at ${config.origin}${paths.signIn()}, or with these and the password "${DEMO_PASSWORD}":`);
  for (const { email, name, what } of entries) console.log(`  ${email.padEnd(44)} ${name}, ${what}`);
  console.log('');
}
