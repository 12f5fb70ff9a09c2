import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { auditEntries, feedbackAnswers, outbox, pageFeedback } from '#db/schema/index.ts';
import {
  ANSWER_MAX,
  answerFeedback,
  answerFeedbackInput,
  ANSWERED_SHOWN,
  builtPages,
  type ContentPage,
  countHelped,
  findPage,
  giveFeedback,
  giveFeedbackInput,
  listFeedback,
  listGroupsToDiscuss,
  listOwnFeedback,
  NOTE_MAX,
  NOTE_MIN,
  OPEN_SHOWN,
  topicAbout,
} from '#src/features/guidance/index.ts';
import { ANONYMOUS, type Actor, type SignedIn } from '#src/features/people/index.ts';
import { renderMarkdown } from '#src/platform/markdown.ts';
import { aGroup, community, type Community } from '../support/community.ts';

const OPEN = '/guidance/before-the-report';
const MEMBERS = '/guidance/evidence';
const GROUP = '/guidance/of-the-group';
const DRAFT = '/guidance/not-yet';

const aPage = (path: string, title: string, audience: ContentPage['audience'], draft = false): ContentPage => ({
  path,
  kind: 'Guidance',
  title,
  summary: 'A page of the test.',
  lang: 'en',
  audience,
  draft,
  order: 1,
  topics: ['evidence'],
  jurisdictions: [],
  reviewed: new Date('2026-11-01'),
  nextReview: new Date('2027-05-01'),
  changes: [],
  text: 'Words.',
});

// The pages that a build leaves behind, one of each audience, read once from a folder of our own as a process reads them.
beforeAll(() => {
  const home = process.cwd();
  const folder = mkdtempSync(join(tmpdir(), 'breakwater-pages-'));
  mkdirSync(join(folder, 'dist/run'), { recursive: true });
  const pages = [
    aPage(OPEN, 'Before the report', 'public'),
    aPage(MEMBERS, 'Evidence [and *time*]', 'members'),
    aPage(GROUP, 'Of the group', 'group:livestreaming'),
    aPage(DRAFT, 'Not yet', 'members', true),
  ];
  writeFileSync(join(folder, 'dist/run/pages.json'), JSON.stringify(pages));
  process.chdir(folder);
  expect(builtPages()).toHaveLength(pages.length);
  process.chdir(home);
  rmSync(folder, { recursive: true, force: true });
});

let here: Community;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  here = await community();
});
afterEach(async () => {
  vi.useRealTimers();
  await here.remove();
});

const later = (ms = 60_000) => vi.setSystemTime(Date.now() + ms);
const NOTE = 'The third row names the wrong field. Source: the documentation of June.';

const wrong = (page: string, note = NOTE) => ({ verdict: 'wrong', page, note, submission: crypto.randomUUID() }) as const;
const helped = (page: string) => ({ verdict: 'helped', page }) as const;
const say = (actor: SignedIn, input: Parameters<typeof giveFeedback>[2]) => giveFeedback(here.db, actor, input);
const refusalOf = (doing: Promise<unknown>) => doing.then(() => 'done').catch((refusal: { code: string }) => refusal.code);
const stored = () => here.db.read.select().from(pageFeedback);
const queue = (actor: Actor, state: 'open' | 'answered' = 'open') => listFeedback(here.db, actor, { state });

/** A remark of ada's on a page for members; returns its id. */
async function aRemark(note = NOTE, by = here.ada): Promise<string> {
  await say(by, wrong(MEMBERS, note));
  const newest = (await listOwnFeedback(here.db, by, MEMBERS)).find((remark) => remark.note === note);
  return newest!.id;
}

test('each says something of the pages that they may read, and of no others', async () => {
  const may: Record<string, string[]> = {};
  for (const actor of [here.ada, here.minjun, here.outsider, here.staff, here.officerRahman]) {
    may[actor.name] = [];
    for (const page of [OPEN, MEMBERS, GROUP, DRAFT, '/guidance/never-written', '/groups/livestreaming']) {
      for (const input of [wrong(page), helped(page)]) {
        const outcome = await refusalOf(say(actor, input));
        if (outcome === 'done') may[actor.name]!.push(`${input.verdict} ${page}`);
        else expect(outcome).toBe('NOT_FOUND');
      }
    }
  }
  const both = (...pages: string[]) => pages.flatMap((page) => [`wrong ${page}`, `helped ${page}`]);
  expect(may).toEqual({
    Ada: both(OPEN, MEMBERS),
    Minjun: both(OPEN, MEMBERS, GROUP),
    Outsider: both(OPEN, MEMBERS),
    Staff: both(OPEN, MEMBERS, DRAFT),
    'Officer Rahman': [],
  });
  expect(await stored()).toHaveLength(Object.values(may).flat().length);
});

test('that a page helped counts once a person, however often and however fast it is said', async () => {
  await Promise.all(Array.from({ length: 5 }, () => say(here.ada, helped(MEMBERS))));
  await say(here.ada, helped(MEMBERS));
  await say(here.ada, helped(OPEN));
  await say(here.minjun, helped(MEMBERS));
  expect(await countHelped(here.db, here.staff)).toEqual([
    { page: MEMBERS, people: 2 },
    { page: OPEN, people: 1 },
  ]);
});

test('the same form sent twice, or five times at once, is one remark; two forms with the same words are two', async () => {
  const sent = wrong(MEMBERS);
  await Promise.all(Array.from({ length: 5 }, () => say(here.ada, sent)));
  await say(here.ada, sent);
  expect(await stored()).toHaveLength(1);
  await say(here.ada, wrong(MEMBERS));
  await say(here.minjun, sent);
  expect(await stored()).toHaveLength(3);
});

test.each([
  ['a remark that is too short', { note: 'x'.repeat(NOTE_MIN - 1) }],
  ['a remark of spaces', { note: ' '.repeat(50) }],
  ['a remark that is too long', { note: 'x'.repeat(NOTE_MAX + 1) }],
  ['a remark without its number', { submission: '' }],
  ['a remark that takes the place of another’s “helped”', { submission: `helped:${MEMBERS}` }],
  ['a verdict that there is not', { verdict: 'ugly' }],
])('the form does not take %s', (_, change) => {
  expect(giveFeedbackInput.safeParse({ ...wrong(MEMBERS), ...change }).success).toBe(false);
});

test('the form takes what a browser lets through: the shortest, the longest, and line ends as one character each', () => {
  for (const note of ['가'.repeat(NOTE_MIN), 'x'.repeat(NOTE_MAX), `a${'\r\n'.repeat(NOTE_MAX - 2)}b`])
    expect(giveFeedbackInput.safeParse(wrong(MEMBERS, note)).success).toBe(true);
  expect(giveFeedbackInput.parse(wrong(MEMBERS, ' first line\r\nsecond line '))).toMatchObject({
    note: 'first line\nsecond line',
  });
  const answer = (text: string) => answerFeedbackInput.safeParse({ feedback: 'one', answer: text }).success;
  expect([answer(''), answer(' '), answer('x'), answer('x'.repeat(ANSWER_MAX)), answer('x'.repeat(ANSWER_MAX + 1))]).toEqual([
    false,
    false,
    true,
    true,
    false,
  ]);
});

test('staff see open remarks oldest first, with who and where; everybody else sees an empty queue and no counts', async () => {
  await aRemark('The first of the remarks.');
  later();
  await say(here.minjun, wrong(GROUP, 'The second of the remarks.'));
  later();
  await say(here.staff, wrong(OPEN, 'The third of the remarks.'));
  await say(here.ada, helped(MEMBERS));
  expect(await queue(here.staff)).toMatchObject([
    { page: MEMBERS, note: 'The first of the remarks.', by: { name: 'Ada', company: 'Harbour Video' }, answer: null },
    { page: GROUP, note: 'The second of the remarks.', by: { name: 'Minjun', company: 'Lotus Chat' }, answer: null },
    { page: OPEN, note: 'The third of the remarks.', by: { name: 'Staff', company: null, organisation: 'Somewhere' } },
  ]);
  for (const actor of [here.ada, here.minjun, here.mod, here.outsider, here.officerRahman, ANONYMOUS]) {
    expect(await queue(actor)).toEqual([]);
    expect(await queue(actor, 'answered')).toEqual([]);
    expect(await countHelped(here.db, actor)).toEqual([]);
  }
});

test('each finds on a page what they said of it themselves, and nobody finds what others said', async () => {
  await aRemark();
  later();
  await say(here.ada, helped(MEMBERS));
  await say(here.ada, helped(OPEN));
  expect((await listOwnFeedback(here.db, here.ada, MEMBERS)).map(({ verdict, note }) => [verdict, note])).toEqual([
    ['helped', ''],
    ['wrong', NOTE],
  ]);
  for (const actor of [here.minjun, here.outsider, here.staff, here.officerRahman, ANONYMOUS]) {
    expect(await listOwnFeedback(here.db, actor, MEMBERS)).toEqual([]);
    expect(await listOwnFeedback(here.db, actor, OPEN)).toEqual([]);
  }
});

test('what somebody said of a group’s page is gone with their place in the group, the answer included', async () => {
  const { db, minjun, staff } = here;
  await say(minjun, wrong(GROUP));
  const [remark] = await queue(staff);
  await answerFeedback(db, staff, { feedback: remark!.id, answer: 'Corrected.' });
  expect(await listOwnFeedback(db, minjun, GROUP)).toMatchObject([{ note: NOTE, answer: 'Corrected.' }]);
  later(400 * 86_400_000); // the acceptance of the agreement has run out
  expect(await listOwnFeedback(db, minjun, GROUP)).toEqual([]);
});

test('an answer takes the remark out of the queue and reaches the one who wrote it', async () => {
  const { db, ada, staff } = here;
  const feedback = await aRemark();
  later();
  await answerFeedback(db, staff, { feedback, answer: 'You are right; corrected today.' });
  expect(await queue(staff)).toEqual([]);
  const answer = { answer: 'You are right; corrected today.', answeredBy: 'Staff', answeredAt: new Date() };
  expect(await queue(staff, 'answered')).toMatchObject([{ id: feedback, ...answer }]);
  expect(await listOwnFeedback(db, ada, MEMBERS)).toMatchObject([{ note: NOTE, ...answer }]);
});

test('only staff answer, and to everybody else a remark is as absent as one that was never written', async () => {
  const feedback = await aRemark();
  for (const actor of [here.ada, here.minjun, here.outsider, here.officerRahman]) {
    for (const id of [feedback, 'never-written'])
      expect(await refusalOf(answerFeedback(here.db, actor, { feedback: id, answer: 'No.' }))).toBe('NOT_FOUND');
  }
  await say(here.ada, helped(MEMBERS));
  const praise = (await stored()).find(({ verdict }) => verdict === 'helped')!;
  for (const id of [praise.id, 'never-written'])
    expect(await refusalOf(answerFeedback(here.db, here.staff, { feedback: id, answer: 'Thank you.' }))).toBe('NOT_FOUND');
  expect(await here.db.read.select().from(feedbackAnswers)).toEqual([]);
});

test('there is one answer: a second one is refused, the same form sent twice is not, and the log has it once', async () => {
  const { db, staff } = here;
  const feedback = await aRemark();
  const answer = 'Corrected.';
  const twice = await Promise.all([1, 2].map(() => refusalOf(answerFeedback(db, staff, { feedback, answer }))));
  expect(twice).toEqual(['done', 'done']);
  expect(await refusalOf(answerFeedback(db, staff, { feedback, answer: 'Another answer.' }))).toBe('CONFLICT');
  expect(await db.read.select().from(feedbackAnswers)).toMatchObject([{ feedbackId: feedback, answer, byId: staff.id }]);
  expect((await db.read.select().from(auditEntries)).filter(({ action }) => action === 'answer-feedback')).toMatchObject([
    { actorId: staff.id, object: `feedback:${feedback}`, outcome: 'done' },
  ]);
});

test('no word of a remark or of its answer gets into the audit log or into mail', async () => {
  const feedback = await aRemark('A sentence about lighthouses.');
  await answerFeedback(here.db, here.staff, { feedback, answer: 'An answer about lighthouses.' });
  expect(JSON.stringify(await here.db.read.select().from(auditEntries))).not.toContain('lighthouse');
  expect(await here.db.read.select().from(outbox)).toEqual([]);
});

test('the queue shows the oldest that are open and the newest that were answered, a limited number of each', async () => {
  const { db, ada, staff } = here;
  const start = Date.now();
  const rows = Array.from({ length: OPEN_SHOWN + ANSWERED_SHOWN + 2 }, (_, n) => ({
    id: `remark-${n}`,
    page: MEMBERS,
    personId: ada.id,
    verdict: 'wrong' as const,
    note: NOTE,
    givenAt: new Date(start + n * 1000),
    submission: `form-${n}`,
  }));
  await db.write(async (tx) => {
    await tx.insert(pageFeedback).values(rows);
    for (const { id, givenAt } of rows.slice(0, ANSWERED_SHOWN + 1))
      await tx.insert(feedbackAnswers).values({ feedbackId: id, byId: staff.id, answer: 'Done.', at: givenAt });
  });
  const open = await queue(staff);
  expect([open.length, open[0]?.id]).toEqual([OPEN_SHOWN, `remark-${ANSWERED_SHOWN + 1}`]);
  const answered = await queue(staff, 'answered');
  expect([answered.length, answered[0]?.id, answered.at(-1)?.id]).toEqual([
    ANSWERED_SHOWN,
    `remark-${ANSWERED_SHOWN}`,
    'remark-1',
  ]);
});

test('a page is discussed in the open groups of the reader, a group’s own page in that group alone, a draft in none', async () => {
  const { db, ada, minjun, staff, outsider } = here;
  await aGroup(here, 'archives', [minjun, outsider, staff]);
  const groupsFor = async (actor: Actor, path: string) => {
    const page = await findPage(db, actor, path);
    return page && (await listGroupsToDiscuss(db, actor, page)).map(({ slug }) => slug);
  };
  expect(await groupsFor(minjun, MEMBERS)).toEqual(['archives', 'livestreaming']);
  expect(await groupsFor(minjun, GROUP)).toEqual(['livestreaming']);
  expect(await groupsFor(outsider, MEMBERS)).toEqual(['archives']);
  expect(await groupsFor(ada, MEMBERS)).toEqual([]);
  expect(await groupsFor(staff, DRAFT)).toEqual([]);
  expect(await topicAbout(db, staff, DRAFT, 'archives')).toBeNull();
});

test('a topic about a page begins with its title and a link to it, for whoever may read it and where it may be discussed', async () => {
  const { db, minjun, outsider } = here;
  const begun = await topicAbout(db, minjun, MEMBERS, 'livestreaming');
  expect(begun?.title).toBe('About: Evidence [and *time*]');
  expect(renderMarkdown(begun?.body ?? '')).toBe(`<p><a href="${MEMBERS}">Evidence [and *time*]</a></p>\n`);
  expect(await topicAbout(db, minjun, GROUP, 'livestreaming')).toMatchObject({ title: 'About: Of the group' });
  expect(await topicAbout(db, minjun, GROUP, 'archives')).toBeNull();
  expect(await topicAbout(db, outsider, GROUP, 'livestreaming')).toBeNull();
  for (const path of ['', '/guidance/never-written', 'https://elsewhere.example/', `${MEMBERS}#x`])
    expect(await topicAbout(db, minjun, path, 'livestreaming')).toBeNull();
});
