import { eq, sql, type SQL } from 'drizzle-orm';
import { apiTokens } from '#db/schema/index.ts';
import { isMember, type Actor } from '#src/features/people/index.ts';

/** The actor's own tokens. Nobody sees another's, staff neither: a token ends with its person's place in the alliance. */
export const ownTokens = (actor: Actor): SQL => (isMember(actor) ? eq(apiTokens.personId, actor.id) : sql`1 = 0`);
