import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { POST_MAX, postReply, searchPosts, startTopic } from '#src/features/forum/index.ts';
import { ANONYMOUS, type SignedIn } from '#src/features/people/index.ts';
import { aGroup, community, type Community } from '../support/community.ts';

const TOPICS = {
  korean: ['고객지원팀 근무표', '고객지원팀에 회의록을 보냈습니다. 다음 주에 담당자가 바뀝니다.'],
  japanese: ['引き継ぎについて', '夜間の引き継ぎは東京オフィスが担当します。'],
  chinese: ['值班表已更新', '值班表每周一更新，请提前查看。'],
  thai: ['การประชุมประจำเดือน', 'รายงานการประชุมส่งถึงสำนักงานแล้ว'],
  hindi: ['मासिक बैठक', 'बैठक का विवरण कार्यालय को भेजा गया।'],
  english: ['Escalation roster', 'The escalation roster changes on Monday. See form ＴＬＰ-７ in the café.'],
  words: ['Not near the desk', 'Not near it, or beside it, and nowhere else.'],
  markup: ['Angle brackets in titles', 'Write <b>signal</b> & "noise" in the <script> column; it costs 100%.'],
} as const;

let here: Community;
beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  here = await community();
  for (const [title, body] of Object.values(TOPICS)) await start(here.minjun, 'livestreaming', title, body);
  await aGroup(here, 'archives', [here.outsider]);
  await start(here.outsider, 'archives', 'Archive roster', 'The escalation roster of the archives.');
});
afterAll(async () => {
  vi.useRealTimers();
  await here.remove();
});

const start = (actor: SignedIn, group: string, title: string, body: string) =>
  startTopic(here.db, actor, { group, title, body, tlp: 'AMBER', submission: crypto.randomUUID() });

const found = async (query: string, actor: SignedIn = here.mod) =>
  (await searchPosts(here.db, actor, query))
    .map(({ topic }) => Object.entries(TOPICS).find(([, [title]]) => title === topic.title)?.[0] ?? topic.title)
    .sort();

test.each([
  ['a Korean word, though a particle follows it in the text', '회의록', ['korean']],
  ['the inner part of a Korean compound', '지원', ['korean']],
  ['the last part of a Korean compound', '지원팀', ['korean']],
  ['two Korean words, in any order', '담당자 회의록', ['korean']],
  ['a Korean syllable that a word begins with', '회', ['korean']],
  ['Korean that a keyboard sent as single letters', '회의록'.normalize('NFD'), ['korean']],
  ['Japanese with kana inside', '引き継ぎ', ['japanese']],
  ['Japanese katakana', 'オフィス', ['japanese']],
  ['half-width katakana', 'ｵﾌｨｽ', ['japanese']],
  ['Chinese', '每周一', ['chinese']],
  ['a Thai word inside a run without spaces', 'ประชุม', ['thai']],
  ['a Thai word at the end of a run', 'สำนักงาน', ['thai']],
  ['Hindi with its vowel signs', 'बैठक', ['hindi']],
  ['the beginning of an English word', 'escal', ['english']],
  ['capital letters', 'ROSTER', ['english']],
  ['two words, of title and text', 'monday escalation', ['english']],
  ['full-width letters by plain ones', 'tlp', ['english']],
  ['an accent, composed or not', 'cafe\u0301', ['english']],
  ['a word in quotes', '"roster"', ['english']],
  ['a word with a minus, which excludes nothing', '-roster', ['english']],
  ['a word with a star', 'roster*', ['english']],
  ['a column name, which is only a word', 'tokens:roster', []],
  ['two words of which one is nowhere', 'roster zebra', []],
  ['two words of two different posts', 'roster signal', []],
  ['operators between words, which are words', 'roster OR signal', []],
  ['AND', 'AND', ['words']],
  ['OR', 'OR', ['words']],
  ['NOT', 'NOT', ['words']],
  ['NEAR', 'NEAR', ['words']],
  ['NEAR with its arguments', 'NEAR(desk near, 2)', []],
  ['markup, which is only its words', '<b>signal</b>', ['markup']],
  ['a script tag', '<script>', ['markup']],
  ['a per cent sign with a number', '100%', ['markup']],
  ['a statement', `'); drop table posts; --`, []],
  ['an emoji beside a word, which adds nothing', 'roster ❤️', ['english']],
])('somebody finds by %s', async (_, query, expected) => {
  expect(await found(query)).toEqual(expected);
});

test.each([
  ['nothing', ''],
  ['spaces', ' \t '],
  ['*', '*'],
  ['a quote', '"'],
  ['two quotes', '""'],
  ['-', '-'],
  ['^', '^'],
  ['brackets', '(('],
  ['a backslash', '\\'],
  ['a NUL', '\u0000'],
  ['200 emoji', '🌊'.repeat(200)],
  ['200 emoji with signs', '❤️'.repeat(200)],
  ['an ampersand', '& | !'],
  ['a lone surrogate', '\ud83c'],
])('a search for %s finds nothing and is no error', async (_, query) => {
  expect(await found(query)).toEqual([]);
});

test('nobody finds posts of a group that they are not in, whatever they search', async () => {
  expect(await found('escalation roster')).toEqual(['english']);
  expect(await found('escalation roster', here.outsider)).toEqual(['Archive roster']);
  expect(await found('archives')).toEqual([]);
  for (const actor of [here.ada, here.officerRahman, here.staff]) expect(await found('roster', actor)).toEqual([]);
  expect(await searchPosts(here.db, ANONYMOUS, 'roster')).toEqual([]);
});

test('the newest post comes first, no more than asked for', async () => {
  const { id } = await start(here.minjun, 'livestreaming', 'Ferry timetable', 'The ferry leaves at eight.');
  for (let n = 0; n < 4; n++) {
    vi.setSystemTime(Date.now() + 60_000);
    await postReply(here.db, here.mod, { topic: id, body: `Ferry number ${n}`, submission: crypto.randomUUID() });
  }
  expect((await searchPosts(here.db, here.mod, 'ferry', 3)).map(({ no }) => no)).toEqual([5, 4, 3]);
});

test('a whole word of a post of the greatest length is found at its end too', async () => {
  const many = Array.from({ length: POST_MAX - 6 }, (_, n) => String.fromCodePoint(0xac00 + ((n * 7919) % 11_172))).join('');
  await start(here.minjun, 'livestreaming', 'A long report', `${many} 방파제등대`);
  expect(await found('방파제등대')).toEqual(['A long report']);
});
