import { createHmac } from 'node:crypto';
import { desc } from 'drizzle-orm';
import type { Handle } from '#db/client.ts';
import { auditEntries } from '#db/schema/index.ts';
import { secrets } from '#src/platform/secrets.ts';

export interface AuditFact {
  actorId: string | null;
  /** A verb of ours, such as `accept-agreement`. */
  action: string;
  /** A kind and an id of ours, such as `topic:…`. Never what a person wrote. */
  object: string;
  outcome: 'done' | 'refused' | 'read';
}

/** Adds to the audit log within the transaction of the fact itself: either both happen or neither. */
export async function record(tx: Handle, fact: AuditFact): Promise<void> {
  const [last] = await tx
    .select({ seq: auditEntries.seq, hash: auditEntries.hash })
    .from(auditEntries)
    .orderBy(desc(auditEntries.seq))
    .limit(1);
  const entry = { seq: (last?.seq ?? 0) + 1, at: new Date(), previousHash: last?.hash ?? '', ...fact };
  await tx.insert(auditEntries).values({ ...entry, hash: hashOf(entry) });
}

/**
 * HMAC-SHA-256 over the row and the hash before it: without the key nobody can change or take out an entry unseen. That
 * the newest ones were cut off shows only against a head that was noted elsewhere; `npm run audit:verify` prints it.
 */
export function hashOf(entry: Omit<typeof auditEntries.$inferSelect, 'hash'>): string {
  const { previousHash, seq, at, actorId, action, object, outcome } = entry;
  const row = JSON.stringify([previousHash, seq, at.toISOString(), actorId, action, object, outcome]);
  return createHmac('sha256', secrets().audit).update(row).digest('hex');
}
