import { id, index, moment, table, text, uniqueIndex } from '../columns.ts';
import { people } from './people.ts';

/** What a member said of a page of content: that it helped, or what is wrong with it. `page` is its path. */
export const pageFeedback = table(
  'page_feedback',
  {
    id: id(),
    page: text('page').notNull(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    verdict: text('verdict', { enum: ['helped', 'wrong'] }).notNull(),
    note: text('note').notNull(),
    givenAt: moment('given_at').notNull(),
    submission: text('submission').notNull(),
  },
  (t) => [
    // The same form sent twice is said once.
    uniqueIndex('page_feedback_once').on(t.personId, t.submission),
    index('page_feedback_page').on(t.page),
  ],
);

/** The editorial desk's answer, which takes a remark out of its queue. */
export const feedbackAnswers = table('feedback_answers', {
  feedbackId: text('feedback_id')
    .primaryKey()
    .references(() => pageFeedback.id),
  byId: text('by_id')
    .notNull()
    .references(() => people.id),
  answer: text('answer').notNull(),
  at: moment('at').notNull(),
});
