import { bigint, flag, id, index, integer, moment, primaryKey, serial, table, text, uniqueIndex } from '../columns.ts';
import { groups } from './groups.ts';
import { people } from './people.ts';

export const topics = table(
  'topics',
  {
    id: id(),
    groupId: text('group_id')
      .notNull()
      .references(() => groups.id),
    authorId: text('author_id')
      .notNull()
      .references(() => people.id),
    title: text('title').notNull(),
    tlp: text('tlp', { enum: ['RED', 'AMBER+STRICT', 'AMBER', 'GREEN', 'CLEAR'] }).notNull(),
    chathamHouse: flag('chatham_house').notNull(),
    createdAt: moment('created_at').notNull(),
    lastPostAt: moment('last_post_at').notNull(),
    lastPostNo: integer('last_post_no').notNull(),
  },
  (t) => [index('topics_group_moved').on(t.groupId, t.lastPostAt, t.id)],
);

/** `no` counts within the topic, is never used again, and is the post's address. `html` is `body` rendered on write. */
export const posts = table(
  'posts',
  {
    id: serial('id'),
    topicId: text('topic_id')
      .notNull()
      .references(() => topics.id),
    no: integer('no').notNull(),
    authorId: text('author_id')
      .notNull()
      .references(() => people.id),
    replyToNo: integer('reply_to_no'),
    body: text('body').notNull(),
    html: text('html').notNull(),
    renderer: integer('renderer').notNull(),
    createdAt: moment('created_at').notNull(),
    submission: text('submission').notNull(),
  },
  (t) => [
    uniqueIndex('posts_topic_no').on(t.topicId, t.no),
    // The same form sent twice is the same post.
    uniqueIndex('posts_author_submission').on(t.authorId, t.submission),
  ],
);

/** The words of a post as tokens of ours; the full-text index over it is made by each engine's migration. */
export const postTokens = table('post_tokens', {
  postId: bigint('post_id')
    .primaryKey()
    .references(() => posts.id),
  tokens: text('tokens').notNull(),
});

export const topicPins = table('topic_pins', {
  topicId: text('topic_id')
    .primaryKey()
    .references(() => topics.id),
  at: moment('at').notNull(),
  byId: text('by_id').notNull(),
});

export const topicClosures = table('topic_closures', {
  topicId: text('topic_id')
    .primaryKey()
    .references(() => topics.id),
  at: moment('at').notNull(),
  byId: text('by_id').notNull(),
});

/** How far somebody has read. It only rises, so that an old page opened again takes nothing away. */
export const topicReads = table(
  'topic_reads',
  {
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    topicId: text('topic_id')
      .notNull()
      .references(() => topics.id),
    lastReadNo: integer('last_read_no').notNull(),
    at: moment('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.personId, t.topicId] })],
);
