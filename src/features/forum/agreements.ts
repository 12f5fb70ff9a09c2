import { eq, ne, and } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { agreementAcceptances, groups } from '#db/schema/index.ts';
import { record } from '#src/features/audit/index.ts';
import type { SignedIn } from '#src/features/people/index.ts';
import { Refusal } from '#src/platform/refusal.ts';
import { findGroup } from './groups.ts';
import type { AcceptAgreementInput } from './input.ts';

const VALID_FOR_MONTHS = 12;

/** Records that the actor accepts the version they were shown. Anybody in the group may; nobody else knows of it. */
export async function acceptAgreement(db: Database, actor: SignedIn, input: AcceptAgreementInput): Promise<void> {
  const group = await findGroup(db, actor, input.group);
  if (!group) throw new Refusal('NOT_FOUND', 'There is no such group.');
  if (group.agreementVersion !== input.version) {
    throw new Refusal(
      'CONFLICT',
      'The agreement has changed since you opened this page. Read the version below and accept that one.',
    );
  }
  const acceptedAt = new Date();
  const expiresAt = new Date(acceptedAt);
  expiresAt.setUTCMonth(expiresAt.getUTCMonth() + VALID_FOR_MONTHS);
  const { agreement, agreementVersion: version } = group;
  await db.write(async (tx) => {
    await tx
      .insert(agreementAcceptances)
      .values({ personId: actor.id, agreement, version, acceptedAt, expiresAt })
      .onConflictDoUpdate({
        target: [agreementAcceptances.personId, agreementAcceptances.agreement, agreementAcceptances.version],
        set: { acceptedAt, expiresAt },
      });
    await record(tx, { actorId: actor.id, action: 'accept-agreement', object: `${agreement}@${version}`, outcome: 'done' });
  });
}

/** Puts the versions of `content/agreements` in force; a changed one closes its groups until it is accepted anew. */
export async function publishAgreements(db: Database, published: { slug: string; version: string }[]): Promise<void> {
  await db.write(async (tx) => {
    for (const { slug, version } of published) {
      const changed = await tx
        .update(groups)
        .set({ agreementVersion: version })
        .where(and(eq(groups.agreement, slug), ne(groups.agreementVersion, version)))
        .returning({ id: groups.id });
      for (const { id } of changed) {
        await record(tx, {
          actorId: null,
          action: 'publish-agreement',
          object: `${slug}@${version} group:${id}`,
          outcome: 'done',
        });
      }
    }
  });
}
