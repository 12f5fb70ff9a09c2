import { DateTime } from 'luxon';
import type { Handle } from '#db/client.ts';
import type { PersonKey } from '#db/demo/people.ts';
import { series as demoSeries, webinars as demoWebinars } from '#db/demo/webinars.ts';
import { newId } from '#db/new-id.ts';
import * as table from '#db/schema/index.ts';
import { renderMarkdown } from '#src/platform/markdown.ts';
import { DURATIONS, type RecordedFile } from './recordings.ts';
import { before, DAY, needed } from './measures.ts';

export async function addWebinars(tx: Handle, personIds: Map<PersonKey, string>, files: RecordedFile[], now: Date) {
  const seriesIds = new Map(demoSeries.map(({ slug }) => [slug, newId()]));
  for (const { slug, title, summary } of demoSeries) {
    await tx.insert(table.series).values({ id: needed(seriesIds.get(slug), slug), slug, title, summary });
  }
  for (const demo of demoWebinars) {
    const { slug, title, summary, audience, tlp, chathamHouse, timeZone, capacity } = demo;
    const wall = onWorkingDay(
      DateTime.fromJSDate(now, { zone: timeZone }).plus({ days: demo.dayOffset }),
      demo.dayOffset > 0 ? 1 : -1,
    );
    const start = DateTime.fromISO(`${wall.toISODate()}T${demo.wallTime}`, { zone: timeZone });
    const end = start.plus({ minutes: demo.durationMinutes });
    const webinarId = newId();
    await tx.insert(table.webinars).values({
      id: webinarId,
      slug,
      seriesId: needed(seriesIds.get(demo.series), demo.series),
      title,
      summary,
      html: renderMarkdown(demo.description),
      audience,
      tlp,
      chathamHouse,
      timeZone,
      wallStart: start.toFormat("yyyy-MM-dd'T'HH:mm"),
      startsAt: start.toJSDate(),
      endsAt: end.toJSDate(),
      capacity,
      revision: 0,
    });
    await tx
      .insert(table.speakers)
      .values(demo.speakers.map(({ name, role }, position) => ({ webinarId, position, name, role })));
    for (const key of demo.guests) {
      const expiresAt = new Date(Math.max(end.toMillis(), now.getTime()) + 90 * DAY);
      await tx
        .insert(table.webinarGuests)
        .values({ webinarId, personId: needed(personIds.get(key), key), invitedAt: before(now, 40 * DAY), expiresAt });
    }
    if (demo.recording)
      await addRecording(
        tx,
        webinarId,
        end.plus({ days: 1 }).toJSDate(),
        files.filter(({ recording }) => recording === demo.recording),
      );
  }
}

async function addRecording(tx: Handle, webinarId: string, publishedAt: Date, files: RecordedFile[]) {
  const recordingId = newId();
  const durationSeconds = needed(DURATIONS[files[0]?.recording ?? ''], 'duration');
  await tx.insert(table.recordings).values({ id: recordingId, webinarId, durationSeconds, publishedAt });
  await tx.insert(table.recordingFiles).values(files.map(({ recording: _, ...file }) => ({ ...file, id: newId(), recordingId })));
}

/** Moves a weekend's date to the next working day in the given direction. */
const onWorkingDay = (date: DateTime, step: 1 | -1): DateTime =>
  date.weekday > 5 ? onWorkingDay(date.plus({ days: step }), step) : date;
