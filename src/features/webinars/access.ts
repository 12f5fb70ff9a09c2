import { and, eq, gt, inArray, or, sql, type SQL } from 'drizzle-orm';
import { QueryBuilder } from 'drizzle-orm/sqlite-core';
import { webinarGuests, webinars } from '#db/schema/index.ts';
import { isMember, isSignedIn, type Actor } from '#src/features/people/index.ts';

/** Webinars that the actor may know of: public ones, for members those of members, for guests those they are invited to. */
export function visibleWebinars(actor: Actor): SQL {
  const open = isMember(actor) ? inArray(webinars.audience, ['public', 'members']) : eq(webinars.audience, 'public');
  return (isSignedIn(actor) ? or(open, inArray(webinars.id, invitedTo(actor.id))) : open) ?? sql`1 = 0`;
}

/** Webinars that the actor may take part in and replay. That one is public lets anybody read of it, no more. */
export function attendableWebinars(actor: Actor): SQL {
  if (isMember(actor)) return inArray(webinars.audience, ['public', 'members']);
  return isSignedIn(actor) ? inArray(webinars.id, invitedTo(actor.id)) : sql`1 = 0`;
}

export const canRegister = (webinar: { mayAttend: boolean; startsAt: Date }): boolean =>
  webinar.mayAttend && webinar.startsAt > new Date();

const build = new QueryBuilder();

const invitedTo = (personId: string) =>
  build
    .select({ id: webinarGuests.webinarId })
    .from(webinarGuests)
    .where(and(eq(webinarGuests.personId, personId), gt(webinarGuests.expiresAt, new Date())));
