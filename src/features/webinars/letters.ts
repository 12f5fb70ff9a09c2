import { and, eq, isNull } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { registrations, webinars } from '#db/schema/index.ts';
import { findPerson } from '#src/features/people/index.ts';
import type { Composer } from '#src/features/notifications/index.ts';
import { paths } from '#src/platform/paths.ts';
import { inZone } from '#src/platform/times.ts';
import { attendableWebinars } from './access.ts';
import { calendarOf } from './calendar.ts';

/** The mails of this feature, by outbox kind. Written when they are sent, for whoever may still have them then. */
export const webinarLetters: Record<string, Composer> = {
  'registration-confirmed': (db, payload, origin) => letter(db, payload, origin, 'REQUEST'),
  'registration-cancelled': (db, payload, origin) => letter(db, payload, origin, 'CANCEL'),
};

async function letter(db: Database, payload: unknown, origin: string, method: 'REQUEST' | 'CANCEL') {
  const { personId, webinarId, at } = payload as { personId: string; webinarId: string; at: number };
  const person = await findPerson(db, personId);
  if (!person) return null;
  const [webinar] = await db.read
    .select()
    .from(webinars)
    .where(and(eq(webinars.id, webinarId), attendableWebinars(person)));
  // Written late, a letter about what is over or about what has changed meanwhile would only mislead.
  if (!webinar || webinar.endsAt < new Date() || (await isRegistered(db, personId, webinarId)) !== (method === 'REQUEST'))
    return null;
  const address = `${origin}${paths.webinar(webinar.slug)}`;
  const when = inZone(webinar.startsAt, person.timeZone).full;
  const lines =
    method === 'REQUEST'
      ? [
          'You are registered for a webinar on Breakwater.',
          '',
          webinar.title,
          `Your time: ${when}`,
          `Organiser's time: ${inZone(webinar.startsAt, webinar.timeZone).full}`,
          '',
          `The webinar's page, where you can give your seat back: ${address}`,
        ]
      : [
          'Your registration for a webinar on Breakwater is cancelled.',
          '',
          webinar.title,
          when,
          '',
          `If that was a mistake, register again: ${address}`,
        ];
  return {
    to: person.email,
    subject: `TLP:${webinar.tlp} ${method === 'REQUEST' ? 'Registered' : 'Cancelled'}: ${webinar.title}`,
    text: [`TLP:${webinar.tlp}`, '', `${person.name},`, '', ...lines, ''].join('\n'),
    calendar: { method, content: calendarOf({ webinar, origin, method, attendee: person, at: new Date(at) }) },
  };
}

async function isRegistered(db: Database, personId: string, webinarId: string): Promise<boolean> {
  const rows = await db.read
    .select({ id: registrations.id })
    .from(registrations)
    .where(and(eq(registrations.personId, personId), eq(registrations.webinarId, webinarId), isNull(registrations.cancelledAt)));
  return rows.length > 0;
}
