import { CannotStart } from './cannot-start.ts';

// One schema text serves two engines; which one is known when the process starts and never changes while it runs.
export type Engine = 'sqlite' | 'postgres';

export const DEFAULT_DATABASE_URL = 'file:./var/breakwater.db';

const isPostgres = (url: string) => /^postgres(ql)?:\/\//.test(url);

export function engineOf(url: string): Engine {
  if (isPostgres(url)) return 'postgres';
  if (url.startsWith('file:')) return 'sqlite';
  throw new CannotStart('must start with "file:" (SQLite) or "postgres://" (PostgreSQL)');
}

/** What the schema is made for. A wrong address is refused when the configuration is read, not while modules load. */
export const engine: Engine = isPostgres(process.env['DATABASE_URL'] ?? DEFAULT_DATABASE_URL) ? 'postgres' : 'sqlite';
