// `npm start`: everything from a fresh clone to a served portal, once; a second start does none of the finished work again.
import { pathToFileURL } from 'node:url';
import { resolve } from 'node:path';
import { buildWhatChanged } from './build.ts';
import { reportingProblems } from './platform/start-problems.ts';

/** A module as the build left it in `dist/run`. */
const built = async <Module>(name: string) => (await import(pathToFileURL(resolve(`dist/run/${name}.mjs`)).href)) as Module;

await reportingProblems(async () => {
  process.env['LOG_LEVEL'] ??= 'warn';
  await buildWhatChanged(console.log);
  const { serveUntilStopped, startServer } = await built<typeof import('./server.ts')>('server');
  const { loadDemo, printDemoSignIns } = await built<typeof import('./demo/load.ts')>('demo');
  const running = await startServer();
  const { production } = running.config;
  if (!production && (await loadDemo(running.portal))) console.log('The demo community is loaded.');
  await serveUntilStopped(running);
  if (!production) await printDemoSignIns(running.portal);
});
