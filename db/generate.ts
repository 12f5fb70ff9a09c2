// `npm run db:generate -- <name>`: writes the next migration for each engine from `db/schema`.
import { spawnSync } from 'node:child_process';

const [name] = process.argv.slice(2);
if (!name) {
  console.error('Give the migration a name: npm run db:generate -- add_topic_labels');
  process.exit(1);
}
for (const url of ['file:./unused.db', 'postgres://unused']) {
  const { status } = spawnSync(
    process.execPath,
    ['node_modules/drizzle-kit/bin.cjs', 'generate', '--config', 'db/drizzle.config.ts', '--name', name],
    {
      stdio: 'inherit',
      env: { ...process.env, DATABASE_URL: url },
    },
  );
  if (status !== 0) process.exit(status ?? 1);
}
