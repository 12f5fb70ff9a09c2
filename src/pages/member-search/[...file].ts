import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { APIRoute } from 'astro';
import { MEMBER_INDEX } from '#src/features/search/index.ts';

// The names are read once; a request's path is looked up among them and never joined to a folder.
const files = new Set(
  readdirSync(MEMBER_INDEX, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(MEMBER_INDEX.length + 1)
        .replaceAll('\\', '/'),
    ),
);

/** The members' part of the search index; who may come here is decided in `src/access.ts`. */
export const GET: APIRoute = async ({ params }) => {
  const name = params['file'] ?? '';
  if (!files.has(name)) return new Response(null, { status: 404 });
  const type = name.endsWith('.js')
    ? 'text/javascript; charset=utf-8'
    : name.endsWith('.json')
      ? 'application/json'
      : 'application/octet-stream';
  return new Response(new Uint8Array(await readFile(join(MEMBER_INDEX, name))), {
    headers: { 'Content-Type': type, 'Cache-Control': 'private, no-store' },
  });
};
