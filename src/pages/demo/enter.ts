import type { APIRoute } from 'astro';
import { demoIsOpen, enterDemo, startSession } from '#src/features/people/index.ts';
import { ownPath } from '#src/platform/paths.ts';
import { setSessionToken } from '#src/session-cookie.ts';

/** One click into the demo. Outside the demo this address does not exist. */
export const POST: APIRoute = async ({ locals, request, cookies, redirect, rewrite }) => {
  const { db, config } = locals;
  if (!(await demoIsOpen(db, config))) return rewrite('/404');
  const form = new URLSearchParams(await request.clone().text());
  const personId = await enterDemo(db, form.get('person') ?? '');
  if (!personId) return rewrite('/404');
  setSessionToken(cookies, config, await startSession(db, personId, 'demo'));
  return redirect(ownPath(form.get('next')), 303);
};
