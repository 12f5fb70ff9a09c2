import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDemo } from '../support/demo-database.ts';
import { request, sendRaw } from '../support/raw-request.ts';
import { runPortal, type RunningPortal } from '../support/running-portal.ts';

let portal: RunningPortal;
let member: string;
let staff: string;
let topic: { id: string; title: string };
let video: string;

beforeAll(async () => {
  portal = await runPortal();
  [member, staff] = [await portal.cookieOf('minjun'), await portal.cookieOf('staff')];
  const demo = openDemo(portal.databaseUrl);
  topic = demo.row("select id, title from topics where title like 'Escalation%'") as typeof topic;
  video = demo.row("select id from recording_files where type = 'video/webm'")['id'] ?? '';
  demo.close();
});
afterAll(() => portal.stop());

const get = (path: string, cookie?: string) =>
  sendRaw(
    portal.origin,
    request(portal.origin, `GET ${path}`, { Cookie: cookie ?? null, Range: path.startsWith('/media') ? 'bytes=0-99' : null }),
  );

/** Pages that are not for everybody, with what only they show. */
const SECRETS: [name: string, path: () => string, shown: () => string, reader: () => string][] = [
  ['the group', () => '/groups/livestreaming', () => topic.title, () => member],
  ['a topic', () => `/groups/livestreaming/topics/${topic.id}`, () => topic.title, () => member],
  ['a recording', () => `/media/${video}`, () => 'webm', () => member],
  ['the index of members', () => '/member-search/pagefind-entry.json', () => 'languages', () => member],
  ['a page of members', () => '/guidance/livestream-evidence', () => 'class="prose document"', () => member],
  ['the outbox', () => '/staff/outbox', () => '<title>Outbox', () => staff],
];

test.each(SECRETS)(
  '%s is shown to whoever may see it, and to nobody else in whichever way its address is written',
  async (_name, path, shown, reader) => {
    const open = await get(path(), reader());
    expect([200, 206]).toContain(open.status);
    expect(open.rest).toContain(shown());

    for (const written of spellings(path())) {
      const { status, rest, headers } = await get(written);
      expect([written, [303, 400, 401, 404].includes(status), rest.includes(shown())]).toEqual([written, true, false]);
      // Nor does an answer send anybody off to another host.
      expect([written, /^(?:\/(?![/\\])|$)/.test(headers['location'] ?? '')]).toEqual([written, true]);
    }
  },
);

/** Ways of writing a path that have passed somebody's guard: research/security.md, 2.1 and 2.5. */
function spellings(path: string): string[] {
  const [, first = '', rest = ''] = /^(\/[^/]+)(\/.*)$/.exec(path) ?? [];
  const letter = (path[1] ?? '').charCodeAt(0).toString(16);
  const encoded = (times: number) => `/${'%' + '25'.repeat(times)}${letter}${path.slice(2)}`;
  const tails = [
    '',
    '/',
    '//',
    '/.',
    '/..',
    '/./',
    '/%2e',
    '/%2e%2e/',
    ';',
    ';x',
    '/;x',
    '%3bx',
    '%00',
    '%00.html',
    '.html',
    '/index.html',
    '.json',
    '.br',
    '%2f',
    '%5c',
    '%20',
    '%09',
    '.',
    '%ff',
    '%c0%af',
    '%e0%80%af',
    '?',
    '?/',
    '??x',
    '#x',
    '%23',
    '%3f',
    '?_action=people.markSeen',
    '?_render=1',
  ];
  return [
    ...tails.map((tail) => path + tail),
    ...[0, 1, 2, 9, 11, 12].map(encoded),
    `/${path}`,
    `//${path}`,
    `/\\${path}`,
    `\\${path}`,
    `/.${path}`,
    `/x/..${path}`,
    `/x/%2e%2e${path}`,
    `/_astro/..${path}`,
    `/%2f${path.slice(1)}`,
    `/%5c${path.slice(1)}`,
    `${first}/${rest}`,
    `${first}/.${rest}`,
    `${first}/x/..${rest}`,
    `${first}%2f${rest.slice(1)}`,
    `${first}%252f${rest.slice(1)}`,
    `${first}\\${rest.slice(1)}`,
    `${first}%5c${rest.slice(1)}`,
    `${first};x${rest}`,
    path.toUpperCase(),
    `/${path.charAt(1).toUpperCase()}${path.slice(2)}`,
    `/%ef%bd%8${'1'}${path.slice(2)}`,
    `${portal.origin}${path}`,
    `/_image?href=${path}`,
    `/_image?href=${encodeURIComponent(portal.origin + path)}`,
    `/_server-islands${path}`,
    `/404?path=${path}`,
    '*',
    path.slice(1),
  ];
}
