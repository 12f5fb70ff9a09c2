import { setTimeout as pause } from 'node:timers/promises';
import { drizzle } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import type { Database, Handle } from './client.ts';
import * as schema from './schema/index.ts';

const CONNECTIONS = 10;
const ATTEMPTS = 16;
// Serialisation failure, deadlock, and a number that another transaction has taken meanwhile (the next attempt sees it).
const CLASHES = new Set(['40001', '40P01', '23505']);

export async function openPostgres(url: string): Promise<Database> {
  const pool = new pg.Pool({ connectionString: url, max: CONNECTIONS });
  // An idle connection that the server closes must not end the process; the next query opens another.
  pool.on('error', () => undefined);
  const handle = drizzle(pool, { schema });

  return {
    read: handle as unknown as Handle,
    write: (work) =>
      retryingClashes(() => handle.transaction((tx) => work(tx as unknown as Handle), { isolationLevel: 'serializable' })),
    answers: async () => (await pool.query('select 1')).rowCount === 1,
    close: () => pool.end(),
  };
}

async function retryingClashes<Result>(transaction: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await transaction();
    } catch (error) {
      if (attempt === ATTEMPTS || !CLASHES.has(codeOf(error))) throw error;
      // Anywhere within a growing span: clashing transactions must not meet again.
      await pause(Math.random() * 4 * 2 ** Math.min(attempt, 6));
    }
  }
}

function codeOf(error: unknown): string {
  const { code, cause } = error as { code?: string; cause?: { code?: string } };
  return code ?? cause?.code ?? '';
}
