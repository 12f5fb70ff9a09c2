import type { DemoDatabase } from './demo-database.ts';

/** The id of a topic that stands in a group in which nobody is. */
export const TOPIC_OF_ANOTHER_GROUP = 'of-another-group';

/** Adds a second group, `other-group`, with one topic. */
export function addAnotherGroup({ write }: DemoDatabase): void {
  write(
    `insert into groups (id, slug, name, summary, agreement, agreement_version, default_tlp, created_at)
     select 'another-group', 'other-group', 'Other group', 'Of others.', agreement, agreement_version, default_tlp, created_at from groups limit 1`,
  );
  write(
    `insert into topics (id, group_id, author_id, title, tlp, chatham_house, created_at, last_post_at, last_post_no)
     select ?, 'another-group', author_id, 'A topic of another group', tlp, chatham_house, created_at, last_post_at, 0 from topics limit 1`,
    TOPIC_OF_ANOTHER_GROUP,
  );
}
