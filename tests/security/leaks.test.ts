import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEMO_PASSWORD } from '#src/demo/load.ts';
import { openDemo } from '../support/demo-database.ts';
import { runPortal, type RunningPortal } from '../support/running-portal.ts';
import { canariesOfContent, canariesOfForum, canariesOfWebinars, captionsOfDemo, flat } from './canaries.ts';

let portal: RunningPortal;
let started: number;
beforeAll(async () => {
  portal = await runPortal();
  started = portal.output().length;
});
afterAll(() => portal.stop());

const content = canariesOfContent();
const texts = [...content.map(({ text }) => text), ...canariesOfForum()].map(flat);

test('the canaries are there to be found: in the pages for members, in their index, and in the group', async () => {
  expect(new Set(content.map(({ address }) => address)).size).toBeGreaterThanOrEqual(30);
  expect(new Set(content.map(({ readers }) => readers))).toEqual(new Set(['members', 'group', 'staff']));
  for (const text of texts) expect(text.length).toBeGreaterThan(5);
  const cookie = await portal.cookieOf('minjun');
  const staffCookie = await portal.cookieOf('staff');
  const index = flat(filesBelow('dist/member-search').map(readable).join('\n'));
  for (const { address, text, readers } of content) {
    const page = flat(await pageAt(address, readers === 'staff' ? staffCookie : cookie));
    expect([address, text, page.includes(flat(text))]).toEqual([address, text, true]);
    // The members' index holds what every member may read, and nothing else.
    expect([address, text, index.includes(flat(text).slice(0, 60))]).toEqual([address, text, readers === 'members']);
  }
  const group = flat(await pageAt('/groups/livestreaming', cookie));
  for (const title of canariesOfForum().filter((_, at) => at % 2 === 0)) expect(group).toContain(flat(title));
});

test('no file that the server hands out unasked holds a word of members', () => {
  const files = filesBelow('dist/client');
  expect(files.some((path) => path.endsWith('.pf_fragment'))).toBe(true);
  for (const path of files) {
    const text = flat(readable(path));
    expect([path, texts.filter((canary) => text.includes(canary))]).toEqual([path, []]);
  }
  expect(files.filter((path) => path.endsWith('.map'))).toEqual([]);
});

test('the public index finds public pages: its fragments are read as they are meant to be', () => {
  const fragments = filesBelow('dist/client')
    .filter((path) => path.endsWith('.pf_fragment'))
    .map(readable);
  expect(fragments.some((text) => text.includes('Before you report'))).toBe(true);
});

const OPEN = [
  '/',
  '/guidance',
  '/engagement',
  '/webinars',
  '/webinars/consent',
  '/sign-in',
  '/search',
  '/sitemap.xml',
  '/robots.txt',
  '/events/singapore-briefing',
  '/guidance/before-you-report',
  '/guidance/records-requests',
  '/checks',
  '/checks/records-request',
  '/engagement/considerations',
  '/webinars/emergency-requests',
  '/no/such/page',
  '/500',
  '/groups',
  '/pilots',
  '/api',
  '/account/tokens',
];

test('no page that anybody can open holds a word of members, of the group, or of a webinar for members', async () => {
  const hidden = [...texts, ...canariesOfWebinars().map(flat)];
  for (const address of OPEN) {
    const page = flat(await pageAt(address));
    expect([address, hidden.filter((canary) => page.includes(canary))]).toEqual([address, []]);
  }
});

test('whoever is not signed in finds nothing of members by searching for it, word by word', async () => {
  for (const text of texts) {
    // The page repeats the query, so only the beginning is asked for.
    const query = encodeURIComponent(text.split(' ').slice(0, 4).join(' ').slice(0, 100));
    const page = flat(await pageAt(`/search?q=${query}`));
    expect(texts.filter((canary) => canary.split(' ').length > 4 && page.includes(canary))).toEqual([]);
  }
});

test('the live search tells whoever is not signed in nothing of members either', async () => {
  const hidden = [...texts, ...canariesOfWebinars().map(flat)];
  for (const text of hidden.filter((_, at) => at % 10 === 0).slice(0, 40)) {
    const answer = await pageAt(`/search/found.json?documents=1&q=${encodeURIComponent(text.slice(0, 100))}`);
    // Nothing of what was asked for is repeated: any of it would have been found.
    expect(hidden.filter((canary) => flat(answer).includes(canary))).toEqual([]);
  }
});

test('what is said in recordings is in no index, and found by members alone', async () => {
  const said = captionsOfDemo();
  expect(said.length).toBeGreaterThan(20);
  const cookie = await portal.cookieOf('ada');
  const files = [...filesBelow('dist/client'), ...filesBelow('dist/member-search')].map((path) => flat(readable(path)));
  for (const cue of said) expect([cue, files.some((text) => text.includes(cue))]).toEqual([cue, false]);
  for (const cue of said.filter((_, at) => at % 8 === 0)) {
    const query = `q=${encodeURIComponent(cue)}&kind=transcripts`;
    for (const address of [`/search?${query}`, `/search/found.json?${query}`]) {
      expect([address, (await pageAt(address, cookie)).includes('#t=')]).toEqual([address, true]);
      expect([address, (await pageAt(address)).includes('#t=')]).toEqual([address, false]);
    }
  }
});

test('the log of a session holds no address, no password, no search, no cookie and no word of a post', async () => {
  const cookie = await portal.cookieOf('minjun');
  const token = cookie.slice(cookie.indexOf('=') + 1);
  const demo = openDemo(portal.databaseUrl);
  const topic = demo.row("select id from topics where title like 'Escalation%'")['id'] ?? '';
  demo.close();
  const submit = (address: string, form: Record<string, string>) =>
    fetch(portal.origin + address, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin: portal.origin, cookie },
      body: new URLSearchParams(form),
    });
  await submit('/sign-in?_action=people.signIn', { email: 'ada.seetoh@harbour-video.example', password: 'wrong-and-secret' });
  await submit('/sign-in?_action=people.signIn', { email: 'nobody@breakwater.example', password: DEMO_PASSWORD });
  await pageAt('/search?q=lighthouse+keepers', cookie);
  await pageAt('/search/found.json?q=capstan+menders&documents=1', cookie);
  const posted = await submit(`/groups/livestreaming/topics/${topic}?_action=forum.postReply`, {
    topic,
    body: 'The tide table hangs in the office.',
    submission: crypto.randomUUID(),
  });
  expect(posted.status).toBe(303);
  await submit('/classifier?_action=detection.classify', { text: 'The ferry leaves at noon.' });
  await pageAt(`/groups/livestreaming/topics/${topic}`, cookie);
  await pageAt('/invite/a-token-that-must-not-be-logged');

  const log = portal.output().slice(started);
  expect(log.match(/"answered"/g)?.length).toBeGreaterThanOrEqual(7);
  for (const secret of [
    '@',
    'ada.seetoh',
    'wrong-and-secret',
    DEMO_PASSWORD,
    'lighthouse',
    'capstan',
    token,
    'tide table',
    'ferry',
    'must-not-be-logged',
    topic,
    'Min-jun',
    'cookie',
  ]) {
    expect([secret, log.includes(secret)]).toEqual([secret, false]);
  }
});

async function pageAt(address: string, cookie?: string): Promise<string> {
  const response = await fetch(portal.origin + address, { redirect: 'manual', headers: cookie ? { cookie } : {} });
  return response.text();
}

/** A file's text, with the wrapping of Pagefind (gzip) or of the build's twins (Brotli) taken off. */
function readable(path: string): string {
  const bytes = readFileSync(path);
  if (path.endsWith('.br')) return brotliDecompressSync(bytes).toString();
  return (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString();
}

const filesBelow = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
