import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDemo, type DemoDatabase } from '../support/demo-database.ts';
import { request, sendRaw } from '../support/raw-request.ts';
import { runPortal, type RunningPortal } from '../support/running-portal.ts';

let portal: RunningPortal;
let demo: DemoDatabase;

beforeAll(async () => {
  portal = await runPortal();
  demo = openDemo(portal.databaseUrl);
});
afterAll(async () => {
  demo.close();
  await portal.stop();
});

const send = (line: string, headers: Record<string, string | null> = {}, body = '') =>
  sendRaw(portal.origin, request(portal.origin, line, headers, body));

test.each([
  'evil.example',
  'evil.example:80',
  'localhost',
  'localhost:1',
  'localhost:65536',
  'localhost:99999999',
  'localhost:',
  'localhost:port',
  'localhost.evil.example',
  'user@localhost',
  '127.1',
  '[::',
  '',
  '/',
  'a b',
])('a request for the host "%s" is not for us', async (host) => {
  const { status, rest } = await send('GET /', { Host: host });
  expect([400, 421]).toContain(status);
  expect(rest).not.toContain('<html');
});

test('a host of ours is answered, in capitals too; without one, and with the whole address in the first line, nothing is', async () => {
  expect((await send('GET /')).status).toBe(200);
  expect((await send('GET /', { Host: new URL(portal.origin).host.toUpperCase() })).status).toBe(200);
  expect((await send('GET /', { Host: null })).status).toBe(400);
  expect((await send('GET http://evil.example/')).status).toBe(400);
  expect((await sendRaw(portal.origin, 'GET / HTTP/1.0\r\n\r\n')).status).toBe(421);
});

test.each(['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND', 'SEARCH'])(
  '%s is not a method of ours, and the answer names those that are',
  async (method) => {
    for (const path of ['/', '/robots.txt', '/groups/livestreaming', '/api/classify']) {
      const { status, headers } = await send(`${method} ${path}`, { Origin: portal.origin });
      expect([path, status, headers['allow']]).toEqual([path, 405, 'GET, HEAD, POST']);
    }
  },
);

const FORM = 'application/x-www-form-urlencoded';
const CONTENT = [
  FORM,
  `${FORM}; charset=utf-8`,
  'multipart/form-data; boundary=b',
  'text/plain',
  'application/json',
  'application/octet-stream',
  null,
];
const ELSEWHERE: Record<string, string | null>[] = [
  { Origin: 'http://evil.example' },
  { Origin: 'null' },
  { Origin: null },
  { Origin: 'http://evil.example', 'Sec-Fetch-Site': 'cross-site' },
  { Origin: null, 'Sec-Fetch-Site': 'cross-site' },
  { Origin: null, 'Sec-Fetch-Site': 'same-site' },
  { Origin: null, 'Sec-Fetch-Site': 'none' },
];

test.each(CONTENT)(
  'a POST of type %s from elsewhere is refused and changes nothing; the same from here is taken',
  async (type) => {
    const cookie = await portal.cookieOf('minjun');
    const before = demo.digest();
    const post = (path: string, from: Record<string, string | null>) =>
      send(`POST ${path}`, { Cookie: cookie, 'Content-Type': type, 'Content-Length': '0', ...from });
    for (const path of ['/?_action=people.markSeen', '/?_action=people.signOut', '/api/classify', '/demo/enter']) {
      for (const from of [
        ...ELSEWHERE,
        { Origin: `${portal.origin}.evil.example` },
        { Origin: portal.origin, 'Sec-Fetch-Site': 'cross-site' },
      ]) {
        expect([path, from, (await post(path, from)).status]).toEqual([path, from, 403]);
      }
    }
    expect(demo.digest()).toBe(before);
    const taken = await post('/?_action=people.markSeen', { Origin: portal.origin, 'Sec-Fetch-Site': 'same-origin' });
    expect(taken.status).not.toBe(403);
    expect(taken.status).toBeLessThan(500);
  },
);

test('a body of more than 1 MB is refused before it is read, and one of unknown length at all', async () => {
  const own = { Origin: portal.origin, 'Content-Type': FORM };
  for (const path of ['/sign-in?_action=people.signIn', '/api/classify', '/no/such/page']) {
    expect([path, (await send(`POST ${path}`, { ...own, 'Content-Length': '1000001' }, 'a=')).status]).toEqual([path, 413]);
    expect([
      path,
      (await send(`POST ${path}`, { ...own, 'Transfer-Encoding': 'chunked' }, '2\r\na=\r\n0\r\n\r\n')).status,
    ]).toEqual([path, 411]);
  }
  expect((await send('POST /sign-in', { ...own, 'Content-Length': '3' }, 'a=b')).status).toBe(200);
});

test('a request hidden in a body that is refused is never answered', async () => {
  const hidden = request(portal.origin, 'GET /robots.txt');
  for (const length of [
    { 'Transfer-Encoding': 'chunked' },
    { 'Content-Length': '1000001' },
    { 'Content-Length': '0', 'Transfer-Encoding': 'chunked' },
  ]) {
    const { status, rest } = await send('POST /', { Origin: portal.origin, Connection: 'keep-alive', ...length }, hidden);
    expect([400, 411, 413]).toContain(status);
    expect(rest).not.toContain('HTTP/1.1');
  }
});

test('the limit on sign-in attempts counts the connection, whatever address a client claims', async () => {
  const attempt = async (no: number) => {
    const form = `email=nobody%40breakwater.example&password=wrong`;
    const claimed = {
      'X-Forwarded-For': `198.51.100.${no}`,
      'X-Breakwater-Client': `198.51.100.${no}`,
      Forwarded: `for=198.51.100.${no}`,
      'X-Real-IP': `198.51.100.${no}`,
    };
    return (
      await send(
        'POST /sign-in?_action=people.signIn',
        { Origin: portal.origin, 'Content-Type': FORM, 'Content-Length': String(form.length), ...claimed },
        form,
      )
    ).status;
  };
  const statuses = [];
  for (let no = 1; no <= 9; no++) statuses.push(await attempt(no));
  expect(statuses.slice(0, 8)).toEqual(Array(8).fill(401));
  expect(statuses[8]).toBe(429);
});
