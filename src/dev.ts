// `npm run dev`: Astro's development server on a migrated database with the demo community.
import { spawn } from 'node:child_process';
import { migrate } from '#db/migrate.ts';
import { forgetBuild } from './build.ts';
import { loadDemo, printDemoSignIns } from './demo/load.ts';
import { writeBuiltPages } from './features/guidance/index.ts';
import { refreshSearchIndex } from './features/search/index.ts';
import { indexTranscripts } from './features/webinars/index.ts';
import { readConfig } from './platform/config.ts';
import { closePortal, portal } from './platform/portal.ts';
import { reportingProblems } from './platform/start-problems.ts';

await reportingProblems(async () => {
  const config = readConfig();
  await migrate(config.databaseUrl);
  const opened = await portal();
  await loadDemo(opened);
  await indexTranscripts(opened.db, opened.storage);
  await printDemoSignIns(opened);
  await closePortal();
  // `npm start` must not serve its built pages beside lists and an index of these.
  if (writeBuiltPages()) forgetBuild();
  await refreshSearchIndex();
  const astro = spawn(
    process.execPath,
    ['node_modules/astro/bin/astro.mjs', 'dev', '--port', String(config.port), '--host', config.host],
    {
      stdio: 'inherit',
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    },
  );
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => astro.kill(signal));
  astro.once('exit', (code) => process.exit(code ?? 0));
});
