// `npm start`: everything from a fresh clone to a served portal, once; a second start does none of the finished work again.
import { buildWhatChanged } from './build.ts';
import { demoEntries, inviteFirstStaff } from './features/people/index.ts';
import { DEMO_PASSWORD, loadDemo } from './load-demo.ts';
import { paths } from './platform/paths.ts';
import { reportingProblems } from './platform/start-problems.ts';

await reportingProblems(async () => {
  process.env['LOG_LEVEL'] ??= 'warn';
  console.log('Building what has changed …');
  await buildWhatChanged();
  const { startServer } = await import('./server.ts');
  const running = await startServer();
  const { config, portal } = running;
  if (!config.production && (await loadDemo(portal))) console.log('The demo community is loaded.');
  const firstStaff = await inviteFirstStaff(portal.db);
  console.log(`\nBreakwater is at ${config.origin}\n`);
  if (firstStaff)
    console.log(`Make the first staff account here, within 72 hours, once:\n  ${config.origin}${paths.invitation(firstStaff)}\n`);
  else if (!config.production) await printDemoSignIns(running);
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void running.stop().then(() => process.exit(0)));
});

async function printDemoSignIns({ config, portal }: Awaited<ReturnType<typeof import('./server.ts').startServer>>) {
  const entries = await demoEntries(portal.db);
  if (entries.length === 0) return;
  console.log(`Sign in with one click at ${config.origin}${paths.signIn()}, or with these and the password "${DEMO_PASSWORD}":`);
  for (const { email, name, what } of entries) console.log(`  ${email.padEnd(44)} ${name}, ${what}`);
  console.log('');
}
