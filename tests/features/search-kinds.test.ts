import { afterAll, beforeAll, expect, test } from 'vitest';
import { postReply, startTopic } from '#src/features/forum/index.ts';
import { ANONYMOUS, type Actor } from '#src/features/people/index.ts';
import { find, findForPerson, listChoices, notesOn, readSearch, SEARCH_MAX } from '#src/features/search/index.ts';
import { aPage, usePages } from '../support/built-pages.ts';
import { aWebinar, community, type Community } from '../support/community.ts';

const TODAY = new Date();
const daysAgo = (days: number) => new Date(TODAY.getTime() - days * 86_400_000);

// "Numbers" stands in every page; the webinar's title is "Reading the numbers".
const text = 'What numbers can say.';
let here: Community;
beforeAll(async () => {
  usePages([
    aPage({ path: '/guidance/open', title: 'Open', audience: 'public', topics: ['public'], reviewed: daysAgo(100), text }),
    aPage({ path: '/guidance/members', title: 'Members', jurisdictions: ['PH'], reviewed: daysAgo(3), text }),
    aPage({ path: '/guidance/japanese', title: '日本語の要約', lang: 'ja', text: '夜間の引き継ぎ。numbers' }),
    aPage({ path: '/guidance/group', title: 'Group', audience: 'group:livestreaming', topics: ['secret'], text }),
    aPage({ path: '/guidance/draft', title: 'Draft', draft: true, jurisdictions: ['XK'], text }),
    aPage({ path: '/guidance/jurisdictions/ph', title: 'Philippines', kind: 'Jurisdiction', jurisdictions: ['PH'], text }),
    aPage({ path: '/engagement/plan', title: 'Plan', kind: 'Engagement', text }),
    aPage({ path: '/events/briefing', title: 'Briefing', kind: 'Event', audience: 'public', text }),
  ]);
  here = await community();
  await aWebinar(here, { slug: 'open', audience: 'public', inDays: -20 });
  await aWebinar(here, { slug: 'members', inDays: 5 });
  const body = 'Numbers of <b>last</b> week.';
  const { id } = await startTopic(here.db, here.minjun, {
    group: 'livestreaming',
    title: 'Counting',
    tlp: 'AMBER',
    body,
    submission: crypto.randomUUID(),
  });
  await postReply(here.db, here.mod, { topic: id, body: 'More numbers.', submission: crypto.randomUUID() });
});
afterAll(() => here.remove());

const EVERYTHING = { shown: 20, indexedPages: true };

async function found(actor: Actor, params: Record<string, string>, extent = EVERYTHING) {
  const { search } = readSearch(new URLSearchParams(params), await listChoices(here.db, actor));
  const groups = await find(here.db, actor, search, extent);
  return Object.fromEntries(groups.map(({ kind, hits }) => [kind, hits.map(({ title }) => title)]));
}

test('a member of the group finds everything, by kind and in the order of the kinds', async () => {
  const all = await found(here.minjun, { q: 'numbers' });
  expect(Object.entries(all)).toEqual([
    ['guidance', ['Open', 'Members', '日本語の要約', 'Group']],
    ['jurisdictions', ['Philippines']],
    ['engagement', ['Plan', 'Briefing']],
    ['discussions', ['Counting', 'Counting']],
    ['webinars', ['Reading the numbers', 'Reading the numbers']],
  ]);
});

test('each role finds what it may read: no group, no draft, nothing of members, nothing at all', async () => {
  const member = {
    guidance: ['Open', 'Members', '日本語の要約'],
    jurisdictions: ['Philippines'],
    engagement: ['Plan', 'Briefing'],
    webinars: ['Reading the numbers', 'Reading the numbers'],
  };
  for (const actor of [here.ada, here.outsider]) expect(await found(actor, { q: 'numbers' })).toEqual(member);
  expect(await found(here.staff, { q: 'numbers' })).toEqual({ ...member, guidance: [...member.guidance, 'Draft'] });
  expect(await found(ANONYMOUS, { q: 'numbers' })).toEqual({
    guidance: ['Open'],
    engagement: ['Briefing'],
    webinars: ['Reading the numbers'],
  });
  expect(await found(here.officerRahman, { q: 'numbers' })).toEqual({});
});

test('the choices of the filters name nothing that is behind a page which the reader may not open', async () => {
  const choices = async (actor: Actor) => {
    const { kinds, jurisdictions, topics } = await listChoices(here.db, actor);
    return [kinds.length, jurisdictions.map(({ name }) => name), topics];
  };
  expect(await choices(ANONYMOUS)).toEqual([4, [], ['evidence', 'public']]);
  expect(await choices(here.ada)).toEqual([6, ['Philippines'], ['evidence', 'public']]);
  expect(await choices(here.minjun)).toEqual([6, ['Philippines'], ['evidence', 'public', 'secret']]);
  expect(await choices(here.staff)).toEqual([6, ['Kosovo', 'Philippines'], ['evidence', 'public']]);
  expect(await choices(here.officerRahman)).toEqual([0, [], ['evidence', 'public']]);
});

test.each([
  [{ kind: 'guidance' }, { guidance: ['Open', 'Members', '日本語の要約', 'Group'] }],
  [{ kind: 'discussions' }, { discussions: ['Counting', 'Counting'] }],
  [{ jurisdiction: 'PH' }, { guidance: ['Members'], jurisdictions: ['Philippines'] }],
  [{ topic: 'secret' }, { guidance: ['Group'] }],
  [{ topic: 'public', kind: 'engagement' }, {}],
  [{ jurisdiction: 'PH', kind: 'discussions' }, {}],
  [{ date: 'week', kind: 'guidance' }, { guidance: ['Members'] }],
  [{ date: 'month', kind: 'webinars' }, { webinars: ['Reading the numbers'] }],
  [{ date: 'week' }, { guidance: ['Members'], discussions: ['Counting', 'Counting'] }],
])('the filter %j leaves %j', async (filter, expected) => {
  expect(await found(here.minjun, { q: 'numbers', ...filter })).toEqual(expected);
});

test('a filter that kinds have no values for leaves them out, and says so by name', async () => {
  const notes = async (actor: Actor, params: Record<string, string>) =>
    notesOn(actor, readSearch(new URLSearchParams(params), await listChoices(here.db, actor)).search).join();
  expect(await notes(here.ada, { jurisdiction: 'PH' })).toContain('Discussions, Webinars and Transcripts are left out');
  expect(await notes(ANONYMOUS, { topic: 'public' })).toContain('Webinars are left out');
  expect(await notes(here.ada, { topic: 'evidence', kind: 'guidance' })).toBe('');
  expect(await notes(here.ada, { date: 'week' })).toBe('');
});

test('a value that is none is named by its field, and the rest of the search goes on', async () => {
  const choices = await listChoices(here.db, here.ada);
  const given = { q: 'numbers', kind: 'everything', jurisdiction: '<b>', topic: 'secret', date: 'yesterday' };
  const { search, problems } = readSearch(new URLSearchParams(given), choices);
  expect(problems.map(({ field, sentence }) => [field, sentence.split(':')[0]])).toEqual([
    ['date', 'Date'],
    ['kind', 'Kind'],
    ['jurisdiction', 'Jurisdiction'],
    ['topic', 'Topic'],
  ]);
  expect(JSON.stringify(problems)).not.toContain('<b>');
  expect(search).toMatchObject({ query: 'numbers', kind: null, jurisdiction: null, topic: null, date: null, since: null });
  expect(readSearch(new URLSearchParams({ kind: 'discussions' }), await listChoices(here.db, ANONYMOUS)).problems).toHaveLength(
    1,
  );
});

test('a search of 10,000 characters is cut, answered and finds nothing that it should not', async () => {
  const { search, problems } = readSearch(
    new URLSearchParams({ q: 'numbers '.repeat(1250) }),
    await listChoices(here.db, here.ada),
  );
  expect(search.query).toHaveLength(SEARCH_MAX);
  expect(problems).toEqual([{ field: 'q', sentence: expect.stringContaining(`at most ${SEARCH_MAX} characters`) as string }]);
  expect(await found(here.ada, { q: 'numbers '.repeat(1250) })).toHaveProperty('guidance');
  expect(await found(here.ada, { q: 'q'.repeat(10_000) })).toEqual({});
});

test.each([
  [''],
  ['  '],
  ['"'],
  ['""'],
  ['* OR *'],
  ['AND NOT'],
  ['-'],
  ['('],
  ['\u0000'],
  ['\ud83c'],
  ['%'],
  ["' or 1=1 --"],
  ['🌊'.repeat(100)],
])('a search for "%s" is no error and finds nothing', async (q) => {
  expect(await found(here.minjun, { q })).toEqual({});
});

test('markup in what was written comes out as the text that it is', async () => {
  const { search } = readSearch(new URLSearchParams({ q: 'last', kind: 'discussions' }), await listChoices(here.db, here.minjun));
  const [group] = await find(here.db, here.minjun, search, EVERYTHING);
  expect(group?.hits[0]?.said).toMatchObject({ before: 'Numbers of <b>', found: 'last', after: '</b> week. ' });
  expect(group?.hits[0]?.tlp).toBe('AMBER');
});

test('no more of a kind than is shown, and whether there are more', async () => {
  const { search } = readSearch(new URLSearchParams({ q: 'numbers' }), await listChoices(here.db, here.minjun));
  const groups = await find(here.db, here.minjun, search, { shown: 1, indexedPages: true });
  expect(groups.map(({ kind, hits, more }) => [kind, hits.length, more])).toEqual([
    ['guidance', 1, true],
    ['jurisdictions', 1, false],
    ['engagement', 1, true],
    ['discussions', 1, true],
    ['webinars', 1, true],
  ]);
});

test('the live search is given what no index knows, and with documents=1 the pages too, inner parts of words included', async () => {
  const ask = async (actor: Actor, params: Record<string, string>) => {
    const { groups, member } = await findForPerson(here.db, actor, new URLSearchParams(params), 'a test');
    return [member, groups.filter(({ kind }) => kind === 'guidance').flatMap(({ hits }) => hits.map(({ title }) => title))];
  };
  expect(await ask(here.minjun, { q: 'numbers' })).toEqual([true, ['Group']]);
  expect(await ask(here.ada, { q: 'numbers' })).toEqual([true, []]);
  expect(await ask(here.staff, { q: 'numbers' })).toEqual([true, ['Draft']]);
  expect(await ask(here.ada, { q: '継ぎ', documents: '1' })).toEqual([true, ['日本語の要約']]);
  expect(await ask(ANONYMOUS, { q: '継ぎ', documents: '1' })).toEqual([false, []]);
});

test('whoever asks too often is told to wait, and others are not', async () => {
  const ask = () => findForPerson(here.db, ANONYMOUS, new URLSearchParams({ q: 'x' }), '192.0.2.1');
  for (let n = 0; n < 120; n++) await ask();
  await expect(ask()).rejects.toMatchObject({
    code: 'TOO_MANY_REQUESTS',
    message: expect.stringContaining('searches') as string,
  });
  await expect(findForPerson(here.db, ANONYMOUS, new URLSearchParams({ q: 'x' }), '192.0.2.2')).resolves.toBeDefined();
});
