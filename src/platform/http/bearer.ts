import { paths } from '../paths.ts';

/** The only addresses that take a token of the API, and these by POST alone. */
export const TOKEN_PATHS: readonly string[] = [paths.apiClassify(), paths.apiConversation(), paths.apiSessionRisk()];

interface Asked {
  method: string;
  /** As it was asked for, or its route: for these three the same. */
  path: string;
  authorization: string | null | undefined;
}

/**
 * The token that a request brings, `''` where it brings a malformed one, and null where it brings none or comes to a place
 * that takes none. The front and the middleware must agree on it: who brings a token is not asked for the Origin, since no
 * other site can make a browser send one, and gets nothing from a cookie.
 */
export function bearerOf({ method, path, authorization }: Asked): string | null {
  if (method !== 'POST' || !TOKEN_PATHS.includes(path)) return null;
  const [, token] = /^bearer\b *(\S*)/i.exec(authorization ?? '') ?? [];
  return token ?? null;
}

const WRONG = `This token is not known, has expired or was revoked, or its person has left. Make a new one at ${paths.apiTokens()}.`;
const NONE = `Send a token as "Authorization: Bearer …", made at ${paths.apiTokens()}, or sign in as a member.`;

/** The answer to whoever brings a token that opens nothing, or none. The same for every reason: which one it is helps only a thief. */
export const unauthorized = (bearer: string | null): Response =>
  Response.json(
    { error: { code: 'UNAUTHORIZED', message: bearer === null ? NONE : WRONG } },
    {
      status: 401,
      headers: {
        'WWW-Authenticate': `Bearer realm="Breakwater"${bearer === null ? '' : ', error="invalid_token"'}`,
        'Cache-Control': 'no-store',
      },
    },
  );
