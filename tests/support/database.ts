import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { inject } from 'vitest';
import { open, type Database } from '#db/client.ts';
import { engine } from '#db/engine.ts';
import { migrate } from '#db/migrate.ts';

export interface TestDatabase {
  db: Database;
  url: string;
  remove(): Promise<void>;
}

/** A migrated, empty database of its own, on the engine of this test run. */
export async function freshDatabase(): Promise<TestDatabase> {
  const { url, drop } = engine === 'postgres' ? await postgresDatabase() : sqliteDatabase();
  await migrate(url);
  const db = await open(url);
  return {
    db,
    url,
    async remove() {
      await db.close();
      await drop();
    },
  };
}

function sqliteDatabase() {
  const folder = mkdtempSync(join(tmpdir(), 'breakwater-db-'));
  return { url: `file:${join(folder, 'test.db')}`, drop: async () => rmSync(folder, { recursive: true, force: true }) };
}

async function postgresDatabase() {
  const server = inject('postgresUrl');
  const name = `test_${crypto.randomUUID().replaceAll('-', '')}`;
  const run = async (statement: string) => {
    const client = new pg.Client({ connectionString: `${server}/postgres` });
    await client.connect();
    await client.query(statement);
    await client.end();
  };
  await run(`create database ${name}`);
  return { url: `${server}/${name}`, drop: () => run(`drop database ${name} with (force)`) };
}
