import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDemo, type DemoDatabase } from '../support/demo-database.ts';
import { runPortal, type RunningPortal } from '../support/running-portal.ts';

let portal: RunningPortal;
let demo: DemoDatabase;
let topic: string;
let invitation: string;

beforeAll(async () => {
  portal = await runPortal();
  demo = openDemo(portal.databaseUrl);
  topic = demo.row('select id from topics')['id'] ?? '';
  invitation = demo.invite();
});
afterAll(async () => {
  demo.close();
  await portal.stop();
});

interface Form {
  action: string;
  page: string;
  person: string | null;
  fields: string[];
}

const FORMS: Form[] = [
  { action: 'people.signIn', page: '/sign-in', person: null, fields: ['email', 'password', 'next'] },
  {
    action: 'people.acceptInvitation',
    page: '/invite/{invitation}',
    person: null,
    fields: ['token', 'name', 'email', 'timeZone', 'password'],
  },
  {
    action: 'forum.acceptAgreement',
    page: '/groups/livestreaming/agreement',
    person: 'ada',
    fields: ['group', 'version', 'accepted'],
  },
  {
    action: 'forum.startTopic',
    page: '/groups/livestreaming/new',
    person: 'minjun',
    fields: ['group', 'title', 'tlp', 'body', 'submission'],
  },
  {
    action: 'forum.postReply',
    page: '/groups/livestreaming/topics/{topic}',
    person: 'minjun',
    fields: ['topic', 'body', 'submission'],
  },
  {
    action: 'webinars.register',
    page: '/webinars/emergency-requests',
    person: 'minjun',
    fields: ['webinar', 'consentVersion', 'consent'],
  },
  { action: 'webinars.cancelRegistration', page: '/webinars/emergency-requests', person: 'minjun', fields: ['webinar'] },
  {
    action: 'guidance.giveFeedback',
    page: '/guidance/routing',
    person: 'ada',
    fields: ['verdict', 'page', 'note', 'submission'],
  },
  { action: 'api.makeToken', page: '/account/tokens', person: 'ada', fields: ['name', 'days', 'submission'] },
  { action: 'api.revokeToken', page: '/account/tokens', person: 'ada', fields: ['token'] },
  { action: 'pilots.uploadReport', page: '/pilots', person: 'ada', fields: ['report'] },
  { action: 'pilots.withdrawReport', page: '/pilots', person: 'ada', fields: ['report'] },
];

const FILLED: Record<string, (fields: string[]) => [string, string | Blob][]> = {
  'no field at all': () => [],
  'every field empty': (fields) => fields.map((name) => [name, '']),
  'only blanks in every field': (fields) => fields.map((name) => [name, ' \n ']),
  'far too much in every field': (fields) => fields.map((name) => [name, 'long '.repeat(5_000)]),
  'a file in every field': (fields) => fields.map((name) => [name, new File(['some text'], 'letter.txt')]),
};

// What the library that checks forms, and JavaScript, say by themselves to programmers.
const JARGON = /invalid input|invalid option|too (?:big|small)|expected|received|undefined|\bnull\b|NaN|FormData|\[object/i;

test.each(FORMS.flatMap((form) => Object.keys(FILLED).map((how) => ({ ...form, how }))))(
  '$action with $how is refused in sentences on its own page, and nothing is written',
  async ({ action, page, person, fields, how }) => {
    const form = new FormData();
    for (const [name, value] of FILLED[how]?.(fields) ?? []) form.append(name, value);
    const cookie = person ? await portal.cookieOf(person) : '';
    const before = demo.digest();
    const address = page.replace('{topic}', topic).replace('{invitation}', invitation);
    const response = await post(`${address}?_action=${action}`, form, cookie);
    const said = alertOf(await response.text());
    // What names nothing that exists is refused as that; everything else as it was filled in.
    expect([400, 401, 404]).toContain(response.status);
    if (response.status !== 404) expect(said.length).toBeGreaterThan(20);
    expect(said).not.toMatch(JARGON);
    expect(demo.digest()).toBe(before);
  },
);

test('a damaged form names each field that is missing in its own words', async () => {
  const cookie = await portal.cookieOf('minjun');
  const said = alertOf(await (await post('/groups/livestreaming/new?_action=forum.startTopic', new FormData(), cookie)).text());
  expect(said).toContain('Write a title');
  expect(said).toContain('Choose how far this may travel');
  expect(said).toContain('Write something first');
  expect(said).toContain('Open the page again');
});

test.each(['text/plain', 'application/json', 'multipart/form-data; boundary=b'])(
  'a body that is no form, sent as %s, is told to come from the page',
  async (type) => {
    const cookie = await portal.cookieOf('minjun');
    const before = demo.digest();
    const response = await post(`/groups/livestreaming/topics/${topic}?_action=forum.postReply`, '{"body": "x"}', cookie, type);
    expect([400, 415]).toContain(response.status);
    const said = alertOf(await response.text());
    expect(said).toMatch(/Open the page again/);
    expect(said).not.toMatch(JARGON);
    expect(demo.digest()).toBe(before);
  },
);

const post = (address: string, body: FormData | string, cookie: string, type?: string) =>
  fetch(portal.origin + address, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: portal.origin, cookie, ...(type && { 'content-type': type }) },
    body,
  });

/** The words of the answer that the page shows about its form. */
const alertOf = (html: string) =>
  (/<div[^>]*role="alert"[^>]*>(.*?)<\/div>/s.exec(html)?.[1] ?? '').replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
