import { sql, type SQL } from 'drizzle-orm';
import { engine } from './engine.ts';

interface Term {
  tokens: string[];
  prefix: boolean;
}

/** A condition on `posts.id`: the post holds every term. Tokens are letters and digits only, so nothing needs quoting. */
export const postMatches = (postId: SQL | object, terms: Term[]): SQL => matches('post', postId, terms);

/** The same on `transcript_passages.id`. */
export const passageMatches = (passageId: SQL | object, terms: Term[]): SQL => matches('passage', passageId, terms);

function matches(what: 'post' | 'passage', id: SQL | object, terms: Term[]): SQL {
  if (terms.length === 0) return sql`1 = 0`;
  const name = (suffix: string) => sql.identifier(`${what}_${suffix}`);
  return engine === 'postgres'
    ? sql`${id} in (select ${name('id')} from ${name('tokens')} where vector @@ to_tsquery('simple', ${terms.map(postgresTerm).join(' & ')}))`
    : sql`${id} in (select rowid from ${name('fts')} where ${name('fts')} match ${terms.map(sqliteTerm).join(' AND ')})`;
}

const sqliteTerm = ({ tokens, prefix }: Term) => `"${tokens.join(' ')}"${prefix ? '*' : ''}`;

const postgresTerm = ({ tokens, prefix }: Term) => `(${tokens.map((token) => `'${token}'${prefix ? ':*' : ''}`).join(' <-> ')})`;
