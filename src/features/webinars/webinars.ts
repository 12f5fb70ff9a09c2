import { and, asc, desc, eq, gt, isNull, lte, sql, type SQL } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { recordings, registrations, series, speakers, webinars } from '#db/schema/index.ts';
import { isSignedIn, type Actor } from '#src/features/people/index.ts';
import { attendableWebinars, visibleWebinars } from './access.ts';

export interface Webinar {
  id: string;
  slug: string;
  series: { slug: string; title: string };
  title: string;
  summary: string;
  html: string;
  audience: 'public' | 'members';
  tlp: 'AMBER' | 'GREEN' | 'CLEAR';
  chathamHouse: boolean;
  timeZone: string;
  startsAt: Date;
  endsAt: Date;
  capacity: number | null;
  /** Of a recording that the actor may replay. */
  recordingId: string | null;
  registered: boolean;
  mayAttend: boolean;
}

export const listUpcoming = (db: Database, actor: Actor, limit = 50): Promise<Webinar[]> =>
  webinarRows(db, actor, gt(webinars.endsAt, new Date())).orderBy(asc(webinars.startsAt)).limit(limit);

export const listPast = (db: Database, actor: Actor, limit = 50): Promise<Webinar[]> =>
  webinarRows(db, actor, lte(webinars.endsAt, new Date())).orderBy(desc(webinars.startsAt)).limit(limit);

/** null when there is no such webinar, and just so when the actor may not know of it. */
export async function findWebinar(db: Database, actor: Actor, slug: string): Promise<Webinar | null> {
  const [webinar] = await webinarRows(db, actor, eq(webinars.slug, slug));
  return webinar ?? null;
}

export const listSpeakers = (db: Database, webinar: Webinar) =>
  db.read
    .select({ name: speakers.name, role: speakers.role })
    .from(speakers)
    .where(eq(speakers.webinarId, webinar.id))
    .orderBy(asc(speakers.position));

function webinarRows(db: Database, actor: Actor, condition: SQL) {
  const reader = isSignedIn(actor) ? actor.id : '';
  // On PostgreSQL a condition in the select list is a boolean, on SQLite 0 or 1.
  const mayAttend = sql<boolean>`${attendableWebinars(actor)}`.mapWith(Boolean);
  return db.read
    .select({
      id: webinars.id,
      slug: webinars.slug,
      series: { slug: series.slug, title: series.title },
      title: webinars.title,
      summary: webinars.summary,
      html: webinars.html,
      audience: webinars.audience,
      tlp: webinars.tlp,
      chathamHouse: webinars.chathamHouse,
      timeZone: webinars.timeZone,
      startsAt: webinars.startsAt,
      endsAt: webinars.endsAt,
      capacity: webinars.capacity,
      recordingId: sql<string | null>`case when ${attendableWebinars(actor)} then ${recordings.id} end`,
      registered: sql<boolean>`${registrations.id} is not null`.mapWith(Boolean),
      mayAttend,
    })
    .from(webinars)
    .innerJoin(series, eq(series.id, webinars.seriesId))
    .leftJoin(recordings, eq(recordings.webinarId, webinars.id))
    .leftJoin(
      registrations,
      and(eq(registrations.webinarId, webinars.id), eq(registrations.personId, reader), isNull(registrations.cancelledAt)),
    )
    .where(and(condition, visibleWebinars(actor)))
    .$dynamic();
}
