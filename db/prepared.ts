import { Param, Placeholder } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { Database, Handle } from './client.ts';
import { engine } from './engine.ts';

/**
 * A read that is built and planned once for each database and from then on only run: for the few that every page makes.
 * What changes from call to call stands in the query as `valueOf(name, column)`.
 */
export function prepared<Rows>(name: string, build: (read: Handle) => PromiseLike<Rows>) {
  const statements = new WeakMap<Database, Statement>();
  return (db: Database, values: Record<string, unknown>): Promise<Rows> => {
    const statement = statements.get(db) ?? prepare(build(db.read), name);
    statements.set(db, statement);
    return Promise.resolve(statement.execute(values)) as Promise<Rows>;
  };
}

interface Statement {
  execute(values: Record<string, unknown>): unknown;
}

// SQLite's builder takes no name, PostgreSQL's needs one; TypeScript sees only SQLite's.
const prepare = (query: unknown, name: string) =>
  (query as { prepare(name?: string): Statement }).prepare(engine === 'postgres' ? name : undefined);

/** A value to come, written for the database as `column` writes its values (a `Date` on SQLite is a number). */
export const valueOf = (name: string, column: SQLiteColumn): Param => new Param(new Placeholder(name), column);
