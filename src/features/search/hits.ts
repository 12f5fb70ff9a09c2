import { pageOf, type searchPosts } from '#src/features/forum/index.ts';
import { isSignedIn, type Actor } from '#src/features/people/index.ts';
import type { Transcript, Webinar } from '#src/features/webinars/index.ts';
import { languageOf } from '#src/platform/language.ts';
import { plainText } from '#src/platform/markdown.ts';
import { paths } from '#src/platform/paths.ts';
import { ago, inZone } from '#src/platform/times.ts';
import { excerpt } from './excerpt.ts';
import type { Hit } from './hit.ts';

type FoundPost = Awaited<ReturnType<typeof searchPosts>>[number];

export const hitOfPost = ({ topic, no, html, author, createdAt }: FoundPost, query: string): Hit => ({
  href: paths.post(topic.group, topic.id, no, pageOf(no)),
  title: topic.title,
  lang: languageOf(topic.title),
  tlp: topic.tlp,
  said: { ...excerpt(plainText(html), query), lang: languageOf(html) },
  meta: [topic.groupName, `#${no} by ${author}, ${ago(createdAt)}`],
});

export const hitOfWebinar = (webinar: Webinar, actor: Actor, query: string): Hit => ({
  href: paths.webinar(webinar.slug),
  title: webinar.title,
  lang: languageOf(webinar.title),
  tlp: webinar.tlp,
  said: excerpt(`${webinar.summary} ${plainText(webinar.html)}`, query),
  meta: [webinar.series.title, ...timesOf(webinar, actor), ...(webinar.recordingId ? ['With a recording'] : [])],
});

export function hitOfTranscript({ recordingId, language, webinar, series, moments }: Transcript, query: string): Hit {
  const lang = language === 'en' ? undefined : language;
  const places = moments.map(({ seconds, text }) => ({
    href: paths.recordingAt(recordingId, seconds),
    at: `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`,
    said: { ...excerpt(text, query), lang },
  }));
  return {
    href: places[0]?.href ?? paths.recording(recordingId),
    title: webinar.title,
    lang: languageOf(webinar.title),
    tlp: webinar.tlp,
    moments: places,
    meta: [series, `Recording, captions in ${languages.of(language) ?? language}`],
  };
}

const languages = new Intl.DisplayNames('en', { type: 'language' });

/** The reader's time and the organiser's, as everywhere. */
function timesOf({ startsAt, timeZone }: Webinar, actor: Actor): string[] {
  const organisers = inZone(startsAt, timeZone).full;
  if (!isSignedIn(actor)) return [organisers];
  if (actor.timeZone === timeZone) return [`${organisers}, your time and the organiser’s`];
  return [`${inZone(startsAt, actor.timeZone).full}, your time`, `${organisers}, organiser’s time`];
}
