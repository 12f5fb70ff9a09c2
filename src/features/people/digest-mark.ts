import { eq } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { digestMarks } from '#db/schema/index.ts';
import type { SignedIn } from './actor.ts';

const FIRST_LOOK_MS = 14 * 24 * 60 * 60 * 1000;

/** Since when things are new to somebody: since they last said so, at first for two weeks. */
export async function newSince(db: Database, actor: SignedIn): Promise<Date> {
  const [mark] = await db.read.select().from(digestMarks).where(eq(digestMarks.personId, actor.id));
  return mark?.at ?? new Date(Date.now() - FIRST_LOOK_MS);
}

export async function markSeen(db: Database, actor: SignedIn): Promise<void> {
  const at = new Date();
  await db.write((tx) =>
    tx.insert(digestMarks).values({ personId: actor.id, at }).onConflictDoUpdate({ target: digestMarks.personId, set: { at } }),
  );
}
