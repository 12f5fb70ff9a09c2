import type { Database } from '#db/client.ts';
import { type Group, listGroups } from '#src/features/forum/index.ts';
import type { Actor } from '#src/features/people/index.ts';
import { canDiscuss } from './access.ts';
import { type ContentPage, findPage } from './pages.ts';

/** The open groups of the actor in which a page may be discussed. */
export async function listGroupsToDiscuss(db: Database, actor: Actor, page: ContentPage): Promise<Group[]> {
  return (await listGroups(db, actor)).filter(({ open, slug }) => open && canDiscuss(page, slug));
}

/** How a topic about a page begins; null for a page that the actor may not read or that has no place in this group. */
export async function topicAbout(
  db: Database,
  actor: Actor,
  path: string,
  group: string,
): Promise<{ title: string; body: string } | null> {
  const page = await findPage(db, actor, path);
  if (!page || !canDiscuss(page, group)) return null;
  return { title: `About: ${page.title}`, body: `[${page.title.replace(/[\\[\]*_`<&]/g, '\\$&')}](${page.path})\n\n` };
}
