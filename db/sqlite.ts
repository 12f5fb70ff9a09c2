import { accessSync, constants, mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import Sqlite from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import type { Database, Handle } from './client.ts';
import { CannotStart } from './cannot-start.ts';
import * as schema from './schema/index.ts';

export function openSqlite(url: string): Database {
  const path = resolve(url.slice('file:'.length));
  const writer = connect(path);
  const reader = connect(path);
  const tx = drizzle(writer, { schema }) as unknown as Handle;
  let queue: Promise<unknown> = Promise.resolve();

  return {
    read: drizzle(reader, { schema }) as unknown as Handle,
    write: (work) => {
      const turn = queue.then(() => inTransaction(writer, tx, work));
      queue = turn.catch(() => undefined);
      return turn;
    },
    answers: async () => reader.prepare('select 1').get() !== undefined,
    close: async () => {
      await queue;
      reader.close();
      writer.pragma('wal_checkpoint(TRUNCATE)');
      writer.close();
    },
  };
}

async function inTransaction<Result>(writer: Sqlite.Database, tx: Handle, work: (tx: Handle) => Promise<Result>) {
  writer.exec('BEGIN IMMEDIATE');
  try {
    const result = await work(tx);
    writer.exec('COMMIT');
    return result;
  } catch (error) {
    if (writer.inTransaction) writer.exec('ROLLBACK');
    throw error;
  }
}

export function connect(path: string): Sqlite.Database {
  makeFolder(path);
  const connection = new Sqlite(path);
  connection.pragma('journal_mode = WAL');
  // better-sqlite3 is built with NORMAL for WAL, which may lose the last commits at a power cut.
  connection.pragma('synchronous = FULL');
  connection.pragma('foreign_keys = ON');
  connection.pragma('busy_timeout = 5000');
  connection.pragma('recursive_triggers = ON');
  connection.pragma('trusted_schema = OFF');
  connection.pragma('cache_size = -32000');
  return connection;
}

function makeFolder(path: string) {
  const folder = dirname(path);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.W_OK);
  } catch {
    throw new CannotStart(
      `The data folder ${folder} cannot be written. Give this user the right to write there, or set DATABASE_URL to a file elsewhere.`,
    );
  }
}
