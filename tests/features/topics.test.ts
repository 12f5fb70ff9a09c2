import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { posts, topicPins, topics } from '#db/schema/index.ts';
import {
  findTopic,
  listTopics,
  POST_MAX,
  postReply,
  startTopic,
  startTopicInput,
  type Topic,
} from '#src/features/forum/index.ts';
import { aGroup, aTopic, community, type Community } from '../support/community.ts';

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

/** 70 topics, of which some moved in the very same millisecond, so that only the id tells them apart. */
async function seventyTopics(): Promise<Set<string>> {
  const ids = new Set<string>();
  for (let n = 0; n < 70; n++) {
    if (n < 20 || n > 50) later();
    ids.add((await aTopic(here, `Minutes of meeting ${n}`)).id);
  }
  return ids;
}

async function pages(between: () => Promise<unknown> = async () => undefined): Promise<Topic[][]> {
  const read: Topic[][] = [];
  let before: Topic | undefined;
  do {
    const { rest, next } = await listTopics(here.db, here.mod, here.groupId, before);
    read.push(rest);
    before = next;
    await between();
  } while (before);
  return read;
}

test('70 topics come in three pages, newest first, each once and none left out', async () => {
  const ids = await seventyTopics();
  const read = await pages();
  expect(read.map(({ length }) => length)).toEqual([30, 30, 10]);
  expect(new Set(read.flat().map(({ id }) => id))).toEqual(ids);
  const times = read.flat().map(({ lastPostAt }) => lastPostAt.getTime());
  expect(times).toEqual([...times].sort((a, b) => b - a));
});

test('a topic that moves to the top while somebody leafs through comes at most once', async () => {
  const ids = [...(await seventyTopics())];
  const read = await pages(() => {
    later();
    return postReply(here.db, here.minjun, { topic: ids[2]!, body: 'One more point.', submission: crypto.randomUUID() });
  });
  const seen = read.flat().map(({ id }) => id);
  expect(new Set(seen).size).toBe(seen.length);
  expect(new Set([...seen, ids[2]])).toEqual(new Set(ids));
});

test('exactly 30 topics are one page with no next one', async () => {
  for (let n = 0; n < 30; n++) await aTopic(here, `Minutes of meeting ${n}`);
  expect((await pages()).map(({ length }) => length)).toEqual([30]);
});

test('pinned topics stand first, the newest pin before the others, on the first page only and not twice', async () => {
  const { db, mod, groupId } = here;
  const [oldest, older] = [(await aTopic(here, 'Read this first')).id, (await aTopic(here, 'How we meet')).id];
  later();
  for (let n = 0; n < 31; n++) await aTopic(here, `Minutes of meeting ${n}`);
  for (const topicId of [older, oldest]) {
    later();
    await db.write((tx) => tx.insert(topicPins).values({ topicId, at: new Date(), byId: mod.id }));
  }
  const first = await listTopics(db, mod, groupId);
  expect(first.pinned.map(({ id }) => id)).toEqual([oldest, older]);
  const second = await listTopics(db, mod, groupId, first.next);
  expect(second.pinned).toEqual([]);
  expect([...first.rest, ...second.rest]).toHaveLength(31);
  expect([...first.rest, ...second.rest].some(({ id }) => id === oldest || id === older)).toBe(false);
});

test('a reply moves its topic to the top', async () => {
  const { db, mod, groupId } = here;
  const { id } = await aTopic(here, 'An older matter');
  later();
  await aTopic(here, 'A newer matter');
  later();
  await postReply(db, mod, { topic: id, body: 'Still open.', submission: crypto.randomUUID() });
  expect((await listTopics(db, mod, groupId)).rest.map(({ title }) => title)).toEqual(['An older matter', 'A newer matter']);
});

test('a list of one group holds nothing of another', async () => {
  const { db, minjun } = here;
  const archives = await aGroup(here, 'archives', [minjun]);
  await aTopic(here);
  expect((await listTopics(db, minjun, archives.id)).rest).toEqual([]);
});

const form = (): Parameters<typeof startTopic>[2] => ({
  group: 'livestreaming',
  title: 'Roster for December',
  tlp: 'AMBER',
  body: 'Who is in?',
  submission: crypto.randomUUID(),
});

test('the same form sent twice, or ten times at once, is one topic with one post', async () => {
  const sent = form();
  const first = await startTopic(here.db, here.minjun, sent);
  expect(await startTopic(here.db, here.minjun, sent)).toEqual(first);
  const another = form();
  const places = await Promise.all(Array.from({ length: 10 }, () => startTopic(here.db, here.minjun, another)));
  expect(new Set(places.map(({ id }) => id)).size).toBe(1);
  expect(await here.db.read.select().from(topics)).toHaveLength(2);
  expect(await here.db.read.select().from(posts)).toHaveLength(2);
});

test('a form number is each person’s own: the same one from somebody else is another topic', async () => {
  const sent = form();
  const [mine, yours] = [await startTopic(here.db, here.minjun, sent), await startTopic(here.db, here.mod, sent)];
  expect(mine.id).not.toBe(yours.id);
  expect(await findTopic(here.db, here.minjun, mine.id)).toMatchObject({
    author: { name: 'Minjun', company: 'Lotus Chat' },
    lastPostNo: 1,
    chathamHouse: false,
  });
});

test.each([
  ['a title of 141 characters', { title: 'x'.repeat(141) }],
  ['a title of 7 characters', { title: 'seven 7' }],
  ['a title of spaces', { title: ' '.repeat(20) }],
  ['an empty post', { body: ' \n ' }],
  ['a post that is too long', { body: 'x'.repeat(POST_MAX + 1) }],
  ['a label that members may not give', { tlp: 'CLEAR' }],
  ['a form without its number', { submission: '' }],
])('the form does not take %s', (_, wrong) => {
  expect(startTopicInput.safeParse({ ...form(), ...wrong }).success).toBe(false);
});

test('the form takes a title of 140 characters, without the spaces around it', () => {
  expect(startTopicInput.parse({ ...form(), title: `  ${'가'.repeat(140)} ` }).title).toHaveLength(140);
});
