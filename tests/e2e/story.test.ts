import { afterEach, beforeEach, expect, test } from 'vitest';
import { runPortal, type RunningPortal } from '../support/running-portal.ts';
import { visit } from '../support/visitor.ts';

let portal: RunningPortal;
// Each story has a portal of its own: an agreement is accepted once, a seat is taken once.
beforeEach(async () => {
  portal = await runPortal();
});
afterEach(() => portal.stop());

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with JavaScript' : 'without JavaScript';

  test(`a member's working day, from signing in to signing out, ${how}`, async () => {
    const { page, calm, enterAs, close } = await visit(portal.origin, { javaScriptEnabled, timezoneId: 'Asia/Singapore' });

    await page.goto('/groups');
    expect(page.url()).toContain('/sign-in?next=%2Fgroups');
    await enterAs('ada');

    // Home: what is new for her, the next webinar in her zone, guidance that changed.
    await expectText(page.locator('h1'), 'Ada');
    await expectText(page.locator('main'), 'Next webinar');
    await expectText(page.locator('main'), 'Singapore, UTC+08:00');
    await expectText(page.locator('main'), 'Guidance that changed');

    // A page of guidance.
    await page.locator('.wide-menu').getByRole('link', { name: 'Guidance' }).click();
    await page.getByRole('link', { name: 'What makes a report actionable' }).click();
    await expectText(page.locator('h1'), 'What makes a report actionable');
    await expectText(page.locator('main'), 'Sources');

    // The group: first its agreement, once.
    await page.goto('/groups');
    await page.getByRole('link', { name: 'Livestreaming' }).click();
    expect(page.url()).toContain('/agreement');
    await page.getByRole('checkbox').check();
    await page.getByRole('button', { name: 'Accept and open the group' }).click();
    await expectText(page.locator('h1'), 'Livestreaming');

    // A topic, and a reply in Markdown.
    await page.getByRole('link', { name: /Session-metadata signals/ }).click();
    await expectText(page.locator('.tlp-strip'), 'TLP:AMBER');
    await page
      .getByLabel('Your reply')
      .fill(`We compared **three** of these ${how}.\n\n- one\n- two\n\n<script>alert(1)</script>`);
    await page.getByRole('button', { name: 'Post the reply' }).click();
    expect(page.url()).toMatch(/#post-\d+$/);
    const post = page.locator(`#${page.url().split('#')[1]}`);
    expect(await post.locator('strong').innerText()).toBe('three');
    expect(await post.locator('li').allInnerTexts()).toEqual(['one', 'two']);
    await expectText(post, '<script>alert(1)</script>');

    // A webinar: register, and take its calendar file.
    await page.goto('/webinars');
    await page.getByRole('link', { name: /Livestreaming across borders/ }).click();
    await page.getByRole('checkbox').check();
    await page.getByRole('button', { name: 'Register' }).click();
    await expectText(page.locator('main'), 'You are registered.');
    const address = await page.getByRole('link', { name: 'Calendar file' }).getAttribute('href');
    const calendar = await page.request.get(address ?? '');
    expect(calendar.headers()['content-type']).toContain('text/calendar');
    expect(await calendar.text()).toMatch(/BEGIN:VEVENT[\s\S]*DTSTART:\d{8}T\d{6}Z[\s\S]*END:VCALENDAR\r\n$/);

    // A recording with captions in two languages, played from the middle.
    await page.goto('/webinars');
    await page.getByRole('link', { name: 'Recording of Reading the numbers: what report counts can and cannot say' }).click();
    expect(
      await page.locator('track[kind="captions"]').evaluateAll((tracks) => tracks.map((track) => track.getAttribute('srclang'))),
    ).toEqual(['en', 'ko']);
    if (javaScriptEnabled) {
      const seen = await page.locator('video').evaluate(playFromTheMiddle);
      expect(seen.at).toBeGreaterThanOrEqual(60);
      expect(Object.keys(seen.cues).sort()).toEqual(['chapters', 'en', 'ko']);
      for (const count of Object.values(seen.cues)) expect(count).toBeGreaterThan(3);
      await page.getByRole('button', { name: /Referral or informational/ }).waitFor();
    }

    // Search finds the guidance page and the topic.
    await page.locator('.wide-menu').getByRole('link', { name: 'Search' }).click();
    await page.getByLabel('Search for').fill('offset');
    if (javaScriptEnabled) await page.locator('[data-results] a', { hasText: 'Times, places and languages' }).waitFor();
    await page.getByRole('button', { name: 'Search' }).click();
    await page.getByRole('link', { name: 'Times, places and languages' }).first().waitFor();
    await page
      .getByRole('link', { name: /Four clocks in one session/ })
      .first()
      .waitFor();
    await page.goto('/search?q=%EC%8B%A0%EA%B3%A0');
    await page
      .getByRole('link', { name: /한국어 신고와 대화/ })
      .first()
      .waitFor();

    // The classifier: English, Korean, and a session.
    for (const [text, label] of [
      ['Let’s keep this between us, okay?', 'asks for secrecy'],
      ['아무한테도 말하지 마. 우리 둘만의 비밀이야.', 'asks for secrecy'],
    ] as const) {
      await page.goto('/classifier');
      await page.getByRole('textbox', { name: 'Message' }).fill(text);
      await page.getByRole('button', { name: 'Classify' }).click();
      await page
        .getByRole('status')
        .filter({ hasText: `Marked: ${label}` })
        .waitFor();
      expect(await page.locator('mark').count()).toBeGreaterThan(0);
      expect(await page.getByRole('textbox', { name: 'Message' }).inputValue()).toBe(text);
    }
    await page.getByLabel('Visibility').selectOption('private');
    await page.getByLabel('Viewers at the peak').fill('1');
    await page.getByLabel(/Earlier blocks or reports/).fill('4');
    await page.getByRole('button', { name: 'Score the session' }).click();
    await page.getByRole('status').filter({ hasText: 'Band:' }).waitFor();
    await expectText(page.locator('[data-answer="session"] .bars'), '+');

    await page.locator('.wide-menu').getByRole('button', { name: 'Sign out' }).click();
    await page.waitForURL(/\/sign-in/);
    await page.goto('/groups');
    expect(page.url()).toContain('/sign-in');
    calm();
    await close();
  });
}

test('a visitor who has not signed in reads the public pages and nothing else', async () => {
  const { page, calm, close } = await visit(portal.origin);
  await page.goto('/');
  await expectText(page.locator('main'), 'Five initiatives');
  await expectText(page.locator('main'), 'Emergency requests');
  await page.getByRole('link', { name: 'briefing in Singapore' }).click();
  await expectText(page.locator('h1'), 'The Singapore briefing');
  await page.goto('/webinars');
  expect(await page.getByRole('link', { name: /Livestreaming across borders/ }).count()).toBe(0);
  for (const path of ['/groups/livestreaming', '/classifier', '/guidance/livestream-evidence', '/account', '/recordings/any']) {
    await page.goto(path);
    expect(page.url()).toContain('/sign-in');
  }
  calm();
  await close();
});

async function playFromTheMiddle(element: Element) {
  const video = element as HTMLVideoElement;
  const happened = (event: string) => new Promise((done) => video.addEventListener(event, done, { once: true }));
  if (video.readyState < 1) await happened('loadedmetadata');
  video.muted = true;
  video.currentTime = 60;
  await happened('seeked');
  await video.play();
  await happened('timeupdate');
  const cues: Record<string, number> = {};
  for (const track of video.textTracks) {
    track.mode = 'hidden';
    for (let wait = 0; wait < 50 && !track.cues?.length; wait++) await new Promise((done) => setTimeout(done, 100));
    cues[track.kind === 'chapters' ? 'chapters' : track.language] = track.cues?.length ?? 0;
  }
  return { at: video.currentTime, cues };
}

async function expectText(locator: { first(): { innerText(): Promise<string> } }, text: string) {
  expect(await locator.first().innerText()).toContain(text);
}
