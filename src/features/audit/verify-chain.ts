import { asc, gt } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { auditEntries } from '#db/schema/index.ts';
import { hashOf } from './record.ts';

const BATCH = 1000;

/** Walks the whole log. `broken` is the first entry that does not follow from the one before, or null. */
export async function verifyChain(db: Database): Promise<{ entries: number; head: string; broken: number | null }> {
  let seq = 0;
  let hash = '';
  for (;;) {
    const batch = await db.read
      .select()
      .from(auditEntries)
      .where(gt(auditEntries.seq, seq))
      .orderBy(asc(auditEntries.seq))
      .limit(BATCH);
    if (batch.length === 0) return { entries: seq, head: hash, broken: null };
    for (const entry of batch) {
      if (entry.seq !== seq + 1 || entry.previousHash !== hash || entry.hash !== hashOf(entry)) {
        return { entries: seq, head: hash, broken: entry.seq };
      }
      ({ seq, hash } = entry);
    }
  }
}
