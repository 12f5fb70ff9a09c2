import type { APIRoute } from 'astro';
import { findForPerson } from '#src/features/search/index.ts';
import { clientOf } from '#src/platform/http/client-address.ts';
import { jsonRead } from '#src/platform/http/json-endpoint.ts';

/** The live search's other half. Guests come for their webinars and search nothing: to them it looks like any absent page. */
export const GET: APIRoute = (context) => (context.locals.actor.kind === 'guest' ? context.rewrite('/404') : found(context));

const found = jsonRead(({ locals, url, request }) => findForPerson(locals.db, locals.actor, url.searchParams, clientOf(request)));
