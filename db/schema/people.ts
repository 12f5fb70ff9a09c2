import { id, index, moment, primaryKey, table, text } from '../columns.ts';

export const companies = table('companies', {
  id: id(),
  slug: text('slug').notNull().unique(),
  name: text('name').notNull(),
  country: text('country').notNull(),
  timeZone: text('time_zone').notNull(),
  domain: text('domain').notNull(),
  joinedAt: moment('joined_at').notNull(),
});

/** A company that has left: its people lose access with it, at once. */
export const companyDepartures = table('company_departures', {
  companyId: text('company_id')
    .primaryKey()
    .references(() => companies.id),
  at: moment('at').notNull(),
  byId: text('by_id').notNull(),
});

/** `kind` says where somebody stands: a member of a company, the secretariat, or a named outsider. */
export const people = table(
  'people',
  {
    id: id(),
    kind: text('kind', { enum: ['member', 'secretariat', 'guest'] }).notNull(),
    companyId: text('company_id').references(() => companies.id),
    organisation: text('organisation'),
    name: text('name').notNull(),
    email: text('email').notNull().unique(),
    jobTitle: text('job_title').notNull(),
    timeZone: text('time_zone').notNull(),
    language: text('language', { enum: ['en', 'ko'] }).notNull(),
    joinedAt: moment('joined_at').notNull(),
  },
  (t) => [index('people_company').on(t.companyId)],
);

export const departures = table('departures', {
  personId: text('person_id')
    .primaryKey()
    .references(() => people.id),
  at: moment('at').notNull(),
  byId: text('by_id').notNull(),
});

export const roleGrants = table(
  'role_grants',
  {
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    role: text('role', { enum: ['steward', 'staff', 'auditor'] }).notNull(),
    grantedAt: moment('granted_at').notNull(),
    grantedById: text('granted_by_id'),
  },
  (t) => [primaryKey({ columns: [t.personId, t.role] })],
);

/** Kept apart from `people`, so that no list of people can carry a hash. */
export const passwords = table('passwords', {
  personId: text('person_id')
    .primaryKey()
    .references(() => people.id),
  hash: text('hash').notNull(),
  setAt: moment('set_at').notNull(),
});

/** `id` is the SHA-256 of the token in the cookie; the token itself is stored nowhere. */
export const sessions = table(
  'sessions',
  {
    id: id(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    method: text('method', { enum: ['password', 'demo', 'invitation'] }).notNull(),
    startedAt: moment('started_at').notNull(),
    expiresAt: moment('expires_at').notNull(),
    endsAt: moment('ends_at').notNull(),
  },
  (t) => [index('sessions_person').on(t.personId)],
);

/** An invitation to make an account; only the hash of its token is stored. */
export const invitations = table('invitations', {
  id: id(),
  tokenHash: text('token_hash').notNull().unique(),
  email: text('email'),
  role: text('role', { enum: ['staff'] }).notNull(),
  createdAt: moment('created_at').notNull(),
  expiresAt: moment('expires_at').notNull(),
  acceptedAt: moment('accepted_at'),
  acceptedById: text('accepted_by_id').references(() => people.id),
});

/** When somebody last marked their home page as read: what is new is what came after. */
export const digestMarks = table('digest_marks', {
  personId: text('person_id')
    .primaryKey()
    .references(() => people.id),
  at: moment('at').notNull(),
});
