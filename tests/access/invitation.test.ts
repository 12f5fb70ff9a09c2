import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openDemo, type DemoDatabase } from '../support/demo-database.ts';
import { runPortal, type RunningPortal } from '../support/running-portal.ts';

let portal: RunningPortal;
let demo: DemoDatabase;
let browser: Browser;
beforeAll(async () => {
  portal = await runPortal();
  demo = openDemo(portal.databaseUrl);
  browser = await chromium.connect(inject('browser'));
});
afterAll(async () => {
  await browser.close();
  demo.close();
  await portal.stop();
});

// In a browser, since the policy on referrers decides which Origin a browser sends with the form.
test('whoever is invited makes their account in a browser, once', async () => {
  const link = `${portal.origin}/invite/${demo.invite()}`;
  const page = await browser.newPage();
  const opened = await page.goto(link);
  expect(opened?.headers()['referrer-policy']).toMatch(/^(?:no-referrer|strict-origin|same-origin|origin)$/);
  await page.getByLabel('Your name').fill('Nilufar Test');
  await page.getByLabel('Your e-mail address').fill('nilufar@breakwater.example');
  await page.getByLabel('A password').fill('a pier of many words');
  await page.locator('main form button').click();
  await page.waitForURL(`${portal.origin}/`);
  await page.goto(`${portal.origin}/staff/outbox`);
  expect(await page.title()).toContain('Outbox');

  expect((await fetch(link)).status).toBe(404);
});
