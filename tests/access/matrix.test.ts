import { afterAll, beforeAll, expect, test } from 'vitest';
import { ROUTES } from '#src/access.ts';
import { addAnotherGroup, TOPIC_OF_ANOTHER_GROUP } from '../support/another-group.ts';
import { openDemo, type DemoDatabase } from '../support/demo-database.ts';
import { routesOfBuild, routesOfPages } from '../support/routes.ts';
import { runPortal, type RunningPortal } from '../support/running-portal.ts';
import { ROLES, type Role } from './roles.ts';
import { ROUTE_ROWS } from './route-rows.ts';

let portal: RunningPortal;
let demo: DemoDatabase;
const cookies = new Map<Role, string>();
const ids = new Map<string, string>();

beforeAll(async () => {
  portal = await runPortal();
  demo = openDemo(portal.databaseUrl);
  addAnotherGroup(demo);
  for (const { slug, recording, kind, file } of demo.rows(
    `select w.slug, r.id as recording, f.kind, f.id as file from recordings r
     join webinars w on w.id = r.webinar_id join recording_files f on f.recording_id = r.id`,
  )) {
    ids.set(`{${slug}}`, recording ?? '').set(`{${slug}.${kind}}`, file ?? '');
  }
  ids
    .set('{topic}', demo.row('select id from topics where id <> ?', TOPIC_OF_ANOTHER_GROUP)['id'] ?? '')
    .set('{other-topic}', TOPIC_OF_ANOTHER_GROUP);
  for (const { slug, id } of demo.rows(
    "select c.slug, r.id from evaluation_reports r join companies c on c.id = r.company_id where r.pilot = 'text'",
  ))
    ids.set(`{report-of-${slug}}`, id ?? '');
  ids.set('{invitation}', demo.invite());
  register('minjun', 'emergency-requests');
  for (const role of ROLES) if (role !== 'anonymous') cookies.set(role, await portal.cookieOf(role));
});
afterAll(async () => {
  demo.close();
  await portal.stop();
});

test('every page stands in the list of the first ring, and nothing stands there that is no page', () => {
  expect(Object.keys(ROUTES).sort()).toEqual(routesOfPages());
});

test('the build answers the pages, three routes of Astro that the gate knows nothing of, and no more', () => {
  expect(routesOfBuild()).toEqual([...routesOfPages(), '/_actions/[...path]', '/_image', '/_server-islands/[name]'].sort());
});

test('every route of the build has a line in the matrix, and every line is of a route', () => {
  expect([...new Set(ROUTE_ROWS.map(({ route }) => route))].sort()).toEqual(routesOfBuild());
});

test.each(ROUTE_ROWS)('$method $address answers each role as the matrix says', async ({ route, method, address, cells }) => {
  const answers = await Promise.all(ROLES.map(async (role) => [role, await outcome(role, method, filled(address), route)]));
  expect(Object.fromEntries(answers)).toEqual(cells);
});

test.each(ROUTE_ROWS.filter(({ method }) => method === 'GET'))(
  'HEAD $address says no more than GET does',
  async ({ address, cells }) => {
    for (const role of ROLES) {
      const response = await ask(role, 'HEAD', filled(address));
      expect([role, response.status]).toEqual([role, Number(cells[role]) || 303]);
      expect(await response.text()).toBe('');
    }
  },
);

test('whoever may not read a topic finds none by searching, in words that every topic of the group holds', async () => {
  const titles = demo.rows('select title from topics').map(({ title = '' }) => title);
  for (const query of ['the', 'session', ...titles.map((title) => title.split(' ')[0] ?? '')]) {
    const found = async (role: Role) => {
      const page = await (await ask(role, 'GET', `/search?q=${encodeURIComponent(query)}`)).text();
      return titles.some((title) => page.includes(escaped(title))) || page.includes('/topics/');
    };
    for (const role of ['anonymous', 'officer', 'outsider', 'ada', 'staff'] as const)
      expect([query, role, await found(role)]).toEqual([query, role, false]);
    if (query === 'session') expect(await found('minjun')).toBe(true);
  }
});

async function outcome(role: Role, method: string, address: string, route: string): Promise<string> {
  const response = await ask(role, method, address);
  const body = await response.text();
  if (response.status === 303) {
    const location = response.headers.get('location') ?? '';
    expect(body).toBe('');
    return doorsFrom(address)[location] ?? `303 ${location}`;
  }
  // A POST and the JSON of the API have answers of their own, which name nothing.
  if (response.status === 404 && method === 'GET' && !route.startsWith('/api/'))
    expect(alike(body)).toBe(alike(await absent(role, route)));
  return String(response.status);
}

const doorsFrom = (address: string): Record<string, string> => ({
  '/': 'home',
  '/sign-in': 'door',
  '/groups/livestreaming/agreement': 'agreement',
  [`/sign-in?next=${encodeURIComponent(address)}`]: 'sign-in',
});

/** What the role is shown where there is nothing: at an address of the same route, or at any for a route without parts. */
async function absent(role: Role, route: string): Promise<string> {
  const nowhere = route.includes('[') ? route.replaceAll(/\[[^\]]+\]/g, 'there-is-no-such-thing') : '/there/is/no/such/page';
  const response = await ask(role, 'GET', nowhere);
  expect(response.status).toBe(404);
  return response.text();
}

/** The rail marks the place that an address lies in, which the reader knows from the address. */
const alike = (page: string) => page.replaceAll(/ aria-current="(?:page|true)"/g, '');

function ask(role: Role, method: string, address: string) {
  const cookie = cookies.get(role);
  const body = method === 'POST' ? BODIES[address] : undefined;
  const headers = {
    origin: portal.origin,
    ...(cookie && { cookie }),
    ...(body?.startsWith('{') && { 'content-type': 'application/json' }),
  };
  return fetch(portal.origin + address, {
    method,
    redirect: 'manual',
    headers,
    ...(method === 'POST' && { body: body ?? new URLSearchParams({ person: 'nobody' }) }),
  });
}

const BODIES: Record<string, string> = {
  '/api/classify': JSON.stringify({ text: 'The meeting is at ten.' }),
  '/api/conversation': JSON.stringify({ id: 'c', messages: [{ id: 'm', speaker: 'a', text: 'The meeting is at ten.' }] }),
  '/api/session-risk': JSON.stringify({ sessionId: 's', startedAt: '2026-11-01T00:00:00Z' }),
};

const filled = (address: string) =>
  address.replace(/\{[^}]+\}/, (name) => {
    const id = ids.get(name);
    if (!id) throw new Error(`the demo has no ${name}`);
    return id;
  });

const escaped = (text: string) => text.replaceAll('&', '&amp;');

function register(person: string, webinar: string) {
  demo.write(
    "insert into registrations (id, webinar_id, person_id, consent_version, registered_at) select ?, id, ?, '2026-11', ? from webinars where slug = ?",
    `${person}-registered`,
    demo.personId(person),
    Date.now(),
    webinar,
  );
}
