import { afterAll, beforeAll, expect, test } from 'vitest';
import { builtPages } from '#src/features/guidance/index.ts';
import { ANONYMOUS, type Actor } from '#src/features/people/index.ts';
import { excerpt, searchDocuments } from '#src/features/search/index.ts';
import { community, type Community } from '../support/community.ts';

// On the portal's own pages: whatever their words become, who finds which of them stays.

let here: Community;
beforeAll(async () => {
  here = await community();
});
afterAll(() => here.remove());

const pages = builtPages().filter(({ draft }) => !draft);
const found = async (actor: Actor, query: string) => (await searchDocuments(here.db, actor, query)).map(({ path }) => path);

test('there are pages for everybody and pages for members', () => {
  expect([...new Set(pages.map(({ audience }) => audience))]).toEqual(expect.arrayContaining(['public', 'members']));
});

test.each(pages.map(({ path, title, audience }) => [path, title, audience] as const))(
  '%s is found by its title by those who may read it and by nobody else',
  async (path, title, audience) => {
    const finds = async (actor: Actor) => (await found(actor, title)).includes(path);
    for (const outside of [ANONYMOUS, here.officerRahman]) expect(await finds(outside)).toBe(audience === 'public');
    for (const member of [here.ada, here.outsider, here.staff]) expect(await finds(member)).toBe(!audience.startsWith('group:'));
    // minjun is in one group and has accepted its agreement.
    expect(await finds(here.minjun)).toBe(!audience.startsWith('group:') || audience === 'group:livestreaming');
  },
);

test('no word of a page that is not public leads anybody from outside to it', async () => {
  for (const { path, text } of pages.filter(({ audience }) => audience !== 'public')) {
    const words = [...new Set(text.match(/[\p{L}]{4,}/gu))].filter((_, at) => at % 25 === 0);
    for (const word of words) expect(await found(ANONYMOUS, word)).not.toContain(path);
  }
});

test('a page with the word in its title comes first, then one with it in its summary', async () => {
  const places = (await searchDocuments(here.db, here.ada, 'report')).map(({ title, summary }) =>
    / report/i.test(` ${title}`) ? 2 : / report/i.test(` ${summary}`) ? 1 : 0,
  );
  expect(new Set(places)).toEqual(new Set([2, 1, 0]));
  expect(places).toEqual(places.toSorted((a, b) => b - a));
});

test.each([[''], ['   '], ['*'], ['"'], ['<>'], ['🌊'.repeat(200)], ['zzzzqqqq']])(
  'a search for "%s" finds no page and is no error',
  async (query) => {
    expect(await found(here.ada, query)).toEqual([]);
  },
);

test('an excerpt is the place of the word, as it was written, and text alone', () => {
  const text = `${'Before. '.repeat(30)}The Roster <b>changes</b> on Monday.${' After.'.repeat(30)}`;
  const { before, found, after } = excerpt(text, 'roster');
  expect(found).toBe('Roster');
  expect(before.startsWith('…')).toBe(true);
  expect(after.startsWith(' <b>changes</b>')).toBe(true);
  expect(after.endsWith('…')).toBe(true);
  expect(excerpt('담당자가 회의록을 보냈습니다', '회의록')).toEqual({
    before: '담당자가 ',
    found: '회의록',
    after: '을 보냈습니다',
  });
  expect(excerpt('A short text', 'absent')).toEqual({ before: 'A short text', found: '', after: '' });
  expect(excerpt('A short text', '')).toEqual({ before: 'A short text', found: '', after: '' });
});

test('a letter that grows when it is lowered does not shift the found place', () => {
  expect(excerpt('İİİİ roster of İzmir', 'roster').found).toBe('roster');
});
