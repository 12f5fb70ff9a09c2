import { sql, type SQL } from 'drizzle-orm';
import { engine } from './engine.ts';

interface Term {
  tokens: string[];
  prefix: boolean;
}

/** A condition on `posts.id`: the post holds every term. Tokens are letters and digits only, so nothing needs quoting. */
export function postMatches(postId: SQL | object, terms: Term[]): SQL {
  if (terms.length === 0) return sql`1 = 0`;
  return engine === 'postgres'
    ? sql`${postId} in (select post_id from post_tokens where vector @@ to_tsquery('simple', ${terms.map(postgresTerm).join(' & ')}))`
    : sql`${postId} in (select rowid from post_fts where post_fts match ${terms.map(sqliteTerm).join(' AND ')})`;
}

const sqliteTerm = ({ tokens, prefix }: Term) => `"${tokens.join(' ')}"${prefix ? '*' : ''}`;

const postgresTerm = ({ tokens, prefix }: Term) => `(${tokens.map((token) => `'${token}'${prefix ? ':*' : ''}`).join(' <-> ')})`;
