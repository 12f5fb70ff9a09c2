import { and, asc, eq, inArray, isNull, lte, or } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { outbox } from '#db/schema/index.ts';
import type { Letter, Mail } from '#src/platform/mail.ts';

/** Writes the letter of a task at the moment of sending; null when there is nobody left to send it to. */
export type Composer = (db: Database, payload: unknown, origin: string) => Promise<Letter | null>;

const LEASE_MS = 60_000;
// Few at a time: all of them must be sent within the lease, or another process sends them again.
const BATCH = 4;
/** Minutes until the next attempt; after the last one the task is given up and shown to staff. */
const BACKOFF_MINUTES = [1, 5, 30, 120, 720];

/** Sends what is due and returns how many tasks it settled. Several processes may run it at once. */
export async function deliverDue(db: Database, mail: Mail, composers: Record<string, Composer>, origin: string): Promise<number> {
  const tasks = await claim(db);
  for (const task of tasks) {
    try {
      const compose = composers[task.kind];
      if (!compose) throw new Error(`no letter for tasks of kind ${task.kind}`);
      const letter = await compose(db, task.payload, origin);
      if (letter) await mail.send(letter);
      await db.write((tx) => tx.update(outbox).set({ doneAt: new Date(), leaseUntil: null }).where(eq(outbox.id, task.id)));
    } catch (error) {
      await postpone(db, task, error);
    }
  }
  return tasks.length;
}

async function claim(db: Database) {
  const now = new Date();
  return db.write(async (tx) => {
    const due = await tx
      .select({ id: outbox.id })
      .from(outbox)
      .where(
        and(
          isNull(outbox.doneAt),
          isNull(outbox.deadAt),
          lte(outbox.dueAt, now),
          or(isNull(outbox.leaseUntil), lte(outbox.leaseUntil, now)),
        ),
      )
      .orderBy(asc(outbox.dueAt))
      .limit(BATCH);
    if (due.length === 0) return [];
    return tx
      .update(outbox)
      .set({ leaseUntil: new Date(now.getTime() + LEASE_MS) })
      .where(
        inArray(
          outbox.id,
          due.map(({ id }) => id),
        ),
      )
      .returning();
  });
}

async function postpone(db: Database, task: typeof outbox.$inferSelect, error: unknown) {
  const attempts = task.attempts + 1;
  const wait = BACKOFF_MINUTES[task.attempts];
  // Only the code: an SMTP answer may quote the address.
  const lastError = (error as { code?: string }).code ?? 'failed';
  const next = wait === undefined ? { deadAt: new Date() } : { dueAt: new Date(Date.now() + wait * 60_000) };
  await db.write((tx) =>
    tx
      .update(outbox)
      .set({ attempts, lastError, leaseUntil: null, ...next })
      .where(eq(outbox.id, task.id)),
  );
}
