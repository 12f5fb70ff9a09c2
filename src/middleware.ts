import { getActionContext } from 'astro:actions';
import { defineMiddleware } from 'astro:middleware';
import type { APIContext } from 'astro';
import { ACTIONS, admits, ROUTES } from './access.ts';
import { record } from './features/audit/index.ts';
import { ANONYMOUS, demoIsOpen, findSignedIn, isSignedIn } from './features/people/index.ts';
import { paths } from './platform/paths.ts';
import { portal } from './platform/portal.ts';
import { readSessionToken } from './session-cookie.ts';

/** Session, actor, gate, form: in this order, for every request that reaches Astro. */
export const onRequest = defineMiddleware(async (context, next) => {
  await identify(context);
  const { actor } = context.locals;
  if (!admits(ROUTES[context.routePattern], actor)) return turnAway(context);
  const submitted = await runForm(context);
  if (submitted) return submitted;
  const response = await next();
  if (!response.headers.has('Cache-Control')) {
    response.headers.set('Cache-Control', isSignedIn(actor) ? 'no-store' : 'private, no-cache');
  }
  return response;
});

async function identify(context: APIContext) {
  const { db, config } = await portal();
  const token = readSessionToken(context.cookies, config);
  context.locals.db = db;
  context.locals.config = config;
  context.locals.actor = (token ? await findSignedIn(db, token) : null) ?? ANONYMOUS;
  context.locals.demo = isSignedIn(context.locals.actor) ? false : await demoIsOpen(db, config);
}

/** Who is not signed in is shown the door to sign in by; for everybody else it looks as if there were nothing. */
async function turnAway(context: APIContext): Promise<Response> {
  const { routePattern, request, locals, url } = context;
  const { actor, db } = locals;
  if (isSignedIn(actor)) {
    await db.write((tx) =>
      record(tx, { actorId: actor.id, action: 'open', object: `route:${routePattern}`, outcome: 'refused' }),
    );
  }
  if (routePattern.startsWith('/api/')) {
    return Response.json(
      { error: { code: 'UNAUTHORIZED', message: 'Sign in as a member first.' } },
      { status: isSignedIn(actor) ? 404 : 401 },
    );
  }
  const known = ROUTES[routePattern] !== undefined;
  if (isSignedIn(actor) || !known || BYTES.has(routePattern)) return new Response(null, { status: 404 });
  return context.redirect(paths.signIn(request.method === 'GET' ? url.pathname + url.search : undefined), 303);
}

const BYTES = new Set(['/media/[id]', '/member-search/[...file]']);

/**
 * Runs a posted form once, in one place for all: what succeeded is answered with 303 to where it can be seen, what was
 * refused renders the page again with the sentence and with what the person wrote.
 */
async function runForm(context: APIContext): Promise<Response | null> {
  const { action, setActionResult, serializeActionResult } = getActionContext(context);
  if (!action) return null;
  if (action.calledFrom !== 'form' || !admits(ACTIONS[action.name], context.locals.actor)) {
    const signIn = !isSignedIn(context.locals.actor) && ACTIONS[action.name];
    return signIn ? context.redirect(paths.signIn(context.url.pathname), 303) : new Response(null, { status: 404 });
  }
  const written = await context.request.clone().formData();
  const result = await action.handler();
  const to = (result.data as { to?: string } | undefined)?.to;
  if (!result.error && to) return context.redirect(to, 303);
  context.locals.written = written;
  setActionResult(action.name, serializeActionResult(result));
  return null;
}
