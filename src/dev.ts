// `npm run dev`: Astro's development server on a migrated database with the demo community.
import { spawn } from 'node:child_process';
import { migrate } from '#db/migrate.ts';
import { loadDemo } from './load-demo.ts';
import { buildSearchIndex } from './features/search/index.ts';
import { readConfig } from './platform/config.ts';
import { closePortal, portal } from './platform/portal.ts';
import { reportingProblems } from './platform/start-problems.ts';

await reportingProblems(async () => {
  const config = readConfig();
  await migrate(config.databaseUrl);
  await loadDemo(await portal());
  await closePortal();
  await buildSearchIndex();
  const astro = spawn(
    process.execPath,
    ['node_modules/astro/bin/astro.mjs', 'dev', '--port', String(config.port), '--host', config.host],
    {
      stdio: 'inherit',
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    },
  );
  astro.once('exit', (code) => process.exit(code ?? 0));
});
