import { afterAll, beforeAll, expect, test } from 'vitest';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { openDemo, type DemoDatabase } from '../support/demo-database.ts';
import { request, sendRaw } from '../support/raw-request.ts';
import { runPortal, type RunningPortal } from '../support/running-portal.ts';

let portal: RunningPortal;
let demo: DemoDatabase;
let cookie: string;
let token: string;

beforeAll(async () => {
  portal = await runPortal();
  demo = openDemo(portal.databaseUrl);
  cookie = await portal.cookieOf('minjun');
  token = await tokenOf('minjun');
});
afterAll(async () => {
  demo.close();
  await portal.stop();
});

/** Made by the form, as a person does. */
async function tokenOf(person: string, name = 'of the test'): Promise<string> {
  const response = await fetch(`${portal.origin}/account/tokens?_action=api.makeToken`, {
    method: 'POST',
    headers: { origin: portal.origin, cookie: await portal.cookieOf(person) },
    body: new URLSearchParams({ name, days: '7', submission: crypto.randomUUID() }),
  });
  expect(response.headers.get('cache-control')).toBe('no-store');
  return /bwk_[\w-]{43}/.exec(await response.text())?.[0] ?? '';
}

const BODIES: Record<string, unknown> = {
  '/api/classify': { text: 'The harbour master is out at lunch.' },
  '/api/conversation': { id: 'c', messages: [{ id: 'm', speaker: 'a', text: 'The harbour master is out at lunch.' }] },
  '/api/session-risk': { sessionId: 's', startedAt: '2026-11-01T00:00:00Z' },
};
const PATHS = Object.keys(BODIES);

const JSON_TYPE = { 'content-type': 'application/json' };

function post(path: string, headers: Record<string, string>, body: unknown = BODIES[path]) {
  return fetch(portal.origin + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { ...JSON_TYPE, ...headers },
    body: JSON.stringify(body),
  });
}

const bearer = (value = token) => ({ authorization: `Bearer ${value}` });

interface Refused {
  error: { code: string; message: string };
}

async function expectUnauthorized(response: Response, told = ', error="invalid_token"') {
  expect(response.status).toBe(401);
  expect(response.headers.get('www-authenticate')).toBe(`Bearer realm="Breakwater"${told}`);
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(response.headers.get('content-type')).toMatch(/^application\/json/);
  const { error } = (await response.json()) as Refused;
  expect(error.code).toBe('UNAUTHORIZED');
  expect(error.message).toContain('/account/tokens');
}

test('what the three addresses really answer has the schemas of the published document', async () => {
  const document = (await (await fetch(`${portal.origin}/api/openapi.json`, { headers: { cookie } })).json()) as {
    openapi: string;
    paths: Record<string, { post: { responses: Record<string, { content: Record<string, { schema: { $ref: string } }> }> } }>;
  };
  const ajv = new Ajv2020({ strictTypes: false });
  for (const word of ['openapi', 'info', 'servers', 'security', 'paths', 'components']) ajv.addKeyword(word);
  ajv.addSchema({ ...document, $id: 'api' });
  const faults = (ref: string, value: unknown) => {
    const validate = ajv.getSchema(`api${ref}`);
    return validate?.(value) ? [] : (validate?.errors ?? ['no such schema']);
  };
  expect(Object.keys(document.paths).sort()).toEqual([...PATHS].sort());
  for (const [path, { post: operation }] of Object.entries(document.paths)) {
    const schemaOf = (status: number) => operation.responses[status]?.content['application/json']?.schema.$ref ?? '';
    const good = await post(path, bearer());
    expect([path, good.status, good.headers.get('cache-control')]).toEqual([path, 200, 'no-store']);
    expect([path, faults(schemaOf(200), await good.json())]).toEqual([path, []]);
    const bad = await post(path, bearer(), { unknown: 1 });
    expect([path, bad.status]).toEqual([path, 400]);
    expect([path, faults(schemaOf(400), await bad.json())]).toEqual([path, []]);
    const nobody = await post(path, bearer('bwk_x'));
    expect([path, nobody.status, faults(schemaOf(401), await nobody.json())]).toEqual([path, 401, []]);
  }
});

test('a token needs no Origin, from a script or from another site’s page: no cookie comes into it', async () => {
  for (const path of PATHS) {
    for (const from of [{}, { origin: 'https://elsewhere.example' }, { 'sec-fetch-site': 'cross-site' }])
      expect([path, from, (await post(path, { ...bearer(), ...from })).status]).toEqual([path, from, 200]);
    expect([path, (await post(path, { cookie })).status]).toEqual([path, 403]);
    expect([path, (await post(path, { cookie, authorization: 'Basic bWluanVuOng=' })).status]).toEqual([path, 403]);
  }
});

test('the scheme is read in any case, and a token is taken from nowhere but that header', async () => {
  for (const scheme of ['bearer', 'BEARER', 'Bearer '])
    expect((await post('/api/classify', { authorization: `${scheme} ${token}` })).status).toBe(200);
  const here = { origin: portal.origin };
  for (const headers of [
    { 'x-api-key': token },
    { cookie: `breakwater=${token}` },
    { authorization: token },
    { 'proxy-authorization': `Bearer ${token}` },
  ])
    await expectUnauthorized(await post('/api/classify', { ...here, ...(headers as Record<string, string>) }), '');
  await expectUnauthorized(await post(`/api/classify?access_token=${token}`, here, BODIES['/api/classify']), '');
});

test.each([
  ['an unknown token', () => `bwk_${'x'.repeat(43)}`],
  ['half a token', () => token.slice(0, 30)],
  ['a token and more', () => `${token}x`],
  ['no token', () => ''],
  ['the cookie’s token', () => cookie.slice(cookie.indexOf('=') + 1)],
  ['an injection', () => "bwk_' or 1=1 --"],
  ['a very long one', () => `bwk_${'x'.repeat(6000)}`],
])('%s is nobody, also with the cookie of a member beside it', async (_, wrong) => {
  for (const path of PATHS)
    await expectUnauthorized(
      await post(path, { ...bearer(wrong()), cookie, origin: portal.origin, 'sec-fetch-site': 'same-origin' }),
    );
});

test('expired, revoked, of somebody who left, of a company that left: nobody, in the same words', async () => {
  const answers = new Set<string>();
  const ends: [person: string, statement: (hash: string) => void][] = [
    ['ada', () => demo.write('update api_tokens set expires_at = 1 where person_id = ?', demo.personId('ada'))],
    ['mod', () => demo.write('update api_tokens set revoked_at = 1 where person_id = ?', demo.personId('mod'))],
    ['auditor', () => demo.write("insert into departures (person_id, at, by_id) values (?, 1, 's')", demo.personId('auditor'))],
    [
      'outsider',
      () =>
        demo.write(
          "insert into company_departures (company_id, at, by_id) select company_id, 1, 's' from people where id = ?",
          demo.personId('outsider'),
        ),
    ],
  ];
  for (const [person, end] of ends) {
    const theirs = await tokenOf(person);
    expect([person, (await post('/api/classify', bearer(theirs))).status]).toEqual([person, 200]);
    end(theirs);
    const refused = await post('/api/classify', bearer(theirs));
    answers.add(await refused.clone().text());
    await expectUnauthorized(refused);
  }
  expect(answers.size).toBe(1);
});

const ELSEWHERE = [
  '/',
  '/account',
  '/account/tokens',
  '/pilots',
  '/api',
  '/api/openapi.json',
  '/groups',
  '/classifier',
  '/classifier/evaluation',
  '/search/found.json',
  '/member-search/pagefind-entry.json',
  '/staff/outbox',
];

test.each(ELSEWHERE)('at %s a token is nobody: the answer is the one that everybody gets', async (path) => {
  const answer = async (headers: Record<string, string>) => {
    const response = await fetch(portal.origin + path, { redirect: 'manual', headers });
    return [response.status, response.headers.get('location'), await response.text()];
  };
  expect(await answer(bearer())).toEqual(await answer({}));
  for (const near of [path, `${path}?x`]) expect([near, (await post(near, bearer(), {})).status]).toEqual([near, 403]);
});

test.each([
  '/api/classify/',
  '/api//classify',
  '/api/%63lassify',
  '/api/classify/x',
  '/API/classify',
  '/api/classify.json',
  '//api/classify',
])('at %s, which is none of the three, a token spares no check', async (path) => {
  const body = JSON.stringify(BODIES['/api/classify']);
  const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json', 'Content-Length': String(body.length) };
  const { status } = await sendRaw(portal.origin, request(portal.origin, `POST ${path}`, headers, body));
  expect([400, 403]).toContain(status);
});

test('two Authorization headers are one: the front and the gate read the same', async () => {
  const body = JSON.stringify(BODIES['/api/classify']);
  const lines = (first: string, second: string) =>
    `POST /api/classify HTTP/1.1\r\nHost: ${new URL(portal.origin).host}\r\nConnection: close\r\nCookie: ${cookie}\r\nAuthorization: ${first}\r\nAuthorization: ${second}\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
  expect((await sendRaw(portal.origin, lines('Basic eDp5', `Bearer ${token}`))).status).toBe(403);
  expect((await sendRaw(portal.origin, lines('Bearer bwk_x', 'Basic eDp5'))).status).toBe(401);
});

test('a token runs no form, whichever address the form is posted to, and GET takes none', async () => {
  for (const action of [
    'people.markSeen',
    'people.signOut',
    'api.makeToken',
    'api.revokeToken',
    'pilots.uploadReport',
    'forum.postReply',
  ]) {
    const before = demo.digest();
    for (const path of [...PATHS, '/account/tokens', '/']) {
      const form = new URLSearchParams({ name: 'n', days: '7', submission: crypto.randomUUID() });
      const response = await fetch(`${portal.origin}${path}?_action=${action}`, {
        method: 'POST',
        redirect: 'manual',
        headers: { ...bearer(), cookie },
        body: form,
      });
      expect([action, path, [400, 403].includes(response.status)]).toEqual([action, path, true]);
    }
    expect([action, demo.digest() === before]).toEqual([action, true]);
  }
  expect((await fetch(`${portal.origin}/api/classify`, { headers: bearer() })).status).toBe(401);
});

test('a body that is no JSON, of another type, too long or of unknown length is refused with a token as without', async () => {
  const raw = (headers: Record<string, string>, body = '') =>
    sendRaw(portal.origin, request(portal.origin, 'POST /api/classify', { Authorization: `Bearer ${token}`, ...headers }, body));
  expect((await raw({ 'Content-Type': 'application/json', 'Content-Length': '1' }, '{')).status).toBe(400);
  expect((await raw({ 'Content-Type': 'text/plain', 'Content-Length': '2' }, '{}')).status).toBe(400);
  expect((await raw({ 'Content-Type': 'application/json', 'Content-Length': '1000001' }, '{')).status).toBe(413);
  expect((await raw({ 'Content-Type': 'application/json' })).status).toBe(411);
  const twice = { id: 'c', messages: [1, 2].map(() => ({ id: 'm', speaker: 'a', text: 'x' })) };
  const known = await post('/api/conversation', bearer(), twice);
  expect([known.status, ((await known.json()) as Refused).error.message]).toEqual([
    400,
    expect.stringMatching(/^messages\.1\.id: /),
  ]);
  const long = { id: 'c', messages: [{ id: 'm', speaker: 'a', text: 'x'.repeat(10_001) }] };
  expect((await post('/api/conversation', bearer(), long)).status).toBe(400);
});

test('a refusal from a browser of another site is not readable there: no answer speaks of other origins', async () => {
  for (const value of [token, 'bwk_x']) {
    const { headers } = await post('/api/classify', { ...bearer(value), origin: 'https://elsewhere.example' });
    expect([...headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
  }
});

test('120 requests a minute are answered, by token and cookie together; then 429 with the seconds to wait', async () => {
  const theirs = await tokenOf('steward');
  const own = await portal.cookieOf('steward');
  const session = BODIES['/api/session-risk'];
  for (const [path, body] of [
    ['/api/classify', { text: 'x' }],
    ['/api/session-risk', session],
  ] as const) {
    const half = await Promise.all(Array.from({ length: 60 }, () => post(path, bearer(theirs), body)));
    const rest = await Promise.all(Array.from({ length: 60 }, () => post(path, { cookie: own, origin: portal.origin }, body)));
    expect(new Set([...half, ...rest].map(({ status }) => status))).toEqual(new Set([200]));
    const over = await post(path, bearer(theirs), body);
    expect([path, over.status]).toEqual([path, 429]);
    const wait = Number(over.headers.get('retry-after'));
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(60);
    expect(((await over.json()) as Refused).error.code).toBe('TOO_MANY_REQUESTS');
    expect((await post(path, bearer(), body)).status).toBe(200);
  }
});

test('a conversation of more than 120 points is never taken, as the document says', async () => {
  const messages = (total: number) =>
    Array.from({ length: total / 8000 }, (_, n) => ({ id: `m-${n}`, speaker: 'a', text: 'x'.repeat(8000) }));
  const theirs = await tokenOf('staff');
  expect((await post('/api/conversation', bearer(theirs), { id: 'c', messages: messages(248_000) })).status).toBe(429);
});

test('neither a token, nor its name, nor a text is in the log, and of a token the database holds a hash', async () => {
  const named = await tokenOf('minjun', 'capstan of the east pier');
  await post('/api/classify', bearer(named), { text: 'The lighthouse keeper is ill.' });
  await post('/api/classify', bearer(`${named}x`), { text: 'The lighthouse keeper is ill.' });
  const log = portal.output();
  expect(log).toMatch(/"status":401/);
  for (const secret of [token, named, 'bwk_', 'Bearer', 'capstan', 'lighthouse', 'harbour master'])
    expect([secret, log.includes(secret)]).toEqual([secret, false]);
  expect(JSON.stringify(demo.rows('select * from api_tokens'))).not.toContain(named.slice(4));
  expect(JSON.stringify(demo.rows("select * from audit_entries where action = 'make-token'"))).not.toContain('capstan');
});
