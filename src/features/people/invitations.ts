import { createHash, randomBytes } from 'node:crypto';
import { and, count, eq, gt, isNull } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { newId } from '#db/new-id.ts';
import { invitations, passwords, people, roleGrants } from '#db/schema/index.ts';
import { record } from '#src/features/audit/index.ts';
import { rateLimit, refuseTooMany } from '#src/platform/rate-limit.ts';
import { Refusal } from '#src/platform/refusal.ts';
import type { AcceptInvitationInput } from './input.ts';
import { hashPassword } from './passwords.ts';
import { normalEmail } from './people.ts';

const USED = 'This invitation has been used or is no longer valid. Ask for a new one.';
const perAddress = rateLimit({ points: 60, duration: 15 * 60 });

const VALID_FOR_MS = 72 * 60 * 60 * 1000;

/** In an empty portal, makes the one-time invitation for its first staff account; null once anybody is in it. */
export async function inviteFirstStaff(db: Database): Promise<string | null> {
  const token = randomBytes(32).toString('base64url');
  const now = new Date();
  return db.write(async (tx) => {
    const [known] = await tx.select({ people: count() }).from(people);
    if (known && known.people > 0) return null;
    // Only the newest link works: an earlier start may have printed one into a log.
    await tx.delete(invitations).where(isNull(invitations.acceptedAt));
    await tx.insert(invitations).values({
      id: newId(),
      tokenHash: hashOf(token),
      role: 'staff',
      createdAt: now,
      expiresAt: new Date(now.getTime() + VALID_FOR_MS),
    });
    return token;
  });
}

/** Looking at an invitation changes nothing: mail scanners open links too. */
export async function findInvitation(db: Database, token: string) {
  const [invitation] = await db.read
    .select({ role: invitations.role, expiresAt: invitations.expiresAt })
    .from(invitations)
    .where(usable(token));
  return invitation ?? null;
}

/** Makes the account that the invitation is for; returns its id. Of two at once, one succeeds. */
export async function acceptInvitation(db: Database, input: AcceptInvitationInput, address: string): Promise<string> {
  await refuseTooMany(perAddress, address, 'attempts from this network');
  // Before the costly hash: a stranger's token costs nothing but this look.
  if (!(await findInvitation(db, input.token))) throw new Refusal('NOT_FOUND', USED);
  const hash = await hashPassword(input.password);
  const now = new Date();
  return db.write(async (tx) => {
    const [invitation] = await tx.update(invitations).set({ acceptedAt: now }).where(usable(input.token)).returning();
    if (!invitation) throw new Refusal('NOT_FOUND', USED);
    const id = newId();
    const email = normalEmail(input.email);
    const [taken] = await tx.select({ id: people.id }).from(people).where(eq(people.email, email));
    if (taken) throw new Refusal('CONFLICT', 'There is an account with this address already. Sign in with it, or give another.');
    await tx.insert(people).values({
      id,
      kind: 'secretariat',
      organisation: 'Secretariat',
      name: input.name,
      email,
      jobTitle: 'Staff',
      timeZone: input.timeZone,
      language: 'en',
      joinedAt: now,
    });
    await tx.insert(passwords).values({ personId: id, hash, setAt: now });
    await tx.insert(roleGrants).values({ personId: id, role: invitation.role, grantedAt: now });
    await tx.update(invitations).set({ acceptedById: id }).where(eq(invitations.id, invitation.id));
    await record(tx, { actorId: id, action: 'accept-invitation', object: `invitation:${invitation.id}`, outcome: 'done' });
    return id;
  });
}

const usable = (token: string) =>
  and(eq(invitations.tokenHash, hashOf(token)), isNull(invitations.acceptedAt), gt(invitations.expiresAt, new Date()));

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex');
