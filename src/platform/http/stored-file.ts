import type { IncomingMessage, ServerResponse } from 'node:http';
import send from 'send';

/** A page that has authorised its reader names the stored file in this header; the client never sees it. */
export const STORED_FILE_HEADER = 'x-breakwater-file';

/**
 * Makes `response` send a stored file where a page asks for one: with ranges and backpressure, and with no Astro in
 * between, whose response writer waits for nobody (one stalled client on a 400 MB file cost 459 MB of memory).
 */
export function deliverStoredFiles(request: IncomingMessage, response: ServerResponse, root: string): void {
  const { writeHead, write, end } = response;
  response.writeHead = function (this: ServerResponse, ...args: unknown[]) {
    const headers = args.find((argument) => typeof argument === 'object') as unknown as Record<string, string> | undefined;
    const key = headers?.[STORED_FILE_HEADER];
    Object.assign(response, { writeHead });
    if (!key) return Reflect.apply(writeHead, response, args) as ServerResponse;
    // Astro now writes its empty body; that is the moment to write ours.
    Object.assign(response, { write: () => true, end: () => (Object.assign(response, { write, end }), response) });
    queueMicrotask(() => stream(request, response, root, key, headers['content-type']));
    return response;
  };
}

function stream(
  request: IncomingMessage,
  response: ServerResponse,
  root: string,
  key: string,
  type = 'application/octet-stream',
) {
  response.setHeader('Content-Type', type);
  response.setHeader('Cache-Control', 'private, no-store');
  send(request, `/${key}`, { root, dotfiles: 'deny', index: false, cacheControl: false, acceptRanges: true })
    .on('error', (error: { status?: number }) => {
      // Half of it is out already: ending the connection is the only honest answer.
      if (response.headersSent) return void response.destroy();
      for (const name of ['Content-Type', 'Content-Length', 'Content-Range', 'ETag', 'Last-Modified'])
        response.removeHeader(name);
      response.writeHead(error.status ?? 500, { 'Content-Type': 'text/plain; charset=utf-8' });
      response.end(error.status === 416 ? 'This part of the file does not exist.\n' : 'This file is not here.\n');
    })
    .pipe(response);
}
