import { ActionError, getActionContext } from 'astro:actions';
import type { APIContext } from 'astro';
import { ACTIONS, admits } from './access.ts';
import { isSignedIn } from './features/people/index.ts';

/**
 * Runs a posted form once, in one place for all: what succeeded is answered with 303 to where it can be seen, what was
 * refused renders the page again with the sentence and with what the person wrote. null where no form was posted.
 */
export async function runForm(context: APIContext): Promise<Response | null> {
  const { action, setActionResult, serializeActionResult } = getActionContext(context);
  if (!action || dropped.has(context.request)) return null;
  const { actor } = context.locals;
  const admitted = ACTIONS[action.name];
  if (action.calledFrom !== 'form' || !admits(admitted, actor)) {
    return admitted && !isSignedIn(actor) ? keepWhatWasWritten(context) : new Response(null, { status: 404 });
  }
  const written = await formOf(context);
  const result = await action.handler();
  const { to, clears } = (result.data ?? {}) as { to?: string; clears?: string };
  if (!result.error && to) {
    const answer = context.redirect(to, 303);
    if (clears) answer.headers.set('Clear-Site-Data', clears);
    return answer;
  }
  if (written) context.locals.written = written;
  setActionResult(action.name, serializeActionResult(result));
  return null;
}

/** Keeps a form from running at all, here and in Astro, which runs by itself what has no result yet. */
export function dropForm(context: APIContext): void {
  const { action, setActionResult, serializeActionResult } = getActionContext(context);
  dropped.add(context.request);
  if (action)
    setActionResult(action.name, serializeActionResult({ data: undefined, error: new ActionError({ code: 'NOT_FOUND' }) }));
}

const dropped = new WeakSet<Request>();

/** A form that arrives after the session ended: its text is given back, so that nothing written is lost. */
export async function keepWhatWasWritten(context: APIContext): Promise<Response> {
  const written = await formOf(context);
  if (written) context.locals.written = written;
  return context.rewrite('/signed-out');
}

const formOf = ({ request }: APIContext): Promise<FormData | null> =>
  request
    .clone()
    .formData()
    .catch(() => null);
