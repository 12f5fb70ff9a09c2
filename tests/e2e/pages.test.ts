import { afterAll, beforeAll, expect, test } from 'vitest';
import { runPortal, type RunningPortal } from '../support/running-portal.ts';
import { axeFindings, visit } from '../support/visitor.ts';

let portal: RunningPortal;
beforeAll(async () => {
  portal = await runPortal();
});
afterAll(() => portal.stop());

const PUBLIC = [
  '/',
  '/sign-in',
  '/guidance',
  '/guidance/before-you-report',
  '/checks',
  '/checks/records-request',
  '/engagement',
  '/engagement/considerations',
  '/events/singapore-briefing',
  '/webinars',
  '/webinars/emergency-requests',
  '/webinars/consent',
  '/search?q=report',
  '/no-such-page',
];
const MEMBER = [
  '/',
  '/guidance',
  '/guidance/korean-summary',
  '/guidance/japanese-summary',
  '/guidance/cybertipline-fields',
  '/guidance/routing',
  '/guidance/jurisdictions',
  '/guidance/jurisdictions/ph',
  '/guidance/jurisdictions/zz',
  '/guidance/what-makes-a-report-actionable',
  '/engagement/organisations',
  '/groups',
  '/groups/livestreaming',
  '/groups/livestreaming/new',
  '/groups/livestreaming/agreement',
  '/webinars',
  '/webinars/livestreaming-across-borders',
  '/checks',
  '/checks/report',
  '/classifier',
  '/classifier/evaluation',
  '/pilots',
  '/api',
  '/account',
  '/account/tokens',
  '/search?q=%EC%8B%A0%EA%B3%A0',
];

const READERS = [
  ['anonymous', PUBLIC],
  ['minjun', MEMBER],
  ['staff', ['/staff/outbox', '/staff/feedback', '/staff/pilots', '/guidance/payments-and-gifts']],
] as const;

test.each((['light', 'dark'] as const).flatMap((scheme) => READERS.map(([person, paths]) => [scheme, person, paths] as const)))(
  'every page is clean by axe, and no wider than a window of 320 px: in %s, for %s',
  async (colorScheme, person, paths) => {
    const findings: string[] = [];
    const { page, enterAs, close } = await visit(portal.origin, { colorScheme });
    if (person !== 'anonymous') await enterAs(person);
    for (const path of [...paths, ...(person === 'minjun' ? await deepPaths() : [])]) {
      await page.setViewportSize({ width: 1280, height: 900 });
      await page.goto(path);
      findings.push(...(await axeFindings(page)));
      await page.setViewportSize({ width: 320, height: 640 });
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      if (wider > 0) findings.push(`${path} is ${wider} px wider than a window of 320 px`);
    }
    await close();
    expect(findings).toEqual([]);
  },
);

test('nothing moves while a page loads', async () => {
  const { page, enterAs, close } = await visit(portal.origin);
  await page.addInitScript(() => {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        (globalThis as { shift?: number }).shift =
          ((globalThis as { shift?: number }).shift ?? 0) + (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await enterAs('minjun');
  for (const path of ['/', '/guidance/korean-summary', '/webinars', ...(await deepPaths())]) {
    await page.goto(path, { waitUntil: 'networkidle' });
    expect.soft(await page.evaluate(() => (globalThis as { shift?: number }).shift ?? 0), path).toBeLessThan(0.02);
  }
  await close();
});

test('on a phone no evidence mark begins a line, and no head of a row is broken within a word', async () => {
  const { page, enterAs, close } = await visit(portal.origin, { viewport: { width: 390, height: 844 } });
  await enterAs('minjun');
  for (const path of ['/events/singapore-briefing', '/guidance/korean-summary', '/account']) {
    await page.goto(path);
    await page.evaluate(() => document.fonts.ready);
    expect.soft(await page.evaluate(brokenOff), path).toEqual([]);
  }
  await close();
});

/** Marks that stand below the end of the word before them, and heads of rows that are higher than their words in lines. */
function brokenOff(): string[] {
  const marks = [...document.querySelectorAll('.fact > sup')].filter((mark) => {
    const before = mark.previousSibling;
    if (before?.nodeType !== Node.TEXT_NODE || !before.textContent) return false;
    const range = document.createRange();
    range.setStart(before, before.textContent.length - 1);
    range.setEnd(before, before.textContent.length);
    const word = range.getBoundingClientRect();
    return word.width > 0 && mark.getBoundingClientRect().left < word.left;
  });
  const heads = [...document.querySelectorAll('.grid-table th[scope="row"]')].filter((head) => {
    const lines = document.createRange();
    lines.selectNodeContents(head);
    const tops = new Set([...lines.getClientRects()].map(({ top }) => Math.round(top)));
    return tops.size > (head.textContent.trim().split(/\s+/).length || 1);
  });
  return [...marks, ...heads].map((element) => element.parentElement?.textContent ?? '');
}

test('the whole of a topic can be worked by keyboard, with the focus always to be seen', async () => {
  const { page, enterAs, close } = await visit(portal.origin);
  await enterAs('minjun');
  const [topic = ''] = await deepPaths();
  await page.goto(topic);
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('Skip to content');
  await page.keyboard.press('Enter');
  const reached = new Set<string>();
  for (let presses = 0; presses < 120; presses++) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement;
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      return {
        name: element.getAttribute('name') ?? element.textContent?.trim() ?? '',
        seen: element === document.body || (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2),
      };
    });
    expect(focused.seen, focused.name).toBe(true);
    reached.add(focused.name);
  }
  expect([...reached]).toEqual(expect.arrayContaining(['body', 'Post the reply']));
  await close();
});

test('a refused form keeps what was written and says what to do', async () => {
  const { page, enterAs, close } = await visit(portal.origin, { javaScriptEnabled: false });
  await enterAs('minjun');
  await page.goto('/groups/livestreaming/new');
  await page
    .getByLabel('Title')
    .evaluate((input) => input.removeAttribute('minlength'))
    .catch(() => undefined);
  await page.getByLabel('Title').fill('Too long '.repeat(15).slice(0, 130));
  await page.getByLabel('Text').fill(' ');
  await page.getByRole('button', { name: 'Start the topic' }).click();
  expect(await page.getByRole('alert').innerText()).toContain('What you wrote is kept');
  expect(await page.getByLabel('Title').inputValue()).toContain('Too long');
  expect(await page.locator('#body-problem').innerText()).toContain('Write something first');
  await close();
});

test('print gives the text with its label on every page and without the rail', async () => {
  const { page, enterAs, close } = await visit(portal.origin);
  await enterAs('minjun');
  const [topic = ''] = await deepPaths();
  await page.goto(topic);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.rail').isVisible()).toBe(false);
  expect(
    await page
      .locator('.page-label')
      .evaluateAll((labels) =>
        labels.map((label) => [getComputedStyle(label).position, getComputedStyle(label).display, label.textContent?.trim()]),
      ),
  ).toEqual([
    ['fixed', 'block', expect.stringMatching(/^TLP:/)],
    ['fixed', 'block', expect.stringMatching(/^TLP:/)],
  ]);
  await close();
});

/** A topic, a recording and a report, whose addresses no list here can know. */
async function deepPaths(): Promise<string[]> {
  const cookie = await portal.cookieOf('minjun');
  const body = async (path: string) => (await fetch(`${portal.origin}${path}`, { headers: { cookie } })).text();
  const first = (text: string, pattern: RegExp) => pattern.exec(text)?.[0] ?? '';
  return [
    first(await body('/groups/livestreaming'), /\/groups\/livestreaming\/topics\/[\w-]+/),
    first(await body('/webinars'), /\/recordings\/[\w-]+/),
    first(await body('/pilots'), /\/pilots\/reports\/[\w-]+/),
  ];
}
