// One schema text serves two engines; which one is known when the process starts and never changes while it runs.
export type Engine = 'sqlite' | 'postgres';

export const DEFAULT_DATABASE_URL = 'file:./var/breakwater.db';

export function engineOf(url: string): Engine {
  if (/^postgres(ql)?:\/\//.test(url)) return 'postgres';
  if (url.startsWith('file:')) return 'sqlite';
  throw new Error(`DATABASE_URL must start with "file:" (SQLite) or "postgres://" (PostgreSQL), not "${url.split(':')[0]}:".`);
}

export const engine: Engine = engineOf(process.env['DATABASE_URL'] ?? DEFAULT_DATABASE_URL);
