import { and, asc, eq } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { recordingFiles, recordings, series, webinars } from '#db/schema/index.ts';
import type { Actor } from '#src/features/people/index.ts';
import { attendableWebinars } from './access.ts';

export type RecordingFile = Pick<typeof recordingFiles.$inferSelect, 'id' | 'kind' | 'type' | 'language'>;

/** A recording with the files that make it; null when absent or not for the actor. */
export async function findRecording(db: Database, actor: Actor, id: string) {
  const [recording] = await db.read
    .select({
      id: recordings.id,
      durationSeconds: recordings.durationSeconds,
      webinar: {
        slug: webinars.slug,
        title: webinars.title,
        summary: webinars.summary,
        tlp: webinars.tlp,
        chathamHouse: webinars.chathamHouse,
        startsAt: webinars.startsAt,
        timeZone: webinars.timeZone,
      },
      series: series.title,
    })
    .from(recordings)
    .innerJoin(webinars, eq(webinars.id, recordings.webinarId))
    .innerJoin(series, eq(series.id, webinars.seriesId))
    .where(and(eq(recordings.id, id), attendableWebinars(actor)));
  if (!recording) return null;
  const files: RecordingFile[] = await db.read
    .select({ id: recordingFiles.id, kind: recordingFiles.kind, type: recordingFiles.type, language: recordingFiles.language })
    .from(recordingFiles)
    .where(eq(recordingFiles.recordingId, id))
    .orderBy(asc(recordingFiles.kind), asc(recordingFiles.language), asc(recordingFiles.type));
  return { ...recording, files };
}

/** Where a file of a recording is stored, asked anew for every range of it; null when absent or not for the actor. */
export async function findRecordingFile(db: Database, actor: Actor, id: string) {
  const [file] = await db.read
    .select({ storageKey: recordingFiles.storageKey, type: recordingFiles.type })
    .from(recordingFiles)
    .innerJoin(recordings, eq(recordings.id, recordingFiles.recordingId))
    .innerJoin(webinars, eq(webinars.id, recordings.webinarId))
    .where(and(eq(recordingFiles.id, id), attendableWebinars(actor)));
  return file ?? null;
}
