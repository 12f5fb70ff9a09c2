import { afterAll, beforeAll, expect, test } from 'vitest';
import { runPortal, type RunningPortal } from '../support/running-portal.ts';
import { visit } from '../support/visitor.ts';

let portal: RunningPortal;
beforeAll(async () => {
  portal = await runPortal({ NODE_ENV: 'production' });
});
afterAll(() => portal.stop());

test('the first start in production prints a link that makes one staff account, once, and there is no demo', async () => {
  const link = /http:\S+\/invite\/\S+/.exec(portal.output())?.[0] ?? '';
  expect(link).toContain(portal.origin);
  expect(portal.output()).not.toContain('one click');
  const { page, enterAs: _, close } = await visit(portal.origin, { javaScriptEnabled: false });

  await page.goto('/sign-in');
  expect(await page.locator('button[name="person"]').count()).toBe(0);

  expect(await page.locator('footer').innerText()).toMatch(/^Facts about law/);

  await page.goto(link);
  await page.getByLabel('Your name').fill('Nadia Staff');
  await page.getByLabel('Your e-mail address').fill('nadia@alliance.example');
  await page.getByLabel('A password').fill('too short');
  await page.getByLabel('A password').evaluate((input) => input.setAttribute('minlength', '1'));
  await page.getByRole('button', { name: 'Make the account' }).click();
  expect(await page.getByRole('alert').innerText()).toContain('at least 15 characters');
  expect(await page.getByLabel('Your name').inputValue()).toBe('Nadia Staff');
  expect(await page.getByLabel('A password').inputValue()).toBe('');

  await page.getByLabel('A password').fill('long enough to be a good one');
  await page.getByRole('button', { name: 'Make the account' }).click();
  await page.waitForURL(`${portal.origin}/`);
  expect(await page.locator('h1').innerText()).toContain('Nadia Staff');
  await page.goto('/staff/outbox');
  expect(await page.locator('h1').innerText()).toBe('Outbox');

  expect((await page.request.get(link)).status()).toBe(404);
  await page.locator('.wide-menu').getByRole('button', { name: 'Sign out' }).click();
  await page.getByLabel('E-mail address').fill('NADIA@alliance.example');
  await page.getByLabel('Password').fill('long enough to be a good one');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL(`${portal.origin}/`);
  expect(await page.locator('h1').innerText()).toContain('Nadia Staff');
  await close();
});
