import { expect, test } from 'vitest';
import { ANONYMOUS, type Actor, type SignedIn } from '#src/features/people/index.ts';
import { readDocuments } from '#src/features/search/documents.ts';
import { excerpt, searchDocuments } from '#src/features/search/index.ts';

// On the portal's own pages: whatever their words become, who finds which of them stays.

const somebody = (kind: SignedIn['kind']): SignedIn => ({
  kind,
  id: 'somebody',
  name: 'Somebody',
  email: 'somebody@people.example',
  company: null,
  organisation: null,
  timeZone: 'UTC',
  language: 'en',
  roles: new Set(),
});

const documents = readDocuments();
const urls = (actor: Actor, query: string) => searchDocuments(actor, query).map(({ url }) => url);

test('there are pages for everybody and pages for members', () => {
  expect(new Set(documents.map(({ audience }) => audience))).toEqual(new Set(['public', 'members']));
});

test.each(documents.map(({ url, title, audience }) => [url, title, audience] as const))(
  '%s is found by its title by those who may read it and by nobody else',
  (url, title, audience) => {
    for (const member of [somebody('member'), somebody('secretariat')]) expect(urls(member, title)).toContain(url);
    for (const outside of [ANONYMOUS, somebody('guest')]) expect(urls(outside, title).includes(url)).toBe(audience === 'public');
  },
);

test('no word of a page for members leads anybody else to it', () => {
  for (const { url, text } of documents.filter(({ audience }) => audience === 'members')) {
    const words = [...new Set(text.match(/[\p{L}]{4,}/gu))].filter((_, at) => at % 25 === 0);
    for (const word of words) expect(urls(ANONYMOUS, word)).not.toContain(url);
  }
});

test('a page with the word in its title comes before one with the word in its text', () => {
  const member = somebody('member');
  const { title } = documents.find(({ audience }) => audience === 'members')!;
  const word = title.split(' ').at(-1)!;
  const found = searchDocuments(member, word).map((document) => document.title.toLowerCase().includes(word.toLowerCase()));
  expect(found).toEqual([...found].sort((a, b) => Number(b) - Number(a)));
  expect(found[0]).toBe(true);
});

test.each([[''], ['   '], ['*'], ['"'], ['<>'], ['🌊'.repeat(200)], ['zzzzqqqq']])(
  'a search for "%s" finds no page and is no error',
  (query) => {
    expect(searchDocuments(somebody('member'), query)).toEqual([]);
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
