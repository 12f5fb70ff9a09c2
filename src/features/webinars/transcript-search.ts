import { and, asc, desc, eq, gte } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { passageMatches } from '#db/fulltext.ts';
import { recordingFiles, recordings, series, transcriptPassages, webinars } from '#db/schema/index.ts';
import type { Actor } from '#src/features/people/index.ts';
import { termsOf, tokensOf, type Term } from '#src/platform/tokens.ts';
import { attendableWebinars } from './access.ts';

/** A recording in which the words are said, once for each language, with the places where they are said most. */
export interface Transcript {
  recordingId: string;
  language: string;
  webinar: { title: string; tlp: string; startsAt: Date };
  series: string;
  moments: { seconds: number; text: string }[];
}

const PASSAGES_READ = 300;
const MOMENTS = 3;

/** Recordings that the actor may replay and in which every word of the query is said within some seconds, newest first. */
export async function searchTranscripts(
  db: Database,
  actor: Actor,
  query: string,
  since: Date | null = null,
): Promise<Transcript[]> {
  const terms = termsOf(query);
  if (terms.length === 0) return [];
  const rows = await db.read
    .select({
      recordingId: recordings.id,
      language: recordingFiles.language,
      webinar: { title: webinars.title, tlp: webinars.tlp, startsAt: webinars.startsAt },
      series: series.title,
      seconds: transcriptPassages.startSeconds,
      text: transcriptPassages.text,
    })
    .from(transcriptPassages)
    .innerJoin(recordingFiles, eq(recordingFiles.id, transcriptPassages.fileId))
    .innerJoin(recordings, eq(recordings.id, recordingFiles.recordingId))
    .innerJoin(webinars, eq(webinars.id, recordings.webinarId))
    .innerJoin(series, eq(series.id, webinars.seriesId))
    .where(
      and(
        passageMatches(transcriptPassages.id, terms),
        attendableWebinars(actor),
        since ? gte(webinars.startsAt, since) : undefined,
      ),
    )
    .orderBy(desc(webinars.startsAt), asc(recordings.id), asc(recordingFiles.language), asc(transcriptPassages.startSeconds))
    .limit(PASSAGES_READ);
  const files = Map.groupBy(rows, ({ recordingId, language }) => `${recordingId} ${language}`);
  return [...files.values()].flatMap(([first, ...others]) => {
    if (!first) return [];
    const { recordingId, language, webinar } = first;
    const moments = best([first, ...others], terms);
    return [{ recordingId, language: language ?? 'en', webinar, series: first.series, moments }];
  });
}

/** The places with the most of the words, in the order in which they are said. */
const best = (places: { seconds: number; text: string }[], terms: Term[]) =>
  places
    .map(({ seconds, text }) => ({ seconds, text, times: timesSaid(text, terms) }))
    .sort((a, b) => b.times - a.times || a.seconds - b.seconds)
    .slice(0, MOMENTS)
    .sort((a, b) => a.seconds - b.seconds)
    .map(({ seconds, text }) => ({ seconds, text }));

function timesSaid(text: string, terms: Term[]): number {
  const words = ` ${tokensOf(text)} `;
  return terms.reduce((sum, { tokens, prefix }) => sum + words.split(` ${tokens.join(' ')}${prefix ? '' : ' '}`).length - 1, 0);
}
