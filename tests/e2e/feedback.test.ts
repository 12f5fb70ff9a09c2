import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runPortal, type RunningPortal } from '../support/running-portal.ts';
import { axeFindings, visit } from '../support/visitor.ts';

let portal: RunningPortal;
beforeAll(async () => {
  portal = await runPortal();
});
afterAll(() => portal.stop());

const PAGE = '/guidance/livestream-evidence';
const TITLE = 'Livestream evidence';

// Each way has a member of its own, since that a page helped is said once.
for (const [javaScriptEnabled, person, name] of [
  [true, 'minjun', 'Pyo Min-jun'],
  [false, 'mod', 'Sekar Pranadipa'],
] as const) {
  const how = javaScriptEnabled ? 'with JavaScript' : 'without JavaScript';

  test(`a member says what is wrong with a page, staff answer it, and the member reads the answer there, ${how}`, async () => {
    const note = `The second row is out of date, ${how}.\nSource: the documentation of June.`;
    const member = await visit(portal.origin, { javaScriptEnabled });
    const { page } = member;
    await member.enterAs(person);
    await page.goto(PAGE);

    // It helped: said once, and then the button is gone.
    await page.getByRole('button', { name: 'This helped' }).click();
    expect(page.url()).toBe(`${portal.origin}${PAGE}#feedback`);
    expect(await feedbackOf(page).innerText()).toContain('You said that this page helped');
    expect(await page.getByRole('button', { name: 'This helped' }).count()).toBe(0);

    // It is wrong: what was said stands below the page.
    await page.getByText('Something is wrong').click();
    const field = page.getByLabel('What is wrong, and how do you know?');
    await field.fill(note);
    await page.getByRole('button', { name: 'Send to the desk' }).click();
    expect(page.url()).toBe(`${portal.origin}${PAGE}#feedback`);
    expect(await feedbackOf(page).innerText()).toContain('Waiting for the editorial desk');
    expect(await feedbackOf(page).innerText()).toContain(note);
    if (javaScriptEnabled) expect(await axeFindings(page)).toEqual([]);

    // Staff find it in the queue, with who said it, and answer.
    const desk = await visit(portal.origin, { javaScriptEnabled });
    await desk.enterAs('staff');
    await desk.page.locator('.wide-menu').getByRole('link', { name: 'Feedback' }).click();
    const remark = desk.page.getByRole('listitem').filter({ hasText: how });
    expect(await remark.innerText()).toContain(name);
    expect(await remark.getByRole('link', { name: TITLE }).getAttribute('href')).toBe(PAGE);
    await remark.getByText('Answer', { exact: true }).click();
    if (javaScriptEnabled) expect(await axeFindings(desk.page)).toEqual([]);
    await remark.getByLabel('Your answer').fill(`Corrected today, ${how}.`);
    await remark.getByRole('button', { name: 'Send the answer' }).click();
    expect(await remark.getByRole('button').count()).toBe(0);
    expect(await remark.innerText()).toContain(`Corrected today, ${how}.`);
    expect(await desk.page.getByRole('row').filter({ hasText: TITLE }).innerText()).toMatch(/[12]$/);
    if (javaScriptEnabled) expect(await axeFindings(desk.page)).toEqual([]);
    desk.calm();
    await desk.close();

    // The member reads the answer below the page; nobody else does.
    await page.goto(PAGE);
    expect(await feedbackOf(page).innerText()).toContain(`Corrected today, ${how}.`);
    expect(await textFor('outsider')).not.toContain('row is out of date');

    // In the group the topic begins with the page's title and a link to it.
    await feedbackOf(page).getByRole('link', { name: 'Livestreaming' }).click();
    expect(await page.getByLabel('Title').inputValue()).toBe(`About: ${TITLE}`);
    const text = page.getByRole('textbox', { name: 'Text' });
    expect(await text.inputValue()).toBe(`[${TITLE}](${PAGE})\n\n`);
    await text.fill(`${await text.inputValue()}Who has used it?`);
    await page.getByRole('button', { name: 'Start the topic' }).click();
    await page.locator('.post').getByRole('link', { name: TITLE }).click();
    expect(page.url()).toBe(portal.origin + PAGE);

    const log = portal.output();
    for (const secret of ['out of date', 'Corrected today']) expect([secret, log.includes(secret)]).toEqual([secret, false]);
    member.calm();
    await member.close();
  });
}

test('what is refused is kept and says why: a remark, an answer, and a topic that was begun from a page', async () => {
  const { page, enterAs, close } = await visit(portal.origin);
  await enterAs('mod');
  await page.goto(PAGE);
  await write(page, `          short`);
  expect(await page.getByRole('alert').innerText()).toContain('What you wrote is kept');
  const field = page.getByLabel('What is wrong, and how do you know?');
  expect((await field.inputValue()).trim()).toBe('short');
  expect([await field.getAttribute('minlength'), await field.getAttribute('maxlength')]).toEqual(['10', '2000']);
  expect(await axeFindings(page)).toEqual([]);
  await field.fill('A remark that waits for a better answer.');
  await page.getByRole('button', { name: 'Send to the desk' }).click();

  await feedbackOf(page).getByRole('link', { name: 'Livestreaming' }).click();
  await page.getByLabel('Title').fill('A title of their own');
  await page.getByRole('textbox', { name: 'Text' }).fill(' ');
  await page.getByRole('button', { name: 'Start the topic' }).click();
  expect(await page.getByRole('alert').innerText()).toContain('Write something first');
  expect(await page.getByLabel('Title').inputValue()).toBe('A title of their own');
  expect((await page.getByRole('textbox', { name: 'Text' }).inputValue()).trim()).toBe('');
  await close();

  const desk = await visit(portal.origin);
  await desk.enterAs('staff');
  await desk.page.goto('/staff/feedback');
  const remark = desk.page.getByRole('listitem').filter({ hasText: 'a better answer' });
  await remark.getByText('Answer', { exact: true }).click();
  await remark.getByLabel('Your answer').fill('   ');
  await remark.getByRole('button', { name: 'Send the answer' }).click();
  expect(await remark.getByRole('alert').innerText()).toContain('Write the answer first');
  expect(await remark.getByLabel('Your answer').isVisible()).toBe(true);
  expect(await axeFindings(desk.page)).toEqual([]);
  await desk.close();
});

test('an answer that comes second is not sent, and its text is kept', async () => {
  const { page, enterAs, calm, close } = await visit(portal.origin);
  await enterAs('outsider');
  await say(page, 'A remark that two of the desk answer.');
  await close();

  const [first, second] = [await visit(portal.origin), await visit(portal.origin)];
  for (const { page: desk, enterAs: enter } of [first, second]) {
    await enter('staff');
    await desk.goto('/staff/feedback');
    await remarkOf(desk).getByText('Answer', { exact: true }).click();
  }
  for (const [{ page: desk }, answer] of [
    [first, 'The first answer.'],
    [second, 'The second answer.'],
  ] as const) {
    await remarkOf(desk).getByLabel('Your answer').fill(answer);
    await remarkOf(desk).getByRole('button').click();
  }
  expect(await remarkOf(first.page).innerText()).toContain('The first answer.');
  expect(await remarkOf(second.page).getByRole('alert').innerText()).toContain('answered while you were writing');
  expect(await remarkOf(second.page).getByLabel('What you wrote').inputValue()).toBe('The second answer.');
  expect(await remarkOf(second.page).innerText()).toContain('The first answer.');
  expect(await axeFindings(second.page)).toEqual([]);
  calm();
  await first.close();
  await second.close();
});

test('a page that is not for a topic there begins none: unknown, of elsewhere, or none', async () => {
  const { page, enterAs, close } = await visit(portal.origin);
  await enterAs('minjun');
  for (const about of ['/guidance/never-written', 'https://elsewhere.example', '//elsewhere.example', '']) {
    const answer = await page.goto(`/groups/livestreaming/new?about=${encodeURIComponent(about)}`);
    expect(answer?.status()).toBe(200);
    expect(await page.getByLabel('Title').inputValue()).toBe('');
    expect(await page.getByRole('textbox', { name: 'Text' }).inputValue()).toBe('');
  }
  await close();
});

test('whoever is in no open group is offered none, a guest is asked nothing, and paper has no forms', async () => {
  const outsider = await textFor('outsider');
  expect(outsider).toContain('Did this page help?');
  expect(outsider).not.toContain('Discuss it in a group');
  for (const person of ['officer', 'anonymous'])
    expect(await textFor(person, '/guidance/before-you-report')).not.toContain('help?');
  const { page, enterAs, close } = await visit(portal.origin);
  await enterAs('minjun');
  await page.goto(PAGE);
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('heading', { name: 'Did this page help?', includeHidden: true }).isVisible()).toBe(false);
  await close();
});

test('a remark that is sent after the session ended is given back', async () => {
  const { page, enterAs, close } = await visit(portal.origin);
  await enterAs('outsider');
  await page.goto(PAGE);
  await page.context().clearCookies();
  await write(page, 'A remark that came too late.');
  expect(await page.getByLabel('What is wrong').inputValue()).toBe('A remark that came too late.');
  await close();
});

const feedbackOf = (page: Page) => page.locator('section', { has: page.locator('#feedback') });

const remarkOf = (page: Page) => page.getByRole('listitem').filter({ hasText: 'two of the desk' });

async function say(page: Page, note: string) {
  await page.goto(PAGE);
  await write(page, note);
  expect(await feedbackOf(page).innerText()).toContain(note);
}

async function write(page: Page, note: string) {
  await page.getByText('Something is wrong').click();
  await page.getByLabel('What is wrong, and how do you know?').fill(note);
  await page.getByRole('button', { name: 'Send to the desk' }).click();
}

async function textFor(person: string, path = PAGE): Promise<string> {
  const cookie = person === 'anonymous' ? undefined : await portal.cookieOf(person);
  return (await fetch(portal.origin + path, { headers: cookie ? { cookie } : {} })).text();
}
