import { afterAll, beforeAll, expect, test } from 'vitest';
import { committedEvaluation } from '#src/features/detection/index.ts';
import { runPortal, type RunningPortal } from '../support/running-portal.ts';
import { visit } from '../support/visitor.ts';

let portal: RunningPortal;
beforeAll(async () => {
  portal = await runPortal();
});
afterAll(() => portal.stop());

test('a member sees every goal, met or missed in words and colour, after the sentence that nothing is validated', async () => {
  const { goals, livestream, model } = committedEvaluation();
  const { page, enterAs, calm, close } = await visit(portal.origin, { javaScriptEnabled: false });
  await enterAs('outsider');
  await page.goto('/classifier');
  await page.getByRole('link', { name: 'Model card and evaluation' }).click();
  const main = page.locator('main');
  expect(await main.locator('p').first().innerText()).toMatch(/^Nothing here is validated on real grooming data/);
  expect(await main.innerText()).toContain(model.sha256);
  for (const [region, set] of [
    ['Goals of the library', goals],
    ['Goals of the livestream score', livestream.goals],
  ] as const) {
    const rows = page.getByRole('region', { name: region, exact: true }).locator('tbody tr');
    expect(await rows.count()).toBe(set.length);
    for (const { name, measured, met } of set) {
      const row = rows.filter({ has: page.getByRole('rowheader', { name, exact: true }) });
      expect(await row.innerText()).toContain(measured);
      expect(await row.locator('td').first().innerText()).toBe(met ? 'met' : 'MISSED');
    }
  }
  calm();
  await close();
});

test('the danger colour marks what is missed, on paper every table is open, and no script belongs to the page', async () => {
  const { page, enterAs, close } = await visit(portal.origin);
  await enterAs('minjun');
  await page.goto('/classifier');
  const before = await page.locator('main script, head script').count();
  await page.goto('/classifier/evaluation');
  expect(await page.locator('main script').count()).toBe(0);
  expect(await page.locator('head script').count()).toBeLessThanOrEqual(before);
  const colour = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => getComputedStyle(element).color);
  expect(await colour('main td .missed')).not.toBe(await colour('main td'));
  const closed = page.locator('main details table').first();
  expect(await closed.isVisible()).toBe(false);
  await page.emulateMedia({ media: 'print' });
  expect((await closed.boundingBox())?.height ?? 0).toBeGreaterThan(100);
  await close();
});

test('a guest finds nothing there', async () => {
  const cookie = await portal.cookieOf('officer');
  expect((await fetch(`${portal.origin}/classifier/evaluation`, { headers: { cookie } })).status).toBe(404);
});
