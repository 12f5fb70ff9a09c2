import { randomBytes } from 'node:crypto';
import { and, count, desc, eq, gt, isNull } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { newId } from '#db/new-id.ts';
import { apiTokens } from '#db/schema/index.ts';
import { record } from '#src/features/audit/index.ts';
import { isMember, type Actor, type SignedIn } from '#src/features/people/index.ts';
import { Refusal } from '#src/platform/refusal.ts';
import { ownTokens } from './access.ts';
import { hashOf, TOKEN_PREFIX } from './bearer.ts';
import { LIVE_TOKENS_MAX, type MakeTokenInput, type RevokeTokenInput } from './token-input.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const LISTED = 50;

export interface ApiToken {
  id: string;
  name: string;
  createdAt: Date;
  expiresAt: Date;
  lastUsedOn: string | null;
  revokedAt: Date | null;
  live: boolean;
}

/** Makes a token and returns it, which nothing does ever again: only its hash is kept. */
export async function makeToken(db: Database, actor: SignedIn, input: MakeTokenInput): Promise<{ token: string }> {
  if (!isMember(actor)) throw new Refusal('NOT_FOUND', 'There is no such form.');
  const { name, days, submission } = input;
  const token = `${TOKEN_PREFIX}${randomBytes(32).toString('base64url')}`;
  const createdAt = new Date();
  const expiresAt = new Date(createdAt.getTime() + Number(days) * DAY_MS);
  await db.write(async (tx) => {
    const [made] = await tx
      .insert(apiTokens)
      .values({ id: newId(), personId: actor.id, name, tokenHash: hashOf(token), submission, createdAt, expiresAt })
      .onConflictDoNothing({ target: [apiTokens.personId, apiTokens.submission] })
      .returning({ id: apiTokens.id });
    if (!made) throw new Refusal('CONFLICT', SHOWN_ONCE);
    const [live] = await tx
      .select({ tokens: count() })
      .from(apiTokens)
      .where(and(ownTokens(actor), isLive(createdAt)));
    // Takes the insertion back with it.
    if (live && live.tokens > LIVE_TOKENS_MAX) throw new Refusal('CONFLICT', TOO_MANY);
    await record(tx, { actorId: actor.id, action: 'make-token', object: `api-token:${made.id}`, outcome: 'done' });
  });
  return { token };
}

const SHOWN_ONCE =
  'This form was sent before: its token was made and shown once. If you did not keep it, revoke it below and make another.';
const TOO_MANY = `You have ${LIVE_TOKENS_MAX} tokens that are valid, which is the most. Revoke one below, then make another.`;

/** Ends a token at once. Of one that has ended already this says nothing new. */
export async function revokeToken(db: Database, actor: SignedIn, { token }: RevokeTokenInput): Promise<void> {
  await db.write(async (tx) => {
    const mine = and(eq(apiTokens.id, token), ownTokens(actor));
    const [found] = await tx.select({ id: apiTokens.id, revokedAt: apiTokens.revokedAt }).from(apiTokens).where(mine);
    if (!found) throw new Refusal('NOT_FOUND', 'There is no such token.');
    if (found.revokedAt) return;
    await tx.update(apiTokens).set({ revokedAt: new Date() }).where(mine);
    await record(tx, { actorId: actor.id, action: 'revoke-token', object: `api-token:${found.id}`, outcome: 'done' });
  });
}

/** The actor's tokens, the newest first, those that have ended among them. Never the token itself, nor its hash. */
export async function listTokens(db: Database, actor: Actor, now = new Date()): Promise<ApiToken[]> {
  const { id, name, createdAt, expiresAt, lastUsedOn, revokedAt } = apiTokens;
  const rows = await db.read
    .select({ id, name, createdAt, expiresAt, lastUsedOn, revokedAt })
    .from(apiTokens)
    .where(ownTokens(actor))
    .orderBy(desc(apiTokens.createdAt), desc(apiTokens.id))
    .limit(LISTED);
  return rows.map((row) => ({ ...row, live: row.revokedAt === null && row.expiresAt > now }));
}

const isLive = (at: Date) => and(isNull(apiTokens.revokedAt), gt(apiTokens.expiresAt, at));
