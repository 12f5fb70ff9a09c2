import Sqlite from 'better-sqlite3';
import pg from 'pg';
import { engineOf } from '#db/engine.ts';

/** One statement past the portal's own code, as somebody with access to the database could send it. */
export async function rawSql(url: string, statement: string): Promise<Record<string, unknown>[]> {
  return engineOf(url) === 'postgres' ? onPostgres(url, statement) : onSqlite(url, statement);
}

async function onPostgres(url: string, statement: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows;
  } finally {
    await client.end();
  }
}

function onSqlite(url: string, statement: string) {
  const connection = new Sqlite(url.slice('file:'.length));
  try {
    const prepared = connection.prepare<[], Record<string, unknown>>(statement);
    if (prepared.reader) return prepared.all();
    prepared.run();
    return [];
  } finally {
    connection.close();
  }
}
