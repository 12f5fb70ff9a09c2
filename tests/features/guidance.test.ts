import { afterAll, beforeAll, expect, test } from 'vitest';
import { ANONYMOUS, type Actor } from '#src/features/people/index.ts';
import { canRead, findPage, listPages, readerOf, readPages, type Audience } from '#src/features/guidance/index.ts';
import { community } from '../support/community.ts';

type Alliance = Awaited<ReturnType<typeof community>>;
let alliance: Alliance;
beforeAll(async () => {
  alliance = await community();
});
afterAll(() => alliance.remove());

const people = () => ({
  anonymous: ANONYMOUS as Actor,
  officer: alliance.officerRahman,
  outsider: alliance.outsider,
  ada: alliance.ada,
  minjun: alliance.minjun,
  staff: alliance.staff,
});

async function readers(page: { audience: Audience; draft: boolean }) {
  const who: string[] = [];
  for (const [name, actor] of Object.entries(people())) if (canRead(await readerOf(alliance.db, actor), page)) who.push(name);
  return who;
}

test('a public page is for everybody, one for members for members and the secretariat', async () => {
  expect(await readers({ audience: 'public', draft: false })).toEqual([
    'anonymous',
    'officer',
    'outsider',
    'ada',
    'minjun',
    'staff',
  ]);
  expect(await readers({ audience: 'members', draft: false })).toEqual(['outsider', 'ada', 'minjun', 'staff']);
});

test('a page of a group is for those who are in it and have accepted its agreement, and for no one else', async () => {
  expect(await readers({ audience: 'group:livestreaming', draft: false })).toEqual(['minjun']);
  expect(await readers({ audience: 'group:no-such-group', draft: false })).toEqual([]);
});

test('a draft is for staff alone, whatever its audience will be', async () => {
  expect(await readers({ audience: 'public', draft: true })).toEqual(['staff']);
  expect(await readers({ audience: 'members', draft: true })).toEqual(['staff']);
  expect(await readers({ audience: 'group:livestreaming', draft: true })).toEqual([]);
});

test('lists and single pages agree, and what is not for the actor is as if it were not there', async () => {
  for (const actor of Object.values(people())) {
    const listed = (await listPages(alliance.db, actor)).map(({ path }) => path);
    for (const path of [
      '/guidance/before-you-report',
      '/guidance/livestream-evidence',
      '/guidance/jurisdictions/ph',
      '/guidance/none',
    ])
      expect((await findPage(alliance.db, actor, path)) !== null, path).toBe(listed.includes(path));
  }
  expect(await findPage(alliance.db, ANONYMOUS, '/guidance/jurisdictions/ph')).toBeNull();
  expect((await findPage(alliance.db, alliance.ada, '/guidance/jurisdictions/ph'))?.title).toBe('Philippines');
});

test('the text that is searched and quoted reads as the page does: no full stop stands apart from its word', () => {
  for (const { path, text } of readPages()) expect([path, text.match(/\S* [.,;:](?=\s|$)/)]).toEqual([path, null]);
});
