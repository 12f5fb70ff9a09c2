import ical, { ICalCalendarMethod, ICalEventClass, ICalEventStatus } from 'ical-generator';
import { paths } from '#src/platform/paths.ts';
import { inZone } from '#src/platform/times.ts';

interface CalendarEntry {
  webinar: { id: string; slug: string; title: string; startsAt: Date; endsAt: Date; timeZone: string; tlp: string };
  origin: string;
  method?: 'REQUEST' | 'CANCEL';
  attendee?: { name: string; email: string };
  /** When the fact happened that this calendar tells of. */
  at: Date;
}

/**
 * An iCalendar file of one webinar. Times are UTC, so that no client has to know a time zone's rules; the organiser's
 * wall time stands in the description. The UID never changes, and SEQUENCE, made from
 * the time of the fact, always rises: calendars keep duplicates or stay struck out otherwise.
 */
export function calendarOf({ webinar, origin, method, attendee, at }: CalendarEntry): string {
  const cancelled = method === 'CANCEL';
  const calendar = ical({ prodId: { company: 'Breakwater', product: 'portal', language: 'EN' } });
  calendar.method(method ? ICalCalendarMethod[method] : ICalCalendarMethod.PUBLISH);
  const event = calendar.createEvent({
    id: `webinar-${webinar.id}@${new URL(origin).hostname}`,
    sequence: Math.floor((at.getTime() - Date.UTC(2026, 0)) / 1000),
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    start: webinar.startsAt,
    end: webinar.endsAt,
    // The label stands before the information here too, and calendars that know the class keep the entry from onlookers.
    summary: `TLP:${webinar.tlp} ${webinar.title}`,
    class: webinar.tlp === 'CLEAR' ? ICalEventClass.PUBLIC : ICalEventClass.CONFIDENTIAL,
    description: `Starts ${inZone(webinar.startsAt, webinar.timeZone).full}.\n\nThe webinar's page on the portal: ${origin}${paths.webinar(webinar.slug)}`,
    url: `${origin}${paths.webinar(webinar.slug)}`,
    organizer: { name: 'Breakwater', email: `portal@${new URL(origin).hostname}` },
  });
  if (attendee) event.createAttendee(attendee);
  // RFC 5545 ends every line with CRLF, the last one too.
  return `${calendar.toString().trimEnd()}\r\n`;
}
