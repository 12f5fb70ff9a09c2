import { messagesOf } from '../conversation/turns.ts';
import { sessionFrom } from '../session/metadata.ts';
import { type Judge, NotJudged } from './judge.ts';

const PATIENCE_MS = 20_000;
const KEPT = 'What you wrote is kept here.';

/** Asks the addresses that scripts of members use as well; the page hands them over, so that they are built in one place. */
export const serverJudge = (paths: { message: string; conversation: string; session: string }): Judge => ({
  message: (text) => ask(paths.message, { text }),
  conversation: (turns) => ask(paths.conversation, { id: 'tried-here', messages: messagesOf(turns) }),
  session: (written) => ask(paths.session, sessionFrom(written)),
});

async function ask<Result>(path: string, body: unknown): Promise<Result> {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
    cache: 'no-store',
    signal: AbortSignal.timeout(PATIENCE_MS),
  }).catch(() => {
    throw new NotJudged(`The server cannot be reached just now. ${KEPT} Try again in a moment, or judge in this browser.`);
  });
  if (response.ok) return (await response.json()) as Result;
  throw new NotJudged(await refusal(response));
}

/** The server's own sentence where it gives one; what comes from before it, or from a proxy, is no JSON. */
async function refusal(response: Response): Promise<string> {
  if (response.status === 401 || response.status === 404)
    return `You are signed out here now. ${KEPT} Sign in in another tab, then send it again.`;
  const answer = (await response.json().catch(() => null)) as { error?: { message?: string } } | null;
  const said = answer?.error?.message;
  if (response.status === 429) return `${said ?? 'Too many requests.'} ${KEPT} In this browser you can go on at once.`;
  return `${said ?? `The server answered with ${response.status}.`} ${KEPT}`;
}
