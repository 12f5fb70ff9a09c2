import type { Database } from '#db/client.ts';
import type { Actor } from '#src/features/people/index.ts';
import { plainText } from '#src/platform/markdown.ts';
import { holds } from '#src/platform/tokens.ts';
import { listPast, listUpcoming, type Webinar } from './webinars.ts';

const LOOKED_THROUGH = 500;

/**
 * Webinars that the actor may know of and that hold every word of the query; with `since`, those that started between
 * then and now. They are few: no index is needed.
 */
export async function searchWebinars(db: Database, actor: Actor, query: string, since: Date | null = null): Promise<Webinar[]> {
  const now = new Date();
  const all = [...(await listUpcoming(db, actor, LOOKED_THROUGH)), ...(await listPast(db, actor, LOOKED_THROUGH))];
  const within = ({ startsAt }: Webinar) => !since || (startsAt >= since && startsAt <= now);
  return all.filter(
    (webinar) =>
      within(webinar) && holds(`${webinar.title} ${webinar.summary} ${webinar.series.title} ${plainText(webinar.html)}`, query),
  );
}
