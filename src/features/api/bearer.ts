import { createHash } from 'node:crypto';
import { and, eq, gt, isNull } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { prepared, valueOf } from '#db/prepared.ts';
import { apiTokens } from '#db/schema/index.ts';
import { findPerson, type SignedIn } from '#src/features/people/index.ts';

/** Tells people and secret scanners what it is. */
export const TOKEN_PREFIX = 'bwk_';

const TOKEN = new RegExp(`^${TOKEN_PREFIX}[\\w-]{43}$`);

/** The person behind a token, or null: malformed, unknown, expired, revoked, or no longer with the alliance. */
export async function findBearer(db: Database, token: string): Promise<SignedIn | null> {
  if (!TOKEN.test(token)) return null;
  const now = new Date();
  const [found] = await liveToken(db, { hash: hashOf(token), now });
  const person = found ? await findPerson(db, found.personId) : null;
  if (!found || !person) return null;
  await noteDay(db, found, now.toISOString().slice(0, 10));
  return person;
}

/** No salt: 256 random bits cannot be guessed from their hash, and a token must be found by it. */
export const hashOf = (token: string) => createHash('sha256').update(token).digest('hex');

const liveToken = prepared('live API token', (read) =>
  read
    .select({ id: apiTokens.id, personId: apiTokens.personId, lastUsedOn: apiTokens.lastUsedOn })
    .from(apiTokens)
    .where(
      and(
        eq(apiTokens.tokenHash, valueOf('hash', apiTokens.tokenHash)),
        isNull(apiTokens.revokedAt),
        gt(apiTokens.expiresAt, valueOf('now', apiTokens.expiresAt)),
      ),
    ),
);

/** One write a day and token, not one a request. */
async function noteDay(db: Database, { id, lastUsedOn }: { id: string; lastUsedOn: string | null }, today: string) {
  if (lastUsedOn === today) return;
  await db.write((tx) => tx.update(apiTokens).set({ lastUsedOn: today }).where(eq(apiTokens.id, id)));
}
