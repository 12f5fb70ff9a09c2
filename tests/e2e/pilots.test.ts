import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aTextReport, asFile } from '../support/evaluation-report.ts';
import { runPortal, type RunningPortal } from '../support/running-portal.ts';
import { axeFindings, visit } from '../support/visitor.ts';

let portal: RunningPortal;
beforeAll(async () => {
  portal = await runPortal();
});
afterAll(() => portal.stop());

const fileOf = async (report: unknown, name = 'report.json') => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(await asFile(report).arrayBuffer()),
});

async function upload(page: Page, report: unknown) {
  await page.getByLabel(/^Evaluation report of/).setInputFiles(await fileOf(report));
  await page.getByRole('button', { name: 'Upload the report' }).click();
}

async function expectNarrow(page: Page) {
  const size = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  if (size) await page.setViewportSize(size);
}

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with JavaScript' : 'without JavaScript';

  test(`a member uploads a report, sees its numbers, sends it again, and withdraws it, ${how}`, async () => {
    const report = aTextReport({ messages: javaScriptEnabled ? 6000 : 7000 });
    const size = javaScriptEnabled ? '6,000 messages' : '7,000 messages';
    const { page, enterAs, calm, close } = await visit(portal.origin, { javaScriptEnabled });
    await enterAs('outsider');
    await page.goto('/pilots');
    expect(await page.locator('main').innerText()).toContain('Demonstration figures');
    expect(await page.locator('main').innerText()).toContain('Mallee Vault has no report here');

    await upload(page, report);
    expect(page.url()).toMatch(/\/pilots\?report=taken#report-[\w-]+$/);
    expect(await page.getByRole('status').innerText()).toContain('The report is here.');
    const entry = page.locator('#own ~ ul > li');
    expect(await entry.innerText()).toContain(size);
    expect(await entry.innerText()).toContain('Counts in the aggregate');
    if (javaScriptEnabled) expect(await axeFindings(page)).toEqual([]);
    await expectNarrow(page);

    await upload(page, report);
    expect(await page.getByRole('status').innerText()).toContain('This report was here already.');
    expect(await entry.count()).toBe(1);

    await entry.getByRole('link').click();
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Evaluation report of Mallee Vault');
    expect(await page.getByRole('row').filter({ hasText: 'secrecy' }).filter({ hasText: 'Korean' }).innerText()).toMatch(
      /100\s+70\s+30\s+1,000\s+10/,
    );
    if (javaScriptEnabled) expect(await axeFindings(page)).toEqual([]);
    await expectNarrow(page);
    const address = page.url();

    const other = await visit(portal.origin, { javaScriptEnabled });
    await other.enterAs('minjun');
    expect((await other.page.goto(address))?.status()).toBe(404);
    await other.page.goto('/pilots');
    expect(await other.page.locator('main').innerText()).not.toContain('Mallee');
    await other.close();

    const staff = await visit(portal.origin, { javaScriptEnabled });
    await staff.enterAs('staff');
    await staff.page.locator('.wide-menu').getByRole('link', { name: 'Pilot reports' }).click();
    expect(await staff.page.getByRole('row').filter({ hasText: 'Mallee Vault' }).innerText()).toContain(size);
    if (javaScriptEnabled) expect(await axeFindings(staff.page)).toEqual([]);
    await expectNarrow(staff.page);
    await staff.page.getByRole('link', { name: 'Mallee Vault' }).click();
    expect(staff.page.url()).toBe(address);
    staff.calm();
    await staff.close();

    await page.goto('/pilots');
    await entry.getByText('Withdraw', { exact: true }).click();
    await page.getByRole('button', { name: 'Withdraw this report' }).click();
    expect(page.url()).toMatch(/\?report=withdrawn#own$/);
    expect(await page.getByRole('status').innerText()).toContain('The report is withdrawn.');
    expect(await entry.count()).toBe(0);
    calm();
    expect((await page.goto(address))?.status()).toBe(404);
    await close();
  });

  test(`a file that is no report is refused with field and fix, and nothing of it is kept, ${how}`, async () => {
    const { page, enterAs, close } = await visit(portal.origin, { javaScriptEnabled });
    await enterAs('steward');
    await page.goto('/pilots');
    const before = await page.locator('#own ~ ul > li').count();
    await upload(page, aTextReport({ note: 'Mina from Busan' }));
    const refusal = page.getByRole('alert');
    expect(await refusal.innerText()).toContain('nothing of it was kept');
    expect(await refusal.innerText()).toContain('note: is not a field of the report. Remove it.');
    expect(await page.locator('main').innerText()).not.toContain('Mina');
    if (javaScriptEnabled) expect(await axeFindings(page)).toEqual([]);
    await expectNarrow(page);
    await upload(page, 'x'.repeat(300_000));
    expect(await refusal.innerText()).toContain('larger than 256 kB');
    await upload(page, '<html>');
    expect(await refusal.innerText()).toContain('not JSON');
    await page.goto('/pilots');
    expect(await page.locator('#own ~ ul > li').count()).toBe(before);
    expect(portal.output()).not.toContain('Mina');
    await close();
  });
}

test('a form without a file says what to choose', async () => {
  const response = await fetch(`${portal.origin}/pilots?_action=pilots.uploadReport`, {
    method: 'POST',
    headers: { origin: portal.origin, cookie: await portal.cookieOf('outsider') },
    body: new FormData(),
  });
  expect([response.status, (await response.text()).includes('Choose the JSON file')]).toEqual([400, true]);
});

test('a report that is sent after the session ended is not taken', async () => {
  const { page, enterAs, close } = await visit(portal.origin);
  await enterAs('outsider');
  await page.goto('/pilots');
  await page.context().clearCookies();
  await upload(page, aTextReport());
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('You are signed out');
  await enterAs('outsider');
  await page.goto('/pilots');
  expect(await page.locator('main').innerText()).toContain('Mallee Vault has no report here');
  await close();
});

test('the aggregate names no company; a steward may withdraw what a colleague uploaded, a colleague may not', async () => {
  const { page, enterAs, close } = await visit(portal.origin);
  await enterAs('ada');
  await page.goto('/pilots');
  const shown = await page.locator('section', { has: page.locator('#reported') }).innerText();
  for (const name of ['Harbour', 'Lotus', 'Pasar', 'Shiosai']) expect(shown).not.toContain(name);
  expect(shown).toMatch(/secrecy\s+English\s+4\s+80 %/);
  // Two companies have it in the demonstration figures.
  expect(shown).not.toMatch(/coercion threat\s+Korean/);
  expect(await page.getByText('Withdraw', { exact: true }).count()).toBe(0);
  await close();
  const steward = await visit(portal.origin);
  await steward.enterAs('steward');
  await steward.page.goto('/pilots');
  expect(await steward.page.getByText('Withdraw', { exact: true }).count()).toBe(2);
  await steward.close();
});
