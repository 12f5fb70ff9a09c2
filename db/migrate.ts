import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import pg from 'pg';
import { CannotStart } from './cannot-start.ts';
import { engineOf } from './engine.ts';

/** Brings the database at `url` to the newest version. Refuses one that a newer Breakwater has already changed. */
export async function migrate(url: string): Promise<void> {
  if (engineOf(url) === 'postgres') await migratePostgres(url);
  else await migrateSqlite(url);
}

async function migrateSqlite(url: string) {
  const { drizzle } = await import('drizzle-orm/better-sqlite3');
  const { migrate } = await import('drizzle-orm/better-sqlite3/migrator');
  const { connect } = await import('./sqlite.ts');
  const connection = connect(resolve(url.slice('file:'.length)));
  try {
    const known = connection.prepare("select 1 from sqlite_master where name = '__drizzle_migrations'").get();
    const applied = known ? connection.prepare('select count(*) as n from __drizzle_migrations').get() : { n: 0 };
    refuseNewer((applied as { n: number }).n, 'sqlite');
    migrate(drizzle(connection), { migrationsFolder: folderOf('sqlite') });
  } finally {
    connection.close();
  }
}

async function migratePostgres(url: string) {
  const { drizzle } = await import('drizzle-orm/node-postgres');
  const { migrate } = await import('drizzle-orm/node-postgres/migrator');
  const client = new pg.Client({ connectionString: url });
  await client.connect().catch((error: Error) => {
    throw new CannotStart(
      `PostgreSQL at DATABASE_URL does not answer (${error.message || 'no connection'}). Start it, or correct DATABASE_URL.`,
    );
  });
  try {
    // Several processes may start at once; the others wait here and find the work done.
    await client.query('select pg_advisory_lock(20261122)');
    const { rows } = await client.query<{ known: boolean }>(
      "select to_regclass('drizzle.__drizzle_migrations') is not null as known",
    );
    const applied = rows[0]?.known
      ? await client.query<{ n: number }>('select count(*)::int as n from drizzle.__drizzle_migrations')
      : null;
    refuseNewer(applied?.rows[0]?.n ?? 0, 'postgres');
    await migrate(drizzle(client), { migrationsFolder: folderOf('postgres') });
  } finally {
    await client.end();
  }
}

function refuseNewer(applied: number, engine: 'sqlite' | 'postgres') {
  const journal = JSON.parse(readFileSync(`${folderOf(engine)}/meta/_journal.json`, 'utf8')) as { entries: unknown[] };
  if (applied <= journal.entries.length) return;
  throw new CannotStart(
    `The database is of a newer version (${applied} migrations) than this Breakwater knows (${journal.entries.length}). Nothing was changed. Start the newer Breakwater, or restore a backup of the older database.`,
  );
}

const folderOf = (engine: string) => resolve('db/migrations', engine);
