// The column kit: tables are written once, in these words, and become SQLite or PostgreSQL tables.
// TypeScript sees SQLite's types for both; the values are the same (string, number, boolean, Date, JSON).
import * as pg from 'drizzle-orm/pg-core';
import * as lite from 'drizzle-orm/sqlite-core';
import { engine } from './engine.ts';

const onPostgres = engine === 'postgres';

export const table = (onPostgres ? pg.pgTable : lite.sqliteTable) as typeof lite.sqliteTable;
export const index = (onPostgres ? pg.index : lite.index) as typeof lite.index;
export const uniqueIndex = (onPostgres ? pg.uniqueIndex : lite.uniqueIndex) as typeof lite.uniqueIndex;
export const primaryKey = (onPostgres ? pg.primaryKey : lite.primaryKey) as typeof lite.primaryKey;

/** The kind of column on this engine, seen by TypeScript as SQLite's. */
const kind = <Column>(onSqlite: (name: string) => Column, onTheOther: (name: string) => unknown) =>
  onPostgres ? (onTheOther as typeof onSqlite) : onSqlite;

export const text = (onPostgres ? pg.text : lite.text) as typeof lite.text;

export const integer = kind(
  (name) => lite.integer(name),
  (name) => pg.integer(name),
);

/** A random, unguessable id (see `newId`), for everything that has an address. */
export const id = () => text('id').primaryKey();

/** A number that the database counts up, for rows that never show their id. */
export const serial = kind(
  (name) => lite.integer(name).primaryKey({ autoIncrement: true }),
  (name) => pg.bigint(name, { mode: 'number' }).primaryKey().generatedByDefaultAsIdentity(),
);

/** A reference to a `serial`. */
export const bigint = kind(
  (name) => lite.integer(name),
  (name) => pg.bigint(name, { mode: 'number' }),
);

/** A point in time, to the millisecond, as a `Date`. */
export const moment = kind(
  (name) => lite.integer(name, { mode: 'timestamp_ms' }),
  (name) => pg.timestamp(name, { withTimezone: true, precision: 3, mode: 'date' }),
);

export const flag = kind(
  (name) => lite.integer(name, { mode: 'boolean' }),
  (name) => pg.boolean(name),
);

export const json = kind(
  (name) => lite.text(name, { mode: 'json' }),
  (name) => pg.jsonb(name),
);
