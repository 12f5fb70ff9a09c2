import type { APIRoute } from 'astro';
import { findRecordingFile } from '#src/features/webinars/index.ts';
import { STORED_FILE_HEADER } from '#src/platform/http/stored-file.ts';

/** Asked for every range: whoever loses access while watching loses the next range. The server streams the bytes. */
export const GET: APIRoute = async ({ locals, params }) => {
  const file = await findRecordingFile(locals.db, locals.actor, params['id'] ?? '');
  if (!file) return new Response(null, { status: 404 });
  return new Response('', { headers: { [STORED_FILE_HEADER]: file.storageKey, 'Content-Type': file.type } });
};
