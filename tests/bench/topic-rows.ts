// Topics of varied length, their posts, and who has read how far: the rows, before they are written.
import { newId } from '#db/new-id.ts';
import type * as table from '#db/schema/index.ts';
import type { Alliance } from './alliance.ts';
import { below, type Chance, oneOf } from './chance.ts';
import { type Body, titleOf } from './office-text.ts';

const MEAN_LENGTH = 25;
const MAX_LENGTH = 400;
const DAY = 86_400_000;
const OTHER_READERS = 10;
const TLP = ['RED', 'AMBER+STRICT', 'AMBER', 'GREEN'] as const;

export type Topic = ReturnType<typeof topicsOf>[number];
/** A post with the place of its body in the pool, and the title of the topic that it begins. */
export type Post = Omit<typeof table.posts.$inferInsert, 'id' | 'body' | 'html' | 'renderer'> & {
  pooled: number;
  title?: string;
};

export function topicsOf(size: number, { peopleIds, groupIds }: Alliance, chance: Chance) {
  const topics = [];
  for (let left = size; left > 0;) {
    const lastPostNo = Math.min(left, MAX_LENGTH, 1 + Math.floor(-Math.log(1 - chance()) * MEAN_LENGTH));
    const createdAt = new Date(Date.now() - DAY * (30 + chance() * 1000));
    const lastPostAt = new Date(createdAt.getTime() + DAY * chance() * 30);
    topics.push({
      id: newId(),
      groupId: oneOf(chance, groupIds),
      authorId: oneOf(chance, peopleIds),
      title: titleOf(chance),
      tlp: oneOf(chance, TLP),
      chathamHouse: chance() < 0.2,
      createdAt,
      lastPostAt,
      lastPostNo,
    });
    left -= lastPostNo;
  }
  return topics;
}

export function postsOf(
  { id: topicId, authorId, title, createdAt, lastPostAt, lastPostNo }: Topic,
  { peopleIds }: Alliance,
  pool: readonly Body[],
  chance: Chance,
): Post[] {
  const step = (lastPostAt.getTime() - createdAt.getTime()) / lastPostNo;
  return Array.from({ length: lastPostNo }, (_, at) => ({
    topicId,
    no: at + 1,
    authorId: at === 0 ? authorId : oneOf(chance, peopleIds),
    replyToNo: at > 1 && chance() < 0.3 ? 1 + below(chance, at) : null,
    createdAt: new Date(createdAt.getTime() + step * (at + 1)),
    submission: crypto.randomUUID(),
    pooled: below(chance, pool.length),
    // A topic is found by its title through its first post, as features/forum/posts.ts writes it.
    ...(at === 0 && { title }),
  }));
}

/** The reader has read most topics to the end and some half-way; a few others have read some. */
export function readMarks(topics: Topic[], { readerId, peopleIds }: Alliance, chance: Chance) {
  const others = peopleIds.filter((id) => id !== readerId).slice(0, OTHER_READERS);
  const mark = (topic: Topic, personId: string, lastReadNo: number) => ({
    personId,
    topicId: topic.id,
    lastReadNo,
    at: topic.lastPostAt,
  });
  return topics.flatMap((topic) => {
    const luck = chance();
    const own =
      luck < 0.85
        ? [mark(topic, readerId, topic.lastPostNo)]
        : luck < 0.95
          ? [mark(topic, readerId, Math.ceil(topic.lastPostNo / 2))]
          : [];
    return [...own, ...others.filter(() => chance() < 0.2).map((id) => mark(topic, id, topic.lastPostNo))];
  });
}
