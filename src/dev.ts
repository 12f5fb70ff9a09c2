// `npm run dev`: Astro's development server on a migrated database with the demo community.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { migrate } from '#db/migrate.ts';
import { loadDemo } from './demo/load.ts';
import { buildSearchIndex, MEMBER_INDEX } from './features/search/index.ts';
import { readConfig } from './platform/config.ts';
import { closePortal, portal } from './platform/portal.ts';
import { reportingProblems } from './platform/start-problems.ts';

await reportingProblems(async () => {
  const config = readConfig();
  await migrate(config.databaseUrl);
  await loadDemo(await portal());
  await closePortal();
  // Made anew by `npm run build`; here it only has to be there.
  if (!existsSync(MEMBER_INDEX)) await buildSearchIndex();
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
