import type { Database } from '#db/client.ts';
import type { Actor } from '#src/features/people/index.ts';
import { plainText } from '#src/platform/markdown.ts';
import { holds } from '#src/platform/tokens.ts';
import { listPast, listUpcoming, type Webinar } from './webinars.ts';

/** Webinars that the actor may know of and that hold every word of the query. They are few: no index is needed. */
export async function searchWebinars(db: Database, actor: Actor, query: string): Promise<Webinar[]> {
  const all = [...(await listUpcoming(db, actor)), ...(await listPast(db, actor))];
  return all.filter(({ title, summary, html, series }) => holds(`${title} ${summary} ${series.title} ${plainText(html)}`, query));
}
