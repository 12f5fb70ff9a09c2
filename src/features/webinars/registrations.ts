import { and, count, eq, isNull } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { newId } from '#db/new-id.ts';
import { registrations, webinars } from '#db/schema/index.ts';
import { enqueue } from '#src/features/notifications/index.ts';
import type { SignedIn } from '#src/features/people/index.ts';
import { Refusal } from '#src/platform/refusal.ts';
import { attendableWebinars, canRegister } from './access.ts';
import type { RegisterInput } from './input.ts';

/** Takes a seat: counts, registers and leaves the confirmation in the outbox, in one transaction. */
export async function register(db: Database, actor: SignedIn, input: RegisterInput, consentInForce: string): Promise<void> {
  if (input.consentVersion !== consentInForce) {
    throw new Refusal(
      'CONFLICT',
      'How sessions are recorded and shown has changed since you opened this page. Read it again and register then.',
    );
  }
  await db.write(async (tx) => {
    const [webinar] = await tx
      .select()
      .from(webinars)
      .where(and(eq(webinars.slug, input.webinar), attendableWebinars(actor)));
    if (!webinar) throw new Refusal('NOT_FOUND', 'There is no such webinar.');
    if (!canRegister({ ...webinar, mayAttend: true }))
      throw new Refusal('CONFLICT', 'This webinar has begun. If it is recorded, the recording will be on this page.');
    const mine = and(eq(registrations.webinarId, webinar.id), eq(registrations.personId, actor.id));
    const [before] = await tx.select().from(registrations).where(mine);
    if (before && !before.cancelledAt) return;
    const [taken] = await tx
      .select({ seats: count() })
      .from(registrations)
      .where(and(eq(registrations.webinarId, webinar.id), isNull(registrations.cancelledAt)));
    if (webinar.capacity !== null && (taken?.seats ?? 0) >= webinar.capacity) {
      throw new Refusal('CONFLICT', 'All seats are taken. Look in again: a seat that is given back can be taken at once.');
    }
    const registeredAt = new Date();
    const fact = { consentVersion: input.consentVersion, registeredAt, cancelledAt: null };
    const [registration] = before
      ? await tx.update(registrations).set(fact).where(mine).returning()
      : await tx
          .insert(registrations)
          .values({ ...fact, id: newId(), webinarId: webinar.id, personId: actor.id })
          .returning();
    if (!registration) throw new Error('the registration was not written');
    await enqueue(tx, {
      kind: 'registration-confirmed',
      key: `registration-confirmed:${registration.id}:${registeredAt.getTime()}`,
      payload: { personId: actor.id, webinarId: webinar.id, at: registeredAt.getTime() },
    });
  });
}

/** Gives the seat back. Doing it twice is the same as once. */
export async function cancelRegistration(db: Database, actor: SignedIn, slug: string): Promise<void> {
  await db.write(async (tx) => {
    const [webinar] = await tx
      .select({ id: webinars.id })
      .from(webinars)
      .where(and(eq(webinars.slug, slug), attendableWebinars(actor)));
    if (!webinar) throw new Refusal('NOT_FOUND', 'There is no such webinar.');
    const cancelledAt = new Date();
    const [cancelled] = await tx
      .update(registrations)
      .set({ cancelledAt })
      .where(
        and(eq(registrations.webinarId, webinar.id), eq(registrations.personId, actor.id), isNull(registrations.cancelledAt)),
      )
      .returning();
    if (!cancelled) return;
    await enqueue(tx, {
      kind: 'registration-cancelled',
      key: `registration-cancelled:${cancelled.id}:${cancelledAt.getTime()}`,
      payload: { personId: actor.id, webinarId: webinar.id, at: cancelledAt.getTime() },
    });
  });
}
