// `node tests/support/look.ts <folder> [path…]`: screenshots of the running portal, for eyes. Not a test.
import { mkdirSync } from 'node:fs';
import { chromium, type Page } from 'playwright-core';
import { chromiumLaunch } from './browser.ts';

const [folder = 'var/shots', ...only] = process.argv.slice(2);
const origin = process.env['ORIGIN'] ?? 'http://localhost:4321';
const person = process.env['PERSON'] ?? 'minjun';
mkdirSync(folder, { recursive: true });
const browser = await chromium.launch(await chromiumLaunch());
for (const scheme of ['light', 'dark'] as const) {
  for (const width of [1280, 390]) {
    const context = await browser.newContext({
      colorScheme: scheme,
      reducedMotion: 'reduce',
      viewport: { width, height: width > 1000 ? 900 : 844 },
    });
    const page = await context.newPage();
    if (person !== 'anonymous') await enter(page);
    for (const path of only) {
      await page.goto(`${origin}${path}`, { waitUntil: 'networkidle' });
      const name = path.replace(/[^a-z0-9]+/gi, '-').replace(/^-|-$/g, '') || 'home';
      await page.screenshot({ path: `${folder}/${name}-${width}-${scheme}.png`, fullPage: process.env['FULL'] !== 'no' });
    }
    await context.close();
  }
}
await browser.close();

async function enter(page: Page) {
  await page.goto(`${origin}/sign-in`);
  await page.locator(`button[value="${person}"]`).click();
  await page.waitForURL(`${origin}/`);
}
