import { index, integer, json, moment, serial, table, text } from '../columns.ts';

/**
 * Work that follows from a fact, written in the fact's own transaction.
 * `key` makes it happen once; `leaseUntil` keeps two workers apart; what keeps failing ends as `deadAt`, for staff to see.
 */
export const outbox = table(
  'outbox',
  {
    id: serial('id'),
    kind: text('kind').notNull(),
    key: text('key').notNull().unique(),
    payload: json('payload').notNull(),
    dueAt: moment('due_at').notNull(),
    attempts: integer('attempts').notNull(),
    leaseUntil: moment('lease_until'),
    doneAt: moment('done_at'),
    deadAt: moment('dead_at'),
    lastError: text('last_error'),
  },
  (t) => [index('outbox_due').on(t.doneAt, t.deadAt, t.dueAt)],
);

/** Append-only and hash-chained: triggers refuse change and removal, `hash` covers the row and the one before. */
export const auditEntries = table('audit_entries', {
  seq: integer('seq').primaryKey(),
  at: moment('at').notNull(),
  actorId: text('actor_id'),
  action: text('action').notNull(),
  object: text('object').notNull(),
  outcome: text('outcome', { enum: ['done', 'refused', 'read'] }).notNull(),
  previousHash: text('previous_hash').notNull(),
  hash: text('hash').notNull(),
});

/** Facts about the database itself: whether it is the demo's. */
export const settings = table('settings', {
  name: text('name').primaryKey(),
  value: text('value').notNull(),
});
