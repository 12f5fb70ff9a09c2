import { defineMiddleware } from 'astro:middleware';
import type { APIContext } from 'astro';
import { admits, ROUTES } from './access.ts';
import { findBearer } from './features/api/index.ts';
import { record } from './features/audit/index.ts';
import { ANONYMOUS, findSignedIn, isSignedIn } from './features/people/index.ts';
import { dropForm, keepWhatWasWritten, runForm } from './forms.ts';
import { bearerOf, TOKEN_PATHS, unauthorized } from './platform/http/bearer.ts';
import { paths } from './platform/paths.ts';
import { portal } from './platform/portal.ts';
import { readSessionToken } from './session-cookie.ts';

/** Session, actor, gate, form: in this order, for every request that reaches Astro. */
export const onRequest = defineMiddleware(async (context, next) => {
  const bearer = bearerIn(context);
  await identify(context, bearer);
  // An answer of 404 comes through here again, for the page that shows it: by then its form has run, or must not.
  // A token runs none at all: it opens three addresses and nothing that could be posted to them.
  if (seen.has(context.request) || bearer !== null) dropForm(context);
  seen.add(context.request);
  const response = admits(ROUTES[context.routePattern], context.locals.actor)
    ? ((await runForm(context)) ?? (await next()))
    : await turnAway(context, bearer);
  await noteRefusal(context, response);
  if (!response.headers.has('Cache-Control')) {
    response.headers.set('Cache-Control', isSignedIn(context.locals.actor) ? 'no-store' : 'private, no-cache');
  }
  if (response.headers.get('Content-Type') === 'text/html') response.headers.set('Content-Type', 'text/html; charset=utf-8');
  return response;
});

const seen = new WeakSet<Request>();

const bearerIn = ({ request, routePattern }: APIContext) =>
  bearerOf({ method: request.method, path: routePattern, authorization: request.headers.get('authorization') });

/** By the token where one is brought, and then by nothing else: a wrong one is nobody, whatever the cookie says. */
async function identify({ cookies, locals }: APIContext, bearer: string | null) {
  const { db, config } = await portal();
  locals.db = db;
  locals.config = config;
  locals.actor = (bearer === null ? await byCookie() : await findBearer(db, bearer)) ?? ANONYMOUS;

  async function byCookie() {
    const token = readSessionToken(cookies, config);
    return token ? findSignedIn(db, token) : null;
  }
}

/** Who is not signed in is shown the door to sign in by; for everybody else it looks as if there were nothing. */
async function turnAway(context: APIContext, bearer: string | null): Promise<Response> {
  const { routePattern, request, locals, url } = context;
  if (isSignedIn(locals.actor) || ROUTES[routePattern] === undefined || BYTES.has(routePattern)) {
    return new Response(null, { status: 404 });
  }
  if (request.method === 'POST' && TOKEN_PATHS.includes(routePattern)) return unauthorized(bearer);
  if (routePattern.startsWith('/api/')) {
    return Response.json({ error: { code: 'UNAUTHORIZED', message: 'Sign in as a member first.' } }, { status: 401 });
  }
  if (request.method === 'POST') return keepWhatWasWritten(context);
  return context.redirect(paths.signIn(url.pathname + url.search), 303);
}

const BYTES = new Set(['/media/[id]', '/member-search/[...file]']);

/** "Not there" and "not yours" look alike, so both are noted: who tried, and at which kind of address. */
async function noteRefusal({ locals, routePattern }: APIContext, response: Response) {
  const { actor, db } = locals;
  if (response.status !== 404 || !isSignedIn(actor) || routePattern === '/404') return;
  await db.write((tx) => record(tx, { actorId: actor.id, action: 'open', object: `route:${routePattern}`, outcome: 'refused' }));
}
