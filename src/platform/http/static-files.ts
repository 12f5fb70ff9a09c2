import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { IncomingMessage, ServerResponse } from 'node:http';
import send from 'send';

/**
 * The public files that the build made, looked up in a list read once at start: no path of a request ever reaches the
 * file system. Where the build left a Brotli twin and the browser takes it, the twin is sent.
 */
export function staticFiles(root: string) {
  const files = new Set(filesBelow(root));
  return (request: IncomingMessage, response: ServerResponse): boolean => {
    const path = (request.url ?? '').split('?', 1)[0] ?? '';
    if (!files.has(path) || request.method === 'POST') return false;
    const immutable = path.startsWith('/_astro/');
    const compressed = files.has(`${path}.br`);
    if (compressed) response.setHeader('Vary', 'Accept-Encoding');
    const sendsTwin = compressed && /\bbr\b/.test(String(request.headers['accept-encoding'] ?? ''));
    if (sendsTwin) {
      response.setHeader('Content-Encoding', 'br');
      response.setHeader('Content-Type', typeOf(path));
    }
    send(request, sendsTwin ? `${path}.br` : path, {
      root,
      dotfiles: 'deny',
      index: false,
      immutable,
      maxAge: immutable ? '1y' : '5m',
    })
      .on('error', (error: { status?: number }) => {
        if (response.headersSent) return void response.destroy();
        for (const name of ['Content-Length', 'Content-Encoding', 'ETag', 'Last-Modified']) response.removeHeader(name);
        response.writeHead(error.status ?? 500).end();
      })
      .pipe(response);
    return true;
  };
}

const TYPES: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  json: 'application/json',
  txt: 'text/plain; charset=utf-8',
};

const typeOf = (path: string) => TYPES[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream';

function filesBelow(root: string): string[] {
  if (!existsSync(root)) return [];
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `/${join(entry.parentPath, entry.name).slice(root.length).replaceAll('\\', '/').replace(/^\/+/, '')}`);
}
