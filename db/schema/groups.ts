import { id, index, moment, primaryKey, table, text } from '../columns.ts';
import { people } from './people.ts';

/** `agreementVersion` is the version in force; it follows `content/agreements` at every start. */
export const groups = table('groups', {
  id: id(),
  slug: text('slug').notNull().unique(),
  name: text('name').notNull(),
  summary: text('summary').notNull(),
  agreement: text('agreement').notNull(),
  agreementVersion: text('agreement_version').notNull(),
  defaultTlp: text('default_tlp', { enum: ['RED', 'AMBER+STRICT', 'AMBER', 'GREEN', 'CLEAR'] }).notNull(),
  createdAt: moment('created_at').notNull(),
});

export const groupMembers = table(
  'group_members',
  {
    groupId: text('group_id')
      .notNull()
      .references(() => groups.id),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    role: text('role', { enum: ['participant', 'moderator'] }).notNull(),
    joinedAt: moment('joined_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.groupId, t.personId] }), index('group_members_person').on(t.personId)],
);

/** One row an accepted version; a new version asks again. */
export const agreementAcceptances = table(
  'agreement_acceptances',
  {
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    agreement: text('agreement').notNull(),
    version: text('version').notNull(),
    acceptedAt: moment('accepted_at').notNull(),
    expiresAt: moment('expires_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.personId, t.agreement, t.version] })],
);
