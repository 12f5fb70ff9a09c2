import type { IncomingMessage, ServerResponse } from 'node:http';
import { bearerOf } from './bearer.ts';

/** What a request must be before anything of Astro sees it; a refusal says what to do, in plain text. */
export interface Front {
  hosts: ReadonlySet<string>;
  origin: string;
}

const BODY_MAX_BYTES = 1_000_000;

const METHODS = new Set(['GET', 'HEAD', 'POST']);
// One way to write each path: no doubled slashes, no dot segments, no encoded separators, no second encoding.
const CANONICAL_PATH = /^\/(?!\/)(?:[\w.~!$&'()*+,;=:@-]|%[0-9A-Fa-f]{2}|\/(?!\/))*$/;
const MISLEADING = /%(?:25|2[fF]|5[cC]|00|2[eE])|\/\.{1,2}(?:\/|$)/;

/** Answers what must not pass and returns true; otherwise false. */
export function turnedAway(request: IncomingMessage, response: ServerResponse, front: Front): boolean {
  const problem = problemOf(request, front);
  if (!problem) return false;
  const [status, sentence, headers] = problem;
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store', ...headers });
  response.end(request.method === 'HEAD' ? undefined : `${sentence}\n`);
  // The rest of a body that nobody reads would be taken for the next request.
  if (status === 413 || status === 411) response.once('finish', () => request.destroy());
  return true;
}

type Problem = [status: number, sentence: string, headers?: Record<string, string>];

function problemOf(request: IncomingMessage, { hosts, origin }: Front): Problem | null {
  const { method = '', url = '', headers } = request;
  if (!hosts.has((headers.host ?? '').toLowerCase())) {
    return [421, `This server answers for ${origin} only. Use that address, or set ORIGIN to the one you used.`];
  }
  if (!METHODS.has(method)) return [405, 'Use GET, HEAD or POST.', { Allow: 'GET, HEAD, POST' }];
  const [path = '', query = ''] = url.split('?', 2);
  if (url.length > 4096) return [414, 'This address is too long. A search takes at most 200 characters.'];
  if (!CANONICAL_PATH.test(path) || MISLEADING.test(path) || !decodes(path)) {
    return [400, 'This address is not written in its plain form. Start again from the home page.'];
  }
  if (!decodes(query)) return [400, 'The part of the address after "?" is not valid. Remove it and try again.'];
  if (method === 'POST') return problemOfPost(request, path, origin);
  return null;
}

function problemOfPost({ headers }: IncomingMessage, path: string, origin: string): Problem | null {
  const site = headers['sec-fetch-site'];
  const own = site ? site === 'same-origin' : headers.origin === origin;
  const byToken = bearerOf({ method: 'POST', path, authorization: headers.authorization }) !== null;
  // A browser always sends one of the two; "null" and foreign origins are refused.
  if (!own && !byToken) return [403, 'This form was sent from another site. Open the portal itself and send it from there.'];
  const length = headers['content-length'];
  if (length === undefined) return [411, 'Send the length of the body (Content-Length).'];
  if (Number(length) > BODY_MAX_BYTES)
    return [413, `At most ${BODY_MAX_BYTES / 1_000_000} MB can be sent at once. Shorten it and send it again.`];
  return null;
}

function decodes(part: string): boolean {
  try {
    decodeURIComponent(part);
    return true;
  } catch {
    return false;
  }
}
