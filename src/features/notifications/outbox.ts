import { desc } from 'drizzle-orm';
import type { Database, Handle } from '#db/client.ts';
import { outbox } from '#db/schema/index.ts';
import { isStaff, type Actor } from '#src/features/people/index.ts';

export interface Task {
  kind: string;
  /** What makes it the same task: a second one with the same key is not written. */
  key: string;
  payload: unknown;
  dueAt?: Date;
}

/** Leaves work to be done after the transaction, in the transaction: it is there exactly when the fact is. */
export async function enqueue(tx: Handle, { kind, key, payload, dueAt = new Date() }: Task): Promise<void> {
  await tx.insert(outbox).values({ kind, key, payload, dueAt, attempts: 0 }).onConflictDoNothing({ target: outbox.key });
}

/** For staff: what is waiting, sent or given up. Never what it says. */
export async function listOutbox(db: Database, actor: Actor, limit = 100) {
  if (!isStaff(actor)) return [];
  const { id, kind, dueAt, attempts, doneAt, deadAt, lastError } = outbox;
  return db.read
    .select({ id, kind, dueAt, attempts, doneAt, deadAt, lastError })
    .from(outbox)
    .orderBy(desc(outbox.id))
    .limit(limit);
}
