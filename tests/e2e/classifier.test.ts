import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runPortal, type RunningPortal } from '../support/running-portal.ts';
import { axeFindings, visit } from '../support/visitor.ts';

let portal: RunningPortal;
beforeAll(async () => {
  portal = await runPortal();
});
afterAll(() => portal.stop());

const SECRET = 'Let’s keep this between us, okay?';

test('with a script everything is answered in place, through the three addresses of the API', async () => {
  const { page, enterAs, calm, close } = await visit(portal.origin);
  await enterAs('minjun');
  await page.goto('/classifier', { waitUntil: 'networkidle' });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(`${request.method()} ${new URL(request.url()).pathname}`));

  await classify(page, SECRET);
  await status(page, 'Marked: asks for secrecy. Language: English.');
  await page.locator('.legend').getByText('asks for secrecy').first().waitFor();
  expect(await page.locator('#message-text').inputValue()).toBe(SECRET);

  await loadExample(page, 'One that should worry');
  // How high the line goes is the policy's matter; that this conversation alerts is the example's.
  await status(page, 'Turn 10, B: nothing marked. Risk');
  await status(page, 'First alert at turn');
  expect(await page.locator('.trajectory circle').count()).toBe(10);
  expect(await page.locator('.turn.alerting').count()).toBe(1);
  await page.getByText('The line as a table').click();
  expect(await page.locator('#conversation tbody tr').count()).toBe(10);

  await page.getByRole('button', { name: 'A family call abroad' }).click();
  await status(page, 'Band:');
  await page.getByLabel('Earlier blocks or reports of the viewers').fill('4');
  await page.getByLabel('Earlier blocks or reports of the viewers').press('Tab');
  await status(page, 'since the last change.');

  expect(new URL(page.url()).pathname).toBe('/classifier');
  expect(asked.filter((path) => !path.endsWith('.woff2'))).toEqual([
    'POST /api/classify',
    ...Array.from({ length: 10 }, () => 'POST /api/conversation'),
    'POST /api/session-risk',
    'POST /api/session-risk',
  ]);
  calm();
  await close();
});

test('with the switch on, the library is loaded once, and then the page asks for nothing at all', async () => {
  const { page, enterAs, calm, close } = await visit(portal.origin);
  await enterAs('minjun');
  const asked: string[] = [];
  page.context().on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('/classifier', { waitUntil: 'networkidle' });
  expect(asked.filter((path) => /\/here\./.test(path))).toEqual([]);
  const size = Number(/about ([\d.]+) MB/.exec(await page.locator('[data-said]').innerText())?.[1]) * 1e6;

  await page.getByRole('switch').check();
  await page.getByText('On: loaded in').waitFor();
  const loaded = asked.filter((path) => /\/here\.|korean-400/.test(path));
  expect(loaded).toHaveLength(2);
  const bytes = loaded.reduce((sum, path) => sum + statSync(compressed(path)).size, 0);
  expect(bytes).toBeGreaterThan(size * 0.6);
  expect(bytes).toBeLessThan(size * 1.4);

  asked.length = 0;
  await classify(page, SECRET);
  await status(page, 'Marked: asks for secrecy.');
  // Signs of every script: no slice of a font is fetched for any of them either.
  await classify(page, '뷁쀍 아무한테도 말하지 마. Не говори Ελληνικά ライブ中 ㄱㅏ \u202E<b>');
  await page.locator('.said').getByText('뷁쀍').waitFor();
  await loadExample(page, '주의할 대화');
  await status(page, 'Turn 10, B');
  await addTurn(page, '그럼 비밀로 할게요.');
  await status(page, 'Turn 11, A');
  await page.getByRole('button', { name: 'A gamer' }).click();
  await status(page, 'Band:');
  await page.waitForTimeout(500);
  expect(asked).toEqual([]);

  await page.getByRole('switch').uncheck();
  await classify(page, 'See you at six.');
  await status(page, 'Nothing is marked in this message.');
  expect(asked.filter((path) => path.startsWith('/api/'))).toEqual(['/api/classify']);
  await page.reload();
  expect(await page.getByRole('switch').isChecked()).toBe(false);
  calm();
  await close();
});

test('a library that cannot be loaded judges nothing and sends nothing, and says so', async () => {
  const { page, enterAs, close } = await visit(portal.origin);
  await enterAs('minjun');
  await page.goto('/classifier', { waitUntil: 'networkidle' });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.route('**/_astro/here.*', (route) => route.abort());
  await page.getByRole('switch').check();
  await page.getByText('The library could not be loaded, and nothing is judged.').waitFor();
  await classify(page, SECRET);
  await page.locator('#message [role="alert"]').getByText('nothing was judged and nothing was sent').waitFor();
  expect(await page.locator('#message-text').inputValue()).toBe(SECRET);
  expect(asked.filter((path) => path.startsWith('/api/'))).toEqual([]);
  await close();
});

test('the script of the page weighs at most 15 kB compressed, without the library', async () => {
  const cookie = await portal.cookieOf('minjun');
  const html = await (await fetch(`${portal.origin}/classifier`, { headers: { cookie } })).text();
  const entries = [...html.matchAll(/<script[^>]+src="([^"]+)"/g)].map(([, src = '']) => src);
  const sizes = withImports(entries).map((path) => statSync(compressed(path)).size);
  expect(sizes.length).toBeGreaterThan(1);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(15_000);
});

test('without a script every form is answered by the page, the turns travel in it, and nothing is lost', async () => {
  const { page, enterAs, close } = await visit(portal.origin, { javaScriptEnabled: false });
  await enterAs('ada');
  await page.goto('/classifier');
  expect(await page.locator('.where').innerText()).toContain('so what you try travels');
  expect(await page.getByRole('switch').isVisible()).toBe(false);

  // The text is shown as it was judged: blanks around it do not shift the marks.
  await classify(page, `  ${SECRET}`);
  await status(page, 'Marked: asks for secrecy.');
  expect(await page.locator('.said mark').first().innerText()).toContain('keep this between us');

  await addTurn(page, 'Is anyone else home with you right now?');
  await status(page, 'Turn 1, A: asks who is around.');
  expect(await page.getByLabel('Speaker B').isChecked()).toBe(true);
  await addTurn(page, 'My sister is.\nWhy?');
  await status(page, 'Turn 2, B: nothing marked.');
  expect(await page.locator('.turn .words').allInnerTexts()).toEqual([
    'Is anyone else home with you right now?',
    'My sister is.\nWhy?',
  ]);

  await addTurn(page, '   ');
  expect(await page.locator('#conversation [role="alert"]:visible').innerText()).toContain(
    'What is said: nothing is written yet.',
  );
  expect(await page.locator('.turn').count()).toBe(2);
  await addTurn(page, 'No reason.');
  await status(page, 'Turn 3, A');
  await page.getByRole('button', { name: 'Take the last turn back' }).click();
  await status(page, 'Turn 2, B');
  await page.getByRole('button', { name: 'Start anew' }).click();
  await page.getByText('No turns yet.').waitFor();

  await page.getByRole('button', { name: 'A tutor' }).click();
  await status(page, 'Band:');
  expect(await page.getByLabel('Median payment').inputValue()).toBe('30');
  await page.getByLabel('Visibility').selectOption('public');
  await page.getByLabel('Median payment').fill('');
  await page.getByRole('button', { name: 'Score the session' }).click();
  expect(await page.locator('#session [role="alert"]:visible').innerText()).toContain('Payments: fill in the first four fields');
  expect(await page.getByLabel('Visibility').inputValue()).toBe('public');
  await close();
});

test('with a script and without one the same is said', async () => {
  const said: string[][] = [];
  for (const javaScriptEnabled of [true, false]) {
    const { page, enterAs, close } = await visit(portal.origin, { javaScriptEnabled });
    await enterAs('minjun');
    await page.goto('/classifier');
    const shown: string[] = [];
    for (const [button, part, headline] of [
      ['오늘 수업에서', 'message', 'Marked: protective context'],
      ['One that should worry', 'more', 'Turn 10'],
      ['One that should worry', 'session', 'Band:'],
    ] as const) {
      const section = part === 'more' ? '#conversation' : `#${part}`;
      await page.locator(section).getByRole('button', { name: button }).click();
      await status(page, headline);
      shown.push(await page.locator(`[data-answer="${part}"]`).innerHTML());
    }
    said.push(shown);
    await close();
  }
  expect(said[1]).toEqual(said[0]);
});

test('a turn is kept whatever becomes of it: too many requests, no connection, a broken answer', async () => {
  const { page, enterAs, close } = await visit(portal.origin);
  await enterAs('minjun');
  await page.goto('/classifier');
  const answers = [
    {
      status: 429,
      body: JSON.stringify({ error: { code: 'TOO_MANY_REQUESTS', message: 'Too many requests. Try again in 1 minute.' } }),
    },
    { status: 413, body: 'At most 1 MB' },
    { status: 401, body: '{"error":{"message":"Sign in as a member first."}}' },
    null,
  ];
  await page.route('**/api/conversation', async (route) => {
    const answer = answers.shift();
    if (answer) return route.fulfill(answer);
    return answer === null ? route.abort() : route.continue();
  });
  const alert = page.locator('#conversation [role="alert"]');
  await addTurn(page, 'One.');
  await alert.getByText('Try again in 1 minute. What you wrote is kept here.').waitFor();
  expect(await page.locator('.turn').innerText()).toContain('Not judged yet');
  await page.getByRole('button', { name: 'Judge the rest' }).click();
  await alert.getByText('The server answered with 413. What you wrote is kept here.').waitFor();
  await addTurn(page, 'Two.');
  await alert.getByText('You are signed out here now.').waitFor();
  await page.getByRole('button', { name: 'Judge the rest' }).click();
  await alert.getByText('The server cannot be reached just now.').waitFor();
  await page.getByRole('button', { name: 'Judge the rest' }).click();
  await status(page, 'Turn 2, B');
  expect(await page.locator('.turn .words').allInnerTexts()).toEqual(['One.', 'Two.']);
  expect(await page.getByRole('button', { name: 'Judge the rest' }).isVisible()).toBe(false);
  await page.getByRole('button', { name: 'Take the last turn back' }).click();
  await status(page, 'Turn 1, A');
  expect(await page.locator('#turn-text').inputValue()).toBe('Two.');
  await close();
});

test('hostile text is answered with the field and what to do, or shown as text, with the server and without', async () => {
  const { page, enterAs, calm, close } = await visit(portal.origin);
  await enterAs('minjun');
  await page.goto('/classifier');
  for (const here of [false, true]) {
    if (here) {
      await page.getByRole('switch').check();
      await page.getByText('On: loaded in').waitFor();
    }
    for (const [text, answer] of [
      [' \n ', 'Message: nothing is written yet.'],
      ['a'.repeat(1_048_576), 'Message: 1,048,576 characters are too many. Shorten it to 1,000'],
    ] as const) {
      await classify(page, text);
      await page.locator('#message [role="alert"]').getByText(answer).waitFor();
    }
    for (const text of [
      '\ud83d and ㄱㅏ \u1100',
      'a\u202Eb\u200b c\ufeff',
      '<img src=x onerror=alert(1)><b>bold</b>',
      'pаypal 비밀 секрет',
    ]) {
      await page.locator('[data-answer="message"]').evaluate((answer) => answer.replaceChildren());
      await classify(page, text);
      await page.locator('.said').waitFor();
      expect(await page.locator('.said :is(img, b)').count()).toBe(0);
      expect(await page.locator('#message [role="alert"]').isVisible()).toBe(false);
    }
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  calm();
  await close();
});

test.each(['light', 'dark'] as const)(
  'filled and refused, the page is clean by axe and fits 320 px, in %s',
  async (colorScheme) => {
    const { page, enterAs, close } = await visit(portal.origin, { colorScheme });
    await enterAs('minjun');
    await page.goto('/classifier');
    await page.getByRole('switch').check();
    await page.getByText('On: loaded in').waitFor();
    await classify(page, `${SECRET} 오늘 "아무한테도 말하지 마"라고 배웠어요. Ke\u200bep.`);
    await loadExample(page, 'One that should worry');
    await status(page, 'Turn 10, B');
    await page.locator('#session').getByRole('button', { name: 'One that should worry' }).click();
    await status(page, 'Band:');
    await addTurn(page, ' ');
    for (const summary of await page.locator('.demo summary').all()) await summary.click();
    expect(await axeFindings(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.trajectory').isVisible()).toBe(true);
    expect(await page.locator('form:visible').count()).toBe(0);
    await close();
  },
);

test('it is worked by keyboard: Enter adds a turn, Shift and Enter begin a line, and a mark tells its label at focus', async () => {
  const { page, enterAs, close } = await visit(portal.origin);
  await enterAs('minjun');
  await page.goto('/classifier');
  await page.locator('#turn-text').focus();
  await page.keyboard.type('First line');
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.type('second line');
  await page.keyboard.press('Enter');
  await status(page, 'Turn 1, A');
  expect(await page.locator('.turn .words').innerText()).toBe('First line\nsecond line');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('turn-text');
  expect(await page.getByLabel('Speaker B').isChecked()).toBe(true);

  await classify(page, SECRET);
  await status(page, 'Marked: asks for secrecy');
  const tag = page.locator('.said .tag').first();
  expect(await tag.isVisible()).toBe(false);
  await page.locator('.said .no').first().focus();
  expect(await tag.isVisible()).toBe(true);
  await page.locator('.said .no').first().blur();
  await page.locator('.said mark').first().hover();
  expect(await tag.isVisible()).toBe(true);
  await close();
});

test('nothing moves while the page loads, and nothing that was tried is in the log or in a cache', async () => {
  const { page, enterAs, close } = await visit(portal.origin);
  await page.addInitScript(() => {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        (globalThis as { shift?: number }).shift =
          ((globalThis as { shift?: number }).shift ?? 0) + (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await enterAs('minjun');
  const response = await page.goto('/classifier', { waitUntil: 'networkidle' });
  expect(response?.headers()['cache-control']).toContain('no-store');
  expect(await page.evaluate(() => (globalThis as { shift?: number }).shift ?? 0)).toBeLessThan(0.02);
  const answered = page.waitForResponse('**/api/classify');
  await classify(page, 'The canary of the harbour sings at noon.');
  expect((await answered).headers()['cache-control']).toBe('no-store');
  await status(page, 'Nothing is marked');
  await addTurn(page, 'The canary of the harbour sings at noon.');
  await status(page, 'Turn 1, A');
  expect(portal.output()).not.toContain('canary');
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
  await close();
});

async function classify(page: Page, text: string) {
  const field = page.locator('#message-text');
  await field
    .evaluate((element, value) => {
      // Past the attributes too, as a script of somebody's might.
      element.removeAttribute('maxlength');
      element.removeAttribute('required');
      (element as HTMLTextAreaElement).value = value;
    }, text)
    .catch(() => field.fill(text));
  await page.getByRole('button', { name: 'Classify' }).click();
}

async function addTurn(page: Page, text: string) {
  await page.locator('#turn-text').fill(text);
  await page.getByRole('button', { name: 'Add the turn' }).click();
}

const loadExample = (page: Page, name: string) => page.locator('#conversation').getByRole('button', { name }).click();

const status = (page: Page, text: string) => page.getByRole('status').filter({ hasText: text }).waitFor();

/** The Brotli twin that the build writes, or the file itself where it is compressed already. */
function compressed(path: string): string {
  const file = join('dist/client', path);
  return readdirSync(join(file, '..')).includes(`${file.split('/').at(-1)}.br`) ? `${file}.br` : file;
}

function withImports(entries: string[]): string[] {
  const known = new Set<string>();
  const waiting = [...entries];
  for (let path = waiting.shift(); path; path = waiting.shift()) {
    if (known.has(path)) continue;
    known.add(path);
    for (const [, imported = ''] of readFileSync(join('dist/client', path), 'utf8').matchAll(
      /(?:\bfrom|\bimport)\s*["'](\.[^"']+)["']/g,
    ))
      waiting.push(new URL(imported, `http://portal.invalid${path}`).pathname);
  }
  return [...known];
}
