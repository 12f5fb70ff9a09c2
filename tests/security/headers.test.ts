import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDemo } from '../support/demo-database.ts';
import { request, sendRaw } from '../support/raw-request.ts';
import { runPortal, type RunningPortal } from '../support/running-portal.ts';

let portal: RunningPortal;
let member: string;
let video: string;
let storageKey: string;

beforeAll(async () => {
  portal = await runPortal();
  member = await portal.cookieOf('minjun');
  const demo = openDemo(portal.databaseUrl);
  const file = demo.row("select id, storage_key from recording_files where type = 'video/webm'");
  [video, storageKey] = [file['id'] ?? '', file['storage_key'] ?? ''];
  demo.close();
});
afterAll(() => portal.stop());

const send = (line: string, headers: Record<string, string | null> = {}, body = '') =>
  sendRaw(portal.origin, request(portal.origin, line, headers, body));

const script = () => `/_astro/${readdirSync('dist/client/_astro').find((name) => name.endsWith('.js')) ?? ''}`;
const post = (headers: Record<string, string> = {}) => ({ 'Content-Length': '0', Origin: portal.origin, ...headers });

/** One answer of every kind. */
const KINDS: [kind: string, status: number, ask: () => ReturnType<typeof send>][] = [
  ['the public page', 200, () => send('GET /')],
  ['the page of a member', 200, () => send('GET /', { Cookie: member })],
  ['a confidential page', 200, () => send('GET /groups/livestreaming', { Cookie: member })],
  ['HEAD of a page', 200, () => send('HEAD /')],
  ['what does not exist', 404, () => send('GET /no/such/page')],
  ['what a member may not see', 404, () => send('GET /staff/outbox', { Cookie: member })],
  ['the page for faults', 500, () => send('GET /500')],
  ['the way to the door', 303, () => send('GET /groups')],
  [
    'a form that was taken',
    303,
    () => send('POST /?_action=people.markSeen', post({ Cookie: member, 'Content-Type': 'application/x-www-form-urlencoded' })),
  ],
  [
    'an action that does not exist',
    404,
    () => send('POST /?_action=no.such', post({ Cookie: member, 'Content-Type': 'application/x-www-form-urlencoded' })),
  ],
  ['the API', 400, () => send('POST /api/classify', post({ Cookie: member, 'Content-Type': 'application/json' }))],
  ['the API to nobody', 401, () => send('POST /api/classify', post({ 'Content-Type': 'application/json' }))],
  [
    'the API to a wrong token',
    401,
    () =>
      send('POST /api/classify', { 'Content-Length': '0', 'Content-Type': 'application/json', Authorization: 'Bearer bwk_x' }),
  ],
  ['the map of the site', 200, () => send('GET /sitemap.xml')],
  ['a static file', 200, () => send('GET /robots.txt')],
  ['a script', 200, () => send(`GET ${script()}`)],
  ['a script, compressed', 200, () => send(`GET ${script()}`, { 'Accept-Encoding': 'br' })],
  ['a file of the public index', 200, () => send('GET /pagefind/pagefind-entry.json')],
  [
    'a file that is unchanged',
    304,
    () => send('GET /robots.txt', { 'If-Modified-Since': new Date(Date.now() + 86_400_000).toUTCString() }),
  ],
  ['a condition that fails', 412, () => send('GET /robots.txt', { 'If-Match': '"x"' })],
  ['a file of the index of members', 200, () => send('GET /member-search/pagefind-entry.json', { Cookie: member })],
  ['the live search', 200, () => send('GET /search/found.json?q=report', { Cookie: member })],
  ['a recording', 200, () => send(`GET /media/${video}`, { Cookie: member })],
  ['a part of a recording', 206, () => send(`GET /media/${video}`, { Cookie: member, Range: 'bytes=0-9' })],
  [
    'a part that a recording does not have',
    416,
    () => send(`GET /media/${video}`, { Cookie: member, Range: 'bytes=99999999999-' }),
  ],
  ['HEAD of a recording', 200, () => send(`HEAD /media/${video}`, { Cookie: member })],
  ['a recording to nobody', 404, () => send(`GET /media/${video}`)],
  ['a wrong address', 400, () => send('GET //groups')],
  ['a wrong host', 421, () => send('GET /', { Host: 'evil.example' })],
  ['a wrong method', 405, () => send('DELETE /')],
  ['a wrong origin', 403, () => send('POST /', post({ Origin: 'http://evil.example' }))],
  ['no length', 411, () => send('POST /', { Origin: portal.origin })],
  ['too long a body', 413, () => send('POST /', post({ 'Content-Length': '1000001' }))],
  ['too long an address', 414, () => send(`GET /search?q=${'a'.repeat(5000)}`)],
  ['liveness', 200, () => send('GET /healthz')],
  ['readiness', 200, () => send('GET /readyz')],
];

test.each(KINDS)('%s (%i) carries the security headers, and none that is ours alone', async (_kind, status, ask) => {
  const answer = await ask();
  expect(answer.status).toBe(status);
  const { headers } = answer;
  const policy = headers['content-security-policy'] ?? '';
  for (const directive of [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ]) {
    expect(policy.split('; ')).toContain(directive);
  }
  expect(policy).not.toMatch(/unsafe|\*|http/);
  expect(headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
  });
  expect(headers['referrer-policy']).toMatch(/^(?:same-origin|no-referrer|strict-origin)$/);
  expect(headers['permissions-policy']).toContain('camera=()');
  const ours = Object.keys(headers).filter((name) =>
    /^x-(?:breakwater|astro)|^x-powered-by$|^server$|^access-control/.test(name),
  );
  expect(ours).toEqual([]);
});

test('only the worker of the search may compile WebAssembly, and nothing may run text as code', async () => {
  const { headers } = await send('GET /pagefind/pagefind-worker.js');
  expect(headers['content-security-policy']).toContain("script-src 'self' 'wasm-unsafe-eval'");
  expect(headers['content-security-policy']).not.toMatch(/unsafe-inline|'unsafe-eval'/);
});

test('what is of a member is kept by no cache', async () => {
  for (const path of ['/', '/groups/livestreaming', `/media/${video}`, '/member-search/pagefind-entry.json', '/staff/outbox']) {
    expect([path, (await send(`GET ${path}`, { Cookie: member })).headers['cache-control']]).toEqual([
      path,
      expect.stringContaining('no-store'),
    ]);
  }
});

const FORGED: [name: string, value: () => string][] = [
  ['X-Forwarded-Host', () => 'evil.example'],
  ['X-Forwarded-Proto', () => 'https'],
  ['X-Forwarded-Port', () => '65536'],
  ['X-Forwarded-For', () => '127.0.0.1, evil.example'],
  ['X-Forwarded-Prefix', () => '/groups'],
  ['Forwarded', () => 'host=evil.example;proto=https'],
  ['X-Original-URL', () => '/groups/livestreaming'],
  ['X-Rewrite-URL', () => '/groups/livestreaming'],
  ['X-HTTP-Method-Override', () => 'DELETE'],
  ['X-Astro-Path', () => '/groups/livestreaming'],
  ['X-Astro-Locals', () => '{"actor":{"kind":"member"}}'],
  ['X-Astro-Route-Type', () => 'page'],
  ['X-Astro-Reroute', () => '/groups/livestreaming'],
  ['X-Astro-Middleware-Secret', () => 'x'],
  ['X-Breakwater-Client', () => 'evil.example'],
  ['X-Breakwater-File', () => storageKey],
];

test.each(FORGED)('%s from a client changes no answer', async (name, value) => {
  for (const path of [
    '/',
    '/sign-in',
    '/sitemap.xml',
    '/groups/livestreaming',
    `/media/${video}`,
    '/robots.txt',
    '/no/such/page',
  ]) {
    const [plain, forged] = [await send(`GET ${path}`), await send(`GET ${path}`, { [name]: value() })];
    expect([path, forged.status, forged.headers['location'], forged.rest]).toEqual([
      path,
      plain.status,
      plain.headers['location'],
      plain.rest,
    ]);
  }
});

test.each([
  ['a percent sign that encodes nothing', 'breakwater=%'],
  ['bytes that are no UTF-8', 'breakwater=%E0%A4%A'],
  ['a token that is far too long', `breakwater=${'x'.repeat(8000)}`],
  ['several tokens', 'breakwater=a; breakwater=b; breakwater=c'],
  ['an empty token', 'breakwater='],
  ['a quoted token', 'breakwater="a b"'],
  ['names that are no names', '=; ;;; =a; __proto__=x; constructor=y; breakwater'],
  ['a thousand cookies', Array.from({ length: 1000 }, (_, no) => `c${no}=1`).join('; ')],
  ['a NUL in the token', 'breakwater=%00'],
  ['an injection', "breakwater=' or 1=1 --"],
  ['the hash that the database holds', 'breakwater=0000000000000000000000000000000000000000000000000000000000000000'],
])('a cookie with %s shows the public page', async (_name, cookie) => {
  const { status, rest } = await send('GET /', { Cookie: cookie });
  expect(status).toBe(200);
  expect(rest).toContain('href="/sign-in"');
  expect((await send('GET /groups', { Cookie: cookie })).status).toBe(303);
});
