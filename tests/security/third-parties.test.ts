import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDemo } from '../support/demo-database.ts';
import { runPortal, type RunningPortal } from '../support/running-portal.ts';

let portal: RunningPortal;
let topic: string;
let recording: string;
beforeAll(async () => {
  portal = await runPortal();
  const demo = openDemo(portal.databaseUrl);
  topic = demo.row('select id from topics')['id'] ?? '';
  recording = demo.row('select id from recordings')['id'] ?? '';
  demo.close();
});
afterAll(() => portal.stop());

const ELSEWHERE = String.raw`(?:https?:)?//`;
/** What a browser loads or sends by itself: any attribute with an address, but of the links that a reader follows. */
const IN_HTML = new RegExp(
  `(?:src|href|action|formaction|poster|srcset|data|ping|background|manifest)\\s*=\\s*["']?\\s*(${ELSEWHERE}[^"'\\s>]*)`,
  'gi',
);
const IN_CSS = new RegExp(`(?:url\\(|@import)\\s*["']?\\s*(${ELSEWHERE}[^"')\\s]*)`, 'gi');
const IN_JS = new RegExp(
  `(?:\\bimport|\\bfrom|fetch|sendBeacon|importScripts|Worker|WebSocket|EventSource|\\.src\\s*=|\\.href\\s*=|\\.open)\\s*\\(?\\s*["'\`](?:\\w+["'],\\s*["'])?(${ELSEWHERE}|wss?:)`,
  'g',
);

test('no page makes a browser ask anybody but us', async () => {
  const cookies = { nobody: '', minjun: await portal.cookieOf('minjun'), staff: await portal.cookieOf('staff') };
  const shared = [
    '/',
    '/guidance',
    '/guidance/before-you-report',
    '/engagement/considerations',
    '/events/singapore-briefing',
    '/checks/records-request',
    '/webinars',
    '/webinars/emergency-requests',
    '/search?q=report',
    '/sign-in',
    '/no/such/page',
    '/500',
  ];
  const inside = [
    '/account',
    '/groups',
    '/groups/livestreaming',
    `/groups/livestreaming/topics/${topic}`,
    '/groups/livestreaming/new',
    '/groups/livestreaming/agreement',
    '/checks/report',
    '/classifier',
    '/classifier/evaluation',
    '/pilots',
    `/recordings/${recording}`,
    '/guidance/livestream-evidence',
    '/engagement/organisations',
  ];
  const walks: [cookie: string, addresses: string[]][] = [
    [cookies.nobody, shared],
    [cookies.minjun, [...shared, ...inside]],
    [cookies.staff, ['/staff/outbox']],
  ];
  for (const [cookie, addresses] of walks) {
    for (const address of addresses) {
      const page = await (await fetch(portal.origin + address, { headers: { cookie } })).text();
      const loaded = page.replaceAll(/<a\b[^>]*>/g, '').replaceAll(/<!--.*?-->/gs, '');
      const others = [...loaded.matchAll(IN_HTML), ...loaded.matchAll(IN_CSS)]
        .map(([, target = '']) => target)
        .filter((target) => !target.startsWith(`${portal.origin}/`));
      expect([address, others]).toEqual([address, []]);
      // Nothing stands in the page that the policy would have to make an exception for.
      expect([
        address,
        /<script(?![^>]*\bsrc=)|<style|\son\w+\s*=\s*["']|\sstyle\s*=\s*["']|javascript:/i.exec(page)?.[0],
      ]).toEqual([address, undefined]);
    }
  }
});

test('no style sheet and no script of ours loads anything from anybody else', () => {
  const files = ['dist/client', 'dist/member-search'].flatMap(filesBelow).filter((path) => /\.(?:css|js)$/.test(path));
  expect(files.length).toBeGreaterThan(5);
  for (const path of files) {
    const others = [...readFileSync(path, 'utf8').matchAll(path.endsWith('.css') ? IN_CSS : IN_JS)].map(([found]) => found);
    expect([path, others]).toEqual([path, []]);
  }
});

test('what the two tests above look for would be found', () => {
  for (const text of [
    '<img src="https://x.example/a.png">',
    '<script src=//x.example/a.js></script>',
    '<form action="http://x.example">',
  ])
    expect(text).toMatch(new RegExp(IN_HTML, 'i'));
  for (const text of ['@import "https://x.example/a.css"', 'a{background:url(//x.example/a.png)}'])
    expect(text).toMatch(new RegExp(IN_CSS, 'i'));
  for (const text of [
    'import("https://x.example/a.js")',
    "import x from 'https://x.example/a.js'",
    'fetch(`https://x.example`)',
    'new Worker("//x.example")',
  ])
    expect(text).toMatch(new RegExp(IN_JS));
});

const filesBelow = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
