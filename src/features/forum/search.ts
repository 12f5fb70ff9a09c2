import { and, desc, eq, gte } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { postMatches } from '#db/fulltext.ts';
import { groups, people, posts, topics } from '#db/schema/index.ts';
import type { Actor } from '#src/features/people/index.ts';
import { termsOf } from '#src/platform/tokens.ts';
import { visibleTopics } from './access.ts';

/** Posts that hold every word of the query and that the actor may read, newest first; with `since`, none written before. */
export async function searchPosts(db: Database, actor: Actor, query: string, limit = 20, since: Date | null = null) {
  const terms = termsOf(query);
  if (terms.length === 0) return [];
  return db.read
    .select({
      no: posts.no,
      html: posts.html,
      createdAt: posts.createdAt,
      author: people.name,
      topic: { id: topics.id, title: topics.title, tlp: topics.tlp, group: groups.slug, groupName: groups.name },
    })
    .from(posts)
    .innerJoin(topics, eq(topics.id, posts.topicId))
    .innerJoin(groups, eq(groups.id, topics.groupId))
    .innerJoin(people, eq(people.id, posts.authorId))
    .where(and(postMatches(posts.id, terms), visibleTopics(actor), since ? gte(posts.createdAt, since) : undefined))
    .orderBy(desc(posts.createdAt))
    .limit(limit);
}
