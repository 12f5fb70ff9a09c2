import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runPortal, type RunningPortal } from '../support/running-portal.ts';
import { axeFindings, visit } from '../support/visitor.ts';

let portal: RunningPortal;
beforeAll(async () => {
  portal = await runPortal();
});
afterAll(() => portal.stop());

for (const [javaScriptEnabled, person] of [
  [true, 'minjun'],
  [false, 'mod'],
] as const) {
  const how = javaScriptEnabled ? 'with JavaScript' : 'without JavaScript';

  test(`a member makes a token, sees it once, runs the example as it stands, and revokes it, ${how}`, async () => {
    const { page, enterAs, calm, close } = await visit(portal.origin, { javaScriptEnabled });
    await enterAs(person);
    await page.goto('/account');
    await page.getByRole('link', { name: 'API tokens' }).click();
    expect(await page.getByLabel('90 days').isChecked()).toBe(true);
    await page.getByLabel('Name').fill('notebook of the test');
    await page.getByLabel('7 days').check();
    await page.getByRole('button', { name: 'Make the token' }).click();
    const made = page.getByRole('status');
    const token = await made.locator('p code').innerText();
    expect(token).toMatch(/^bwk_[\w-]{43}$/);
    if (javaScriptEnabled) expect(await axeFindings(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
    await page.setViewportSize({ width: 1280, height: 900 });

    const example = await made.locator('pre').innerText();
    const answer = execFileSync('bash', ['-c', example], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    expect(JSON.parse(answer)).toMatchObject({ lang: 'en', action: 'review_only' });

    // The same form sent again, as a reload does, shows no token and makes none.
    await page.goto('/account/tokens');
    expect(await page.locator('main').innerText()).not.toContain('bwk_');
    const entry = page.locator('#tokens ~ ul > li');
    expect(await entry.count()).toBe(1);
    expect(await entry.innerText()).toMatch(/Valid until .*Last used \d{4}-\d{2}-\d{2}/s);
    await entry.getByRole('button', { name: 'Revoke notebook of the test' }).click();
    expect(page.url()).toMatch(/\?token=revoked#tokens$/);
    expect(await entry.innerText()).toMatch(/Revoked/);
    expect(await entry.getByRole('button').count()).toBe(0);
    if (javaScriptEnabled) expect(await axeFindings(page)).toEqual([]);
    const after = execFileSync('bash', ['-c', example], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    expect(JSON.parse(after)).toMatchObject({ error: { code: 'UNAUTHORIZED' } });
    calm();
    await close();
  });
}

test('the form says what is wrong and keeps the name; a sixth token is not made', async () => {
  const { page, enterAs, close } = await visit(portal.origin, { javaScriptEnabled: false });
  await enterAs('steward');
  await page.goto('/account/tokens');
  await page.getByLabel('Name').fill('   ');
  await page.getByRole('button', { name: 'Make the token' }).click();
  expect(await page.getByRole('alert').innerText()).toContain('Give the token a name');
  for (let no = 1; no <= 5; no++) {
    await page.getByLabel('Name').fill(`number ${no}`);
    await page.getByRole('button', { name: 'Make the token' }).click();
  }
  expect(await page.getByRole('button', { name: 'Make the token' }).count()).toBe(0);
  expect(await page.locator('main').innerText()).toContain('You have 5 valid tokens');
  await close();
});

test('every example of the API’s page works as it stands, with curl and with fetch', async () => {
  const { page, enterAs, calm, close } = await visit(portal.origin);
  await enterAs('ada');
  await page.goto('/account/tokens');
  await page.getByLabel('Name').fill('examples');
  await page.getByRole('button', { name: 'Make the token' }).click();
  const token = await page.getByRole('status').locator('p code').innerText();
  await page.goto('/api');
  const env = { ...process.env, BREAKWATER_TOKEN: token };
  const examples = await page.locator('pre[aria-label$="with curl"]').allTextContents();
  const scripts = await page.locator('pre[aria-label$="with fetch"]').allTextContents();
  expect([examples.length, scripts.length]).toEqual([3, 3]);
  const results = examples.map((example) =>
    execFileSync('bash', ['-c', example], { env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
  );
  const printed = scripts.map((script) =>
    execFileSync(process.execPath, ['--input-type=module', '-e', `${script}\nconsole.log(JSON.stringify(result));`], {
      env,
      encoding: 'utf8',
    }),
  );
  const shown = await page.locator('pre[aria-label$="the answer"]').allTextContents();
  shown.forEach((answer, at) => {
    const documented = JSON.parse(answer) as unknown;
    expect(JSON.parse(results[at] ?? '')).toEqual(documented);
    expect(JSON.parse(printed[at] ?? '')).toEqual(documented);
  });
  calm();
  await close();
});
