import type { IncomingMessage } from 'node:http';

const HEADER = 'x-breakwater-client';

/**
 * Writes down who is at the other end, for limits only, and removes what a client could have forged. A proxy that is
 * trusted, and it is trusted on this machine only, appends the address it saw as the last of X-Forwarded-For; the ones before are the client's own words.
 */
export function nameClient(request: IncomingMessage, trustProxy: boolean): void {
  const forwarded = String(request.headers['x-forwarded-for'] ?? '')
    .split(',')
    .at(-1)
    ?.trim();
  const peer = request.socket.remoteAddress ?? 'unknown';
  const fromProxy = trustProxy && /^(?:127\.|::1$|::ffff:127\.)/.test(peer);
  const address = (fromProxy && forwarded) || peer;
  for (const name of Object.keys(request.headers)) {
    if (name.startsWith('x-forwarded-') || name.startsWith('x-astro-') || name === 'x-breakwater-file')
      delete request.headers[name];
  }
  request.headers[HEADER] = network(address);
}

/** The network of the client: an IPv4 address, or the /64 of an IPv6 one, whose holder can use all of it. */
export const clientOf = (request: Request): string => request.headers.get(HEADER) ?? 'local';

function network(address: string): string {
  if (!address.includes(':') || address.startsWith('::ffff:')) return address.replace('::ffff:', '');
  const [head = '', tail = ''] = address.split('::');
  const groups = head.split(':').filter(Boolean);
  const last = tail.split(':').filter(Boolean);
  const full = [...groups, ...Array<string>(Math.max(0, 8 - groups.length - last.length)).fill('0'), ...last];
  return `${full.slice(0, 4).join(':')}::/64`;
}
