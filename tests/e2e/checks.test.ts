import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { runPortal, type RunningPortal } from '../support/running-portal.ts';
import { visit } from '../support/visitor.ts';

let portal: RunningPortal;
beforeAll(async () => {
  portal = await runPortal();
});
afterAll(() => portal.stop());

const REPORT = '/checks/report';
const REQUEST = '/checks/records-request';
const RESULT = 'section:has(> #result)';

/** A thin report about a child at risk: ticks, choices and answers by the name of their field. */
const URGENT = {
  type: 'enticement',
  contents: ['messages', 'sextortion'],
  signs: ['date'],
  child: 'PH',
  suspect: 'AU',
  law: 'us',
  location: 'not-held',
  time: 'yes',
  account: 'yes',
  port: 'no',
  urgency: 'yes',
  payment: 'no',
  email: 'yes',
};
const CONTENT = {
  sought: 'content',
  officer: 'JP',
  provider: 'us',
  circumstances: ['tip'],
  entity: 'no',
  legal: 'yes',
  order: 'no',
};

test('with a script, the result follows each answer, and nothing at all leaves the browser', async () => {
  const { page, enterAs, calm, close } = await visit(portal.origin);
  await enterAs('minjun');
  await page.goto(REPORT, { waitUntil: 'networkidle' });
  await page.locator('[data-kept][data-live="on"]').waitFor();
  const asked: string[] = [];
  page.context().on('request', (request) => asked.push(request.url()));
  const answeredBefore = answered(portal);

  expect(await seen(page, 'aside')).toContain('Nothing is answered yet.');
  await fill(page, URGENT);
  expect(await seen(page, 'aside')).toMatch(
    /Police could hardly act on it\.[^]*It should go now\.[^]*Send now, complete later\./,
  );
  expect(await seen(page, RESULT)).toContain('send a follow-up report that names the first');
  expect(await page.locator('[data-order="next"] li:visible b').first().innerText()).toBe('The trail of payments or gifts');
  expect(await page.locator('[data-part^="place:"]:visible h3').allInnerTexts()).toEqual(['Australia', 'Philippines']);
  await page.getByRole('button', { name: 'Show the result' }).click();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('result');
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as report.xml' }).click();
  expect((await saved).suggestedFilename()).toBe('report.xml');
  await page.getByRole('button', { name: 'Start again' }).click();
  await page.getByText('Each answer changes the result at once.').first().waitFor();

  expect(new URL(page.url()).pathname).toBe(REPORT);
  expect(asked.filter((url) => !url.startsWith('blob:'))).toEqual([]);
  expect(answered(portal)).toBe(answeredBefore);
  calm();
  await close();
});

test('a question appears where it matters, with a script and without', async () => {
  for (const javaScriptEnabled of [true, false]) {
    const { page, enterAs, close } = await visit(portal.origin, { javaScriptEnabled });
    await enterAs('minjun');
    await page.goto(REPORT);
    const shown = async () => Promise.all(['file', 'stream', 'payment', 'urgency', 'recipients'].map((id) => asks(page, id)));
    expect(await shown()).toEqual([false, false, false, false, false]);
    await fill(page, { contents: ['file'] });
    expect(await shown()).toEqual([true, false, false, false, false]);
    await fill(page, { contents: ['live'], signs: ['none'] });
    expect(await shown()).toEqual([true, true, true, false, false]);
    await fill(page, { contents: ['messages'], signs: ['life'] });
    expect(await shown()).toEqual([true, true, true, true, true]);
    await page.goto(REQUEST);
    expect([await asks(page, 'order'), await asks(page, 'criteria'), await asks(page, 'tip')]).toEqual([false, false, false]);
    await fill(page, CONTENT);
    expect([await asks(page, 'order'), await asks(page, 'criteria'), await asks(page, 'tip')]).toEqual([true, false, true]);
    await close();
  }
});

test('without a script the same page answers the same, and says what travelled', async () => {
  for (const [path, answers] of [
    [REPORT, URGENT],
    [REQUEST, CONTENT],
  ] as const) {
    const results: string[] = [];
    for (const javaScriptEnabled of [true, false]) {
      const { page, enterAs, calm, close } = await visit(portal.origin, { javaScriptEnabled });
      await enterAs('minjun');
      await page.goto(path);
      await fill(page, answers);
      await page.getByRole('button', { name: 'Show the result' }).click();
      expect(await page.locator('main').innerText()).toContain(
        javaScriptEnabled ? 'Your answers stay on this device.' : 'so your answers travel.',
      );
      expect(await page.getByRole('button', { name: 'Copy' }).count()).toBe(javaScriptEnabled ? 1 : 0);
      results.push((await seen(page, RESULT)) + (await seen(page, 'pre')));
      calm();
      await close();
    }
    expect(results[1]).toBe(results[0]);
    expect(results[0]).toMatch(path === REPORT ? /Send now/ : /Preservation first, today[^]*Treaty request/);
  }
});

test('the skeleton is well-formed XML for a real parser', async () => {
  const { page, enterAs, close } = await visit(portal.origin);
  await enterAs('minjun');
  await page.goto(REPORT);
  await fill(page, { ...URGENT, contents: ['file', 'live'] });
  for (const [id, root] of [
    ['report-xml', 'report'],
    ['file-xml', 'fileDetails'],
  ] as const) {
    const parsed = await page.locator(`#${id}`).evaluate((pre) => {
      const document = new DOMParser().parseFromString(pre.textContent, 'application/xml');
      return [document.documentElement.nodeName, document.querySelectorAll('parsererror').length];
    });
    expect(parsed).toEqual([root, 0]);
  }
  await close();
});

test('what is posted can only be choices of ours: anything else is named, escaped, and reaches no result', async () => {
  const cookie = await portal.cookieOf('minjun');
  const post = (body: BodyInit, path = REPORT) =>
    fetch(portal.origin + path, { method: 'POST', headers: { origin: portal.origin, cookie }, body, redirect: 'manual' });
  const markup = '"]]><script>alert(1)</script><x y="';

  const wrong = await post(
    new URLSearchParams([
      ['time', markup],
      ['account', 'yes'],
      [markup, 'yes'],
      ['child', '<'],
    ]),
  );
  const page = await wrong.text();
  expect(wrong.status).toBe(400);
  expect(page).toContain('&quot;Date and time with UTC offset&quot; (field time) had a value that is not among its choices.');
  expect(page).not.toContain('alert(1)</script>');
  expect(page).not.toContain(markup.slice(0, 12));
  // What was right is kept and judged.
  expect(page).toMatch(/name="account" value="yes" checked/);
  expect(page).not.toMatch(/name="time" value="[^"]*" checked/);

  const file = new FormData();
  file.append('location', new Blob([markup]), 'a.xml');
  expect((await post(file)).status).toBe(400);
  expect((await post(JSON.stringify({ time: 'yes' }))).status).toBe(200);
  expect((await post(new URLSearchParams(Array.from({ length: 5000 }, (_, no) => [`f${no}`, 'x'])))).status).toBe(400);
  expect((await post(new URLSearchParams({ sought: markup }), REQUEST)).status).toBe(400);
  const large = await post('x'.repeat(2_000_000));
  expect([large.status, await large.text()]).toEqual([413, 'At most 1 MB can be sent at once. Shorten it and send it again.\n']);
});

test('the whole check can be worked by keyboard, with the focus always to be seen', async () => {
  const { page, close } = await visit(portal.origin);
  await page.goto(REQUEST);
  await page.locator('#sought').focus();
  const reached: string[] = [];
  for (let presses = 0; presses < 80 && !reached.includes('Save as request-outline.txt'); presses++) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement;
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      return {
        name: element.getAttribute('name') ?? element.textContent.trim(),
        radio: element.getAttribute('type') === 'radio',
        seen: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2,
      };
    });
    expect(focused.seen, focused.name).toBe(true);
    reached.push(focused.name);
    // The arrow keys choose among the answers of a question.
    if (focused.radio) await page.keyboard.press('ArrowRight');
  }
  expect(reached).toEqual(expect.arrayContaining(['officer', 'provider', 'circumstances', 'entity', 'Show the result', 'Copy']));
  const asked = await page.locator('fieldset:visible:has(input[type="radio"])').count();
  expect(asked).toBeGreaterThan(7);
  expect(await page.locator('input[type="radio"]:checked').count()).toBe(asked);
  expect(await seen(page, 'aside')).toContain('It would probably be refused or sent back.');
  await close();
});

test('on paper stand the result and the checklist, without form, rail or buttons', async () => {
  const { page, enterAs, close } = await visit(portal.origin);
  await enterAs('minjun');
  await page.goto(REPORT);
  await fill(page, URGENT);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('main :is(input, select, button):visible').count()).toBe(0);
  expect(await page.locator('.rail:visible, aside:visible').count()).toBe(0);
  expect(await page.locator(`${RESULT} tbody tr:visible`).count()).toBeGreaterThan(15);
  expect(await seen(page, RESULT)).toContain('Checked by:');
  expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(20_000);
  await close();
});

test('a check opens without a connection once it was opened, names nobody, and is gone after signing out', async () => {
  const own = await runPortal();
  const opened = await visit(own.origin);
  await opened.enterAs('minjun');
  for (const path of [REPORT, REQUEST]) {
    await opened.page.goto(path);
    await opened.page.locator('[data-kept][data-live="on"]').waitFor();
  }
  expect(await opened.page.content()).toContain('Pyo Min-jun');

  // Somebody whose session ended in another way, and who comes back with a connection first.
  const lapsed = await visit(own.origin);
  await lapsed.enterAs('minjun');
  await lapsed.page.goto(REPORT);
  await lapsed.page.locator('[data-kept][data-live="on"]').waitFor();
  await lapsed.page.context().clearCookies();
  await lapsed.page.goto(REPORT);
  expect(new URL(lapsed.page.url()).pathname).toBe('/sign-in');

  const left = await visit(own.origin);
  await left.enterAs('minjun');
  await left.page.goto(REPORT);
  await left.page.locator('[data-kept][data-live="on"]').waitFor();
  expect(await kept(left.page)).toEqual({ caches: [REPORT], workers: 1 });
  const signedOut = left.page.waitForResponse((response) => response.request().method() === 'POST');
  await left.page.locator('.wide-menu button', { hasText: 'Sign out' }).click();
  expect(await (await signedOut).headerValue('clear-site-data')).toBe('"cache", "storage"');
  await left.page.waitForURL(/sign-in/);
  expect(await kept(left.page)).toEqual({ caches: [], workers: 0 });

  await own.stop();
  for (const path of [REPORT, REQUEST]) {
    await opened.page.goto(path);
    expect(await opened.page.content()).not.toMatch(/Pyo|Min-jun|minjun|Lotus Chat/);
    await opened.page.reload();
    await fill(opened.page, path === REPORT ? URGENT : CONTENT);
    expect(await seen(opened.page, 'aside')).toMatch(path === REPORT ? /Send now, complete later/ : /Preservation first/);
    // Its styles came with it.
    expect(await opened.page.locator('body').evaluate((body) => getComputedStyle(body).display)).toBe('grid');
  }
  await expect(lapsed.page.goto(REPORT)).rejects.toThrow(/ERR_/);
  await expect(left.page.goto(REPORT)).rejects.toThrow(/ERR_/);
  for (const { close } of [opened, lapsed, left]) await close();
});

/** Answers by field name: a list is ticked, a select chosen, a radio checked. */
async function fill(page: Page, answers: Record<string, string | readonly string[]>) {
  for (const [name, value] of Object.entries(answers)) {
    const field = page.locator(`select[name="${name}"]`);
    if (typeof value !== 'string') {
      for (const one of value) await page.locator(`input[name="${name}"][value="${one}"]`).check();
    } else if ((await field.count()) > 0) await field.selectOption(value);
    else await page.locator(`input[name="${name}"][value="${value}"]`).check();
  }
}

const seen = (page: Page, selector: string) => page.locator(selector).first().innerText();
const asks = (page: Page, id: string) => page.locator(`input[name="${id}"]`).first().isVisible();
const answered = ({ output }: RunningPortal) => output().split('"answered"').length;

const kept = (page: Page) =>
  page.evaluate(async () => ({
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));
