import { AsyncLocalStorage } from 'node:async_hooks';
import type { BaseSQLiteDatabase } from 'drizzle-orm/sqlite-core';
import type * as schema from './schema/index.ts';
import { engineOf } from './engine.ts';

/**
 * One database, two meanings of access: `read` for single queries, `write` for a transaction.
 * Inside `write` there is no network, no file and no timer: on SQLite every other writer waits for it.
 */
export interface Database {
  read: Handle;
  write<Result>(work: (tx: Handle) => Promise<Result>): Promise<Result>;
  /** Whether the database answers; for readiness. */
  answers(): Promise<boolean>;
  close(): Promise<void>;
}

/** Typed as asynchronous SQLite for both engines: `await query` and `.returning()` are what features may use. */
export type Handle = BaseSQLiteDatabase<'async', unknown, typeof schema>;

/** Opens the database at `file:<path>` or `postgres://…`. It does not migrate; see `db/migrate.ts`. */
export async function open(url: string): Promise<Database> {
  const database =
    engineOf(url) === 'postgres'
      ? await (await import('./postgres.ts')).openPostgres(url)
      : (await import('./sqlite.ts')).openSqlite(url);
  return { ...database, write: refuseNesting(database.write) };
}

/** A write inside a write would wait for itself for ever. */
function refuseNesting(write: Database['write']): Database['write'] {
  return (work) => {
    if (writing.getStore()) throw new Error('db.write was called inside db.write; pass the tx on instead.');
    return write((tx) => writing.run(true, () => work(tx)));
  };
}

const writing = new AsyncLocalStorage<true>();
