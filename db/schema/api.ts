import { id, moment, table, text, uniqueIndex } from '../columns.ts';
import { people } from './people.ts';

/** A token for scripts. `tokenHash` is the SHA-256 of it; the token itself is stored nowhere. */
export const apiTokens = table(
  'api_tokens',
  {
    id: id(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    name: text('name').notNull(),
    tokenHash: text('token_hash').notNull().unique(),
    /** Made with the form: sent twice, it makes one token. */
    submission: text('submission').notNull(),
    createdAt: moment('created_at').notNull(),
    expiresAt: moment('expires_at').notNull(),
    /** A day and no hour: enough to see that a forgotten one is in use, too little to follow anybody's work. */
    lastUsedOn: text('last_used_on'),
    revokedAt: moment('revoked_at'),
  },
  (t) => [uniqueIndex('api_tokens_once').on(t.personId, t.submission)],
);
