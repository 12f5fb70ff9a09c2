import { bigint, flag, id, index, integer, moment, primaryKey, serial, table, text, uniqueIndex } from '../columns.ts';
import { people } from './people.ts';

export const series = table('series', {
  id: id(),
  slug: text('slug').notNull().unique(),
  title: text('title').notNull(),
  summary: text('summary').notNull(),
});

/** For a webinar to come the wall time in its zone is the truth; `startsAt` follows from it. */
export const webinars = table(
  'webinars',
  {
    id: id(),
    slug: text('slug').notNull().unique(),
    seriesId: text('series_id')
      .notNull()
      .references(() => series.id),
    title: text('title').notNull(),
    summary: text('summary').notNull(),
    html: text('html').notNull(),
    audience: text('audience', { enum: ['public', 'members'] }).notNull(),
    tlp: text('tlp', { enum: ['AMBER', 'GREEN', 'CLEAR'] }).notNull(),
    chathamHouse: flag('chatham_house').notNull(),
    timeZone: text('time_zone').notNull(),
    wallStart: text('wall_start').notNull(),
    startsAt: moment('starts_at').notNull(),
    endsAt: moment('ends_at').notNull(),
    capacity: integer('capacity'),
    revision: integer('revision').notNull(),
  },
  (t) => [index('webinars_start').on(t.startsAt)],
);

export const speakers = table(
  'speakers',
  {
    webinarId: text('webinar_id')
      .notNull()
      .references(() => webinars.id),
    position: integer('position').notNull(),
    name: text('name').notNull(),
    role: text('role').notNull(),
  },
  (t) => [primaryKey({ columns: [t.webinarId, t.position] })],
);

/** A named outsider's right to one webinar and its recording, until it expires. */
export const webinarGuests = table(
  'webinar_guests',
  {
    webinarId: text('webinar_id')
      .notNull()
      .references(() => webinars.id),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    invitedAt: moment('invited_at').notNull(),
    expiresAt: moment('expires_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.webinarId, t.personId] }), index('webinar_guests_person').on(t.personId)],
);

export const registrations = table(
  'registrations',
  {
    id: id(),
    webinarId: text('webinar_id')
      .notNull()
      .references(() => webinars.id),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    consentVersion: text('consent_version').notNull(),
    registeredAt: moment('registered_at').notNull(),
    cancelledAt: moment('cancelled_at'),
  },
  (t) => [uniqueIndex('registrations_once').on(t.webinarId, t.personId), index('registrations_person').on(t.personId)],
);

export const recordings = table('recordings', {
  id: id(),
  webinarId: text('webinar_id')
    .notNull()
    .unique()
    .references(() => webinars.id),
  durationSeconds: integer('duration_seconds').notNull(),
  publishedAt: moment('published_at').notNull(),
});

/** One stored file of a recording: a rendition, the poster, or a text track. Its id is its address under `/media/`. */
export const recordingFiles = table(
  'recording_files',
  {
    id: id(),
    recordingId: text('recording_id')
      .notNull()
      .references(() => recordings.id),
    kind: text('kind', { enum: ['video', 'poster', 'captions', 'chapters'] }).notNull(),
    type: text('type').notNull(),
    language: text('language'),
    storageKey: text('storage_key').notNull(),
    bytes: integer('bytes').notNull(),
  },
  (t) => [index('recording_files_recording').on(t.recordingId)],
);

/** What is said in a recording, in passages of some seconds, taken from its captions so that search finds the moment. */
export const transcriptPassages = table(
  'transcript_passages',
  {
    id: serial('id'),
    fileId: text('file_id')
      .notNull()
      .references(() => recordingFiles.id),
    startSeconds: integer('start_seconds').notNull(),
    text: text('text').notNull(),
  },
  (t) => [uniqueIndex('transcript_passages_once').on(t.fileId, t.startSeconds)],
);

/** The words of a passage as tokens of ours; indexed like those of posts. */
export const passageTokens = table('passage_tokens', {
  passageId: bigint('passage_id')
    .primaryKey()
    .references(() => transcriptPassages.id),
  tokens: text('tokens').notNull(),
});
