import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runPortal, type RunningPortal } from '../support/running-portal.ts';
import { axeFindings, visit } from '../support/visitor.ts';

let portal: RunningPortal;
beforeAll(async () => {
  portal = await runPortal();
});
afterAll(() => portal.stop());

const KOREAN = '수사로 이어지는 신고의 조건';
const JAPANESE = '捜査につながる通報の条件';

const palette = (page: Page) => page.locator('dialog[data-palette]');
const options = (page: Page) => palette(page).getByRole('option');
const field = (page: Page) => palette(page).getByRole('combobox');
const titles = (page: Page) => palette(page).locator('.title').allInnerTexts();
/** The results are drawn anew for every search: this waits until those of `query` have been. */
async function searchFor(page: Page, query: string) {
  await palette(page)
    .locator('[role="status"]')
    .evaluate((status) => status.replaceChildren());
  await field(page).fill(query);
  await palette(page).locator('[role="status"] span').first().waitFor();
}

test('the palette is worked by keyboard alone: opened, searched, chosen from, closed, and the focus returns', async () => {
  const { page, calm, enterAs, close } = await visit(portal.origin);
  await enterAs('minjun');
  await page.goto('/guidance');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  const before = await page.evaluate(() => document.activeElement?.textContent?.trim());

  await page.keyboard.press('/');
  // Typed before the rest of the script is here.
  await page.keyboard.type('offset', { delay: 10 });
  await options(page).first().waitFor();
  expect(await field(page).inputValue()).toBe('offset');
  expect(await field(page).getAttribute('aria-expanded')).toBe('true');
  // Each kind is a group that is named by its heading.
  const groups = palette(page).getByRole('listbox').getByRole('group');
  const headings = await palette(page).locator('.name').allInnerTexts();
  expect(headings.slice(0, 2)).toEqual(['Guidance', 'Jurisdictions']);
  expect(headings).toContain('Discussions');
  expect(await groups.count()).toBe(headings.length);
  expect(await palette(page).getByRole('group', { name: 'Discussions' }).getByRole('option').count()).toBeGreaterThan(0);

  expect(await field(page).getAttribute('aria-activedescendant')).toBeNull();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  const active = (await field(page).getAttribute('aria-activedescendant')) ?? '';
  const chosen = palette(page).locator('[aria-selected="true"]');
  expect(await chosen.count()).toBe(1);
  expect(await chosen.getAttribute('id')).toBe(active);
  expect(await chosen.getAttribute('id')).toBe(await options(page).first().getAttribute('id'));
  await page.keyboard.press('ArrowUp');
  expect(await chosen.count()).toBe(0);
  await page.keyboard.press('ArrowUp');
  expect(await chosen.getAttribute('id')).toBe(await options(page).last().getAttribute('id'));

  await page.keyboard.press('Escape');
  expect(await palette(page).isVisible()).toBe(false);
  expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe(before);

  await page.keyboard.press('Control+k');
  expect(await field(page).evaluate((input) => input === document.activeElement)).toBe(true);
  await searchFor(page, 'four clocks');
  const href = await options(page).first().getAttribute('href');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL(`**${href}`);
  expect(await page.locator('h1').innerText()).toContain('Four clocks');

  await page.keyboard.press('Control+k');
  await page.keyboard.type('evidence & more');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/search?q=evidence*');
  expect(await page.locator('#q').inputValue()).toBe('evidence & more');
  calm();
  await close();
});

test('a slash is a slash where somebody writes, and the key can be switched off', async () => {
  const { page, enterAs, close } = await visit(portal.origin);
  await enterAs('minjun');
  await page.goto('/groups/livestreaming/new');
  await page.getByLabel('Title').press('/');
  expect(await page.getByLabel('Title').inputValue()).toBe('/');
  expect(await palette(page).isVisible()).toBe(false);

  await page.keyboard.press('Control+k');
  await palette(page).getByLabel('The / key opens this').uncheck();
  await page.goto('/guidance');
  await page.keyboard.press('/');
  expect(await palette(page).isVisible()).toBe(false);
  await page.keyboard.press('Control+k');
  expect(await palette(page).isVisible()).toBe(true);
  expect(await palette(page).getByRole('checkbox').isChecked()).toBe(false);
  await close();
});

test('a Korean and a Japanese search in an English interface find pages, posts and what is said, within words too', async () => {
  const { page, calm, enterAs, close } = await visit(portal.origin);
  await enterAs('minjun');
  await page.goto('/webinars');
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
  await page.keyboard.press('/');
  await searchFor(page, '신고');
  expect(await titles(page)).toEqual(
    expect.arrayContaining([KOREAN, '한국어 신고와 대화를 읽고 옮길 때: 검토자를 위한 표현 정리']),
  );
  expect(await palette(page).locator('#palette-transcripts').count()).toBe(1);
  expect(await palette(page).locator('.title', { hasText: KOREAN }).getAttribute('lang')).toBe('ko');
  await searchFor(page, '어지는');
  expect(await titles(page)).toContain(KOREAN);
  for (const query of ['通報', '報の条']) {
    await searchFor(page, query);
    expect(await titles(page)).toContain(JAPANESE);
  }
  calm();
  await close();
});

test('where the server cannot be asked, the indexes in the browser are searched, in every language that they hold', async () => {
  const { page, enterAs, close } = await visit(portal.origin);
  await enterAs('ada');
  await page.route('**/search/found.json**', (route) => route.abort());
  await page.goto('/webinars');
  await page.keyboard.press('/');
  for (const [query, title] of [
    ['신고', KOREAN],
    ['通報', JAPANESE],
    ['worksheet', 'worksheet'],
  ] as const) {
    await searchFor(page, query);
    expect((await titles(page)).join()).toContain(title);
    expect(await palette(page).getByRole('status').innerText()).toContain('Only pages were searched');
  }
  await close();
});

test('the server is asked for pages only where the indexes in the browser cannot know them all', async () => {
  const { page, calm, enterAs, close } = await visit(portal.origin);
  await enterAs('minjun');
  await page.goto('/webinars');
  await page.keyboard.press('/');
  const asked = async (query: string) => {
    const request = page.waitForRequest(/found\.json/);
    await searchFor(page, query);
    return new URL((await request).url()).searchParams.get('documents') === '1';
  };
  // Until the indexes are there the server answers for them.
  await expect.poll(async () => (await asked('zebra')) && (await asked('worksheet')), { timeout: 20_000 }).toBe(false);
  expect((await titles(page)).join()).toContain('worksheet');
  // Found by its beginning, but what it stands in the middle of is not: and nothing, and too much.
  for (const query of ['신고', 'zebra', 'report']) expect([query, await asked(query)]).toEqual([query, true]);
  calm();
  await close();
});

const QUERIES = [
  'offset',
  'report',
  'reporting',
  'numb',
  'evidence preserve',
  'singapore',
  '신고',
  '어지',
  '通報',
  'zebra',
  'the',
];

test('the live search finds what the search without a script finds, kind by kind, for members and for anybody', async () => {
  for (const person of [null, 'minjun']) {
    const { page, calm, enterAs, close } = await visit(portal.origin);
    if (person) await enterAs(person);
    const found = () =>
      page
        .locator('[data-results] section')
        .evaluateAll((sections) =>
          sections.map((one) => [
            one.querySelector('h2')?.textContent,
            [...one.querySelectorAll('a.title')].map((link) => link.getAttribute('href')).sort(),
          ]),
        );
    for (const query of person ? QUERIES : QUERIES.slice(0, 3)) {
      await page.goto(`/search?q=${encodeURIComponent(query)}`);
      const byServer = await found();
      await page.goto('/search');
      await page.getByLabel('Search for').fill(query);
      await page.locator('[data-summary]', { hasText: /found/ }).waitFor();
      expect([person, query, await found()]).toEqual([person, query, byServer]);
      if (query === 'zebra') expect(await page.getByText('Nothing that you can read').isVisible()).toBe(true);
    }
    calm();
    await close();
  }
});

test('the filters work while somebody types, and what is shown can be loaded again', async () => {
  const { page, calm, enterAs, close } = await visit(portal.origin);
  await enterAs('minjun');
  await page.goto('/search');
  await page.getByLabel('Search for').fill('report');
  await page.locator('#discussions').waitFor();
  await page.getByLabel('Topic').selectOption('evidence');
  await page.getByText('Discussions, Webinars and Transcripts are left out').waitFor();
  expect(await page.locator('#discussions').count()).toBe(0);
  const shown = await page.locator('[data-results] a.title').allInnerTexts();
  expect(page.url()).toContain('topic=evidence');
  await page.reload();
  expect(await page.getByLabel('Topic').inputValue()).toBe('evidence');
  expect((await page.locator('[data-results] a.title').allInnerTexts()).sort()).toEqual(shown.sort());
  calm();
  await close();
});

test('an answer to older words is never shown, however late it comes', async () => {
  const { page, enterAs, close } = await visit(portal.origin);
  await enterAs('minjun');
  const asked: string[] = [];
  await page.route('**/search/found.json**', async (route) => {
    const query = new URL(route.request().url()).searchParams.get('q') ?? '';
    asked.push(query);
    if (query === 'offset') await new Promise((done) => setTimeout(done, 1500));
    await route.continue().catch(() => undefined);
  });
  await page.goto('/search');
  await page.getByLabel('Search for').fill('offset');
  await expect.poll(() => asked).toEqual(['offset']);
  await page.getByLabel('Search for').fill('worksheet');
  await page.locator('[data-summary]', { hasText: /found/ }).waitFor();
  const shown = await page.locator('[data-results]').innerText();
  await new Promise((done) => setTimeout(done, 2000));
  expect(await page.locator('[data-results]').innerText()).toBe(shown);
  expect(shown.toLowerCase()).toContain('worksheet');
  expect(asked).toEqual(['offset', 'worksheet']);
  await close();
});

test('markup in a title stays text, in the palette and on the page', async () => {
  const { page, calm, enterAs, close } = await visit(portal.origin);
  await enterAs('minjun');
  await page.goto('/groups/livestreaming/new');
  await page.getByLabel('Title').fill('<img src=x onerror=alert(1)> zebrafish');
  await page.getByLabel('Text').fill('A zebrafish <script>alert(2)</script> text');
  await page.getByRole('button', { name: 'Start the topic' }).click();
  await page.waitForURL(/topics/);
  await page.goto('/search?q=zebrafish');
  expect(await page.locator('[data-results] a.title').allInnerTexts()).toEqual(['<img src=x onerror=alert(1)> zebrafish']);
  await page.keyboard.press('Control+k');
  await searchFor(page, 'zebrafish');
  expect(await titles(page)).toEqual(['<img src=x onerror=alert(1)> zebrafish']);
  expect(await options(page).first().innerText()).toContain('TLP:');
  expect(await page.locator('dialog img, dialog script, [data-results] img').count()).toBe(0);
  calm();
  await close();
});

test('without JavaScript the form searches, filters, and says what it could not understand', async () => {
  const { page, enterAs, close } = await visit(portal.origin, { javaScriptEnabled: false });
  await enterAs('minjun');
  await page.goto('/');
  await page.locator('.wide-menu').getByRole('link', { name: 'Search' }).click();
  expect(await page.locator('.by-key').first().isVisible()).toBe(false);
  await page.getByLabel('Search for').fill('report');
  await page.getByLabel('Kind').selectOption('Discussions');
  await page.getByRole('button', { name: 'Search' }).click();
  expect(await page.locator('main h2').allInnerTexts()).toEqual(['Discussions']);

  await page.goto('/search?q=report&kind=everything&date=yesterday&topic=evidence');
  expect(await page.locator('#kind-problem').innerText()).toContain('Kind: there is no such choice');
  expect(await page.locator('#date-problem').innerText()).toContain('Date: there is no such choice');
  expect(await page.getByLabel('Topic').inputValue()).toBe('evidence');
  expect(await page.locator('#guidance').count()).toBe(1);

  await page.goto(`/search?q=${'report '.repeat(300).replaceAll(' ', '+')}`);
  expect(await page.locator('#q-problem').innerText()).toContain('at most 200 characters');
  expect(await page.locator('#guidance').count()).toBe(1);
  const long = await fetch(`${portal.origin}/search?q=${'a'.repeat(10_000)}`);
  expect([long.status, await long.text()]).toEqual([414, expect.stringContaining('at most 200 characters')]);
  await close();
});

test('a moment of a transcript opens the recording at that second', async () => {
  const { page, calm, enterAs, close } = await visit(portal.origin);
  await enterAs('minjun');
  await page.goto('/search?q=emergency&kind=transcripts');
  const moment = page.locator('.moments a').last();
  const seconds = Number((await moment.getAttribute('href'))?.split('#t=')[1]);
  expect(seconds).toBeGreaterThan(20);
  await moment.click();
  await page.waitForURL(/\/recordings\//);
  await expect.poll(() => page.locator('video').evaluate((video: HTMLVideoElement) => video.currentTime)).toBe(seconds);
  await page.evaluate(() => (location.hash = '#t=5'));
  await expect.poll(() => page.locator('video').evaluate((video: HTMLVideoElement) => video.currentTime)).toBe(5);
  calm();
  await close();
});

test('what stands on every page to open the palette is one script under 1 kB compressed', async () => {
  const page = await (await fetch(`${portal.origin}/webinars`)).text();
  const scripts = [...page.matchAll(/<script[^>]+src="([^"]+)"/g)].map(([, address = '']) => address);
  expect(scripts).toHaveLength(1);
  const response = await fetch(portal.origin + scripts[0], { headers: { 'accept-encoding': 'identity' } });
  const script = await response.text();
  expect(gzipSync(script).length).toBeLessThan(1000);
  // It imports the rest when it is asked for, and nothing at once.
  expect(script).toMatch(/import\(/);
  expect(script).not.toMatch(/import\s*["{]/);
});

test('for a guest there is no search: no page, no answer, no index, no palette', async () => {
  const { page, enterAs, close } = await visit(portal.origin);
  await enterAs('officer');
  for (const path of ['/search?q=report', '/search/found.json?q=report', '/member-search/pagefind-entry.json'])
    expect([path, (await page.request.get(path)).status()]).toEqual([path, 404]);
  await page.goto('/webinars');
  expect(await palette(page).count()).toBe(0);
  expect(await page.locator('script[src*="alette"]').count()).toBe(0);
  await page.keyboard.press('/');
  await page.keyboard.press('Control+k');
  expect(await page.getByRole('dialog').count()).toBe(0);
  await close();
});

test('the answers of the live search are kept by no cache', async () => {
  const cookie = await portal.cookieOf('minjun');
  for (const headers of [{}, { cookie }]) {
    const answer = await fetch(`${portal.origin}/search/found.json?q=report`, { headers });
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store']);
  }
});

test('whoever is signed out elsewhere finds what is public from the next key on, and is told', async () => {
  const { page, enterAs, close } = await visit(portal.origin);
  await enterAs('minjun');
  await page.goto('/webinars');
  await page.keyboard.press('/');
  await searchFor(page, 'livestream evidence');
  expect(await titles(page)).toContain('Livestream evidence');

  const [session] = await page.context().cookies();
  await fetch(`${portal.origin}/account?_action=people.signOut`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: portal.origin, cookie: `${session?.name}=${session?.value}` },
    body: new URLSearchParams(),
  });

  for (const query of ['livestream evidence ', 'evidence', '신고', 'briefing']) {
    await searchFor(page, query);
    const links = await options(page).evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
    const open = await Promise.all(links.map(async (link) => [link, (await fetch(portal.origin + link)).url]));
    // Nobody who is sent to the door has found something public.
    expect(open.filter(([, url]) => url?.includes('/sign-in'))).toEqual([]);
    if (query === 'briefing') expect(links).toContain('/events/singapore-briefing');
    if (query === 'livestream evidence ')
      expect(await palette(page).getByRole('status').innerText()).toContain('You are signed out here now');
  }
  await close();
});

test('the open palette and the results are clean by axe, in light and in dark, and fit into 320 px', async () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const { page, calm, enterAs, close } = await visit(portal.origin, { colorScheme });
    await enterAs('minjun');
    await page.goto('/search');
    await page.getByLabel('Search for').fill('numbers');
    await page.locator('[data-summary]', { hasText: /found/ }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.goto('/search?q=report&kind=none&topic=evidence');
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Control+k');
    expect(await axeFindings(page)).toEqual([]);
    await searchFor(page, 'report');
    await page.keyboard.press('ArrowDown');
    expect(await axeFindings(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    const sticksOut = () =>
      page.evaluate(() => {
        const box = document.querySelector('dialog[open]')?.getBoundingClientRect();
        const inner = document.querySelector('dialog[open] form');
        return [
          document.documentElement.scrollWidth - document.documentElement.clientWidth,
          (box?.right ?? 0) > innerWidth || (box?.bottom ?? 0) > innerHeight,
          (inner?.scrollWidth ?? 0) - (inner?.clientWidth ?? 0),
        ];
      });
    expect(await sticksOut()).toEqual([0, false, 0]);
    await page.keyboard.press('Escape');
    expect(await sticksOut()).toEqual([0, false, 0]);
    calm();
    await close();
  }
});

test('what was typed before the script came is searched for when it comes', async () => {
  const { page, calm, enterAs, close } = await visit(portal.origin);
  await enterAs('minjun');
  let come = () => {};
  const typed = new Promise<void>((done) => (come = done));
  await page.route('**/*.js', async (route) => {
    await typed;
    await route.continue();
  });
  await page.goto('/search', { waitUntil: 'commit' });
  await page.getByLabel('Search for').fill('offset');
  come();
  await page.locator('[data-results] a').first().waitFor();
  calm();
  await close();
});
