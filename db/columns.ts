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

export const text = (onPostgres ? pg.text : lite.text) as typeof lite.text;
export const integer = (name: string) => (onPostgres ? pg.integer(name) : lite.integer(name)) as WholeNumber;

/** A random, unguessable id (see `newId`), for everything that has an address. */
export const id = () => text('id').primaryKey();

/** A number that the database counts up, for rows that never show their id. */
export const serial = (name: string) =>
  (onPostgres
    ? pg.bigint(name, { mode: 'number' }).primaryKey().generatedByDefaultAsIdentity()
    : lite.integer(name).primaryKey({ autoIncrement: true })) as ReturnType<WholeNumber['primaryKey']>;

/** A reference to a `serial`. */
export const bigint = (name: string) =>
  (onPostgres ? pg.bigint(name, { mode: 'number' }) : lite.integer(name)) as WholeNumber;

/** A point in time, to the millisecond, as a `Date`. */
export const moment = (name: string) =>
  (onPostgres
    ? pg.timestamp(name, { withTimezone: true, precision: 3, mode: 'date' })
    : lite.integer(name, { mode: 'timestamp_ms' })) as ReturnType<typeof momentOfSqlite>;

export const flag = (name: string) =>
  (onPostgres ? pg.boolean(name) : lite.integer(name, { mode: 'boolean' })) as ReturnType<typeof flagOfSqlite>;

export const json = (name: string) =>
  (onPostgres ? pg.jsonb(name) : lite.text(name, { mode: 'json' })) as ReturnType<typeof jsonOfSqlite>;

type WholeNumber = ReturnType<typeof wholeNumberOfSqlite>;

const wholeNumberOfSqlite = (name: string) => lite.integer(name);
const momentOfSqlite = (name: string) => lite.integer(name, { mode: 'timestamp_ms' });
const flagOfSqlite = (name: string) => lite.integer(name, { mode: 'boolean' });
const jsonOfSqlite = (name: string) => lite.text(name, { mode: 'json' });
