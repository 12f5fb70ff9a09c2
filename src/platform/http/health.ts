import type { ServerResponse } from 'node:http';
import type { Portal } from '../portal.ts';

/** `/healthz`: the process lives. `/readyz`: it can serve, with its database and its storage. */
export function answeredHealth(path: string, response: ServerResponse, portal: Portal): boolean {
  if (path !== '/healthz' && path !== '/readyz') return false;
  const answer = (status: number, text: string) =>
    response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' }).end(`${text}\n`);
  if (path === '/healthz') answer(200, 'alive');
  else void problemsOf(portal).then((problems) => answer(problems.length > 0 ? 503 : 200, problems.join('\n') || 'ready'));
  return true;
}

async function problemsOf({ db, storage }: Portal): Promise<string[]> {
  const [database, files] = await Promise.all([db.answers().catch(() => false), storage.writable()]);
  return [!database && 'The database does not answer.', !files && 'The storage folder cannot be written.'].filter(
    (problem) => problem !== false,
  );
}
