import { afterEach, beforeEach, expect, test } from 'vitest';
import { posts, topicClosures } from '#db/schema/index.ts';
import {
  countUnreadTopics,
  findTopic,
  listPosts,
  listUnreadTopics,
  markRead,
  pageOf,
  postReply,
  postReplyInput,
} from '#src/features/forum/index.ts';
import type { SignedIn } from '#src/features/people/index.ts';
import { aTopic, community, type Community } from '../support/community.ts';

let here: Community;
let topic: string;
beforeEach(async () => {
  here = await community();
  topic = (await aTopic(here, 'Roster for December', 'Who takes the late shift?')).id;
});
afterEach(() => here.remove());

const reply = (actor: SignedIn, body = 'I do.') => postReply(here.db, actor, { topic, body, submission: crypto.randomUUID() });

async function as(actor: SignedIn) {
  const found = await findTopic(here.db, actor, topic);
  if (!found) throw new Error(`${actor.name} does not see the topic`);
  return found;
}

test('20 replies at once get the numbers 2 to 21 without a gap, and the topic knows its last', async () => {
  const places = await Promise.all(Array.from({ length: 20 }, (_, n) => reply(n % 2 ? here.mod : here.minjun, `Point ${n}`)));
  expect(places.map(({ no }) => no).sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, n) => n + 2));
  expect((await as(here.mod)).lastPostNo).toBe(21);
  expect(await here.db.read.select().from(posts)).toHaveLength(21);
});

test('one reply sent ten times at once is one post', async () => {
  const sent = { topic, body: 'I do.', submission: crypto.randomUUID() };
  const places = await Promise.all(Array.from({ length: 10 }, () => postReply(here.db, here.mod, sent)));
  expect(places).toEqual(Array.from({ length: 10 }, () => ({ group: 'livestreaming', topicId: topic, no: 2 })));
});

test('a closed topic is read and takes no reply', async () => {
  await here.db.write((tx) => tx.insert(topicClosures).values({ topicId: topic, at: new Date(), byId: here.mod.id }));
  await expect(reply(here.minjun)).rejects.toMatchObject({
    code: 'CONFLICT',
    message: expect.stringContaining('closed') as string,
  });
  expect(await listPosts(here.db, await as(here.minjun), 1)).toHaveLength(1);
});

test('a topic of 45 posts has pages of 20, 20 and 5, and nothing beyond', async () => {
  for (let no = 2; no <= 45; no++) await reply(here.mod, `Point ${no}`);
  const found = await as(here.minjun);
  const numbers = await Promise.all(
    [1, 2, 3, 4].map(async (page) => (await listPosts(here.db, found, page)).map(({ no }) => no)),
  );
  expect(numbers.map((page) => [page[0], page.at(-1), page.length])).toEqual([
    [1, 20, 20],
    [21, 40, 20],
    [41, 45, 5],
    [undefined, undefined, 0],
  ]);
  expect([1, 20, 21, 40, 41, 0].map(pageOf)).toEqual([1, 1, 2, 2, 3, 1]);
});

test('a post stands with its author and company, as it was written and as it is shown', async () => {
  await reply(here.mod, 'We *do*. <b>All</b> of us.');
  const [, second] = await listPosts(here.db, await as(here.minjun), 1);
  expect(second).toMatchObject({ no: 2, author: { name: 'Mod', company: 'Mallee Vault' } });
  expect(second?.html).toBe('<p>We <em>do</em>. &lt;b&gt;All&lt;/b&gt; of us.</p>\n');
});

test('the read mark only rises, also from a page that was opened before', async () => {
  for (let no = 2; no <= 6; no++) await reply(here.minjun, `Point ${no}`);
  const openedBefore = await as(here.mod);
  await markRead(here.db, here.mod, openedBefore, 5);
  await markRead(here.db, here.mod, openedBefore, 3);
  expect((await as(here.mod)).lastReadNo).toBe(5);
  await Promise.all([6, 2, 4, 1].map((no) => markRead(here.db, here.mod, openedBefore, no)));
  expect((await as(here.mod)).lastReadNo).toBe(6);
});

const unread = async (actor: SignedIn) => [
  await countUnreadTopics(here.db, actor),
  (await listUnreadTopics(here.db, actor, 10)).length,
];

test('a topic is unread for the others and not for its author; each reply makes it unread again, and reading ends it', async () => {
  const { db, minjun, mod, ada } = here;
  expect([await unread(minjun), await unread(mod), await unread(ada)]).toEqual([
    [0, 0],
    [1, 1],
    [0, 0],
  ]);
  await markRead(db, mod, await as(mod), 1);
  expect(await unread(mod)).toEqual([0, 0]);
  await reply(minjun, 'One more.');
  expect([await unread(minjun), await unread(mod)]).toEqual([
    [0, 0],
    [1, 1],
  ]);
  await reply(mod);
  expect([await unread(minjun), await unread(mod)]).toEqual([
    [1, 1],
    [0, 0],
  ]);
  await aTopic(here, 'Roster for January');
  expect([await unread(minjun), await unread(mod)]).toEqual([
    [1, 1],
    [1, 1],
  ]);
});

test('one person’s reading is nobody else’s', async () => {
  await markRead(here.db, here.mod, await as(here.mod), 1);
  expect((await as(here.minjun)).lastReadNo).toBe(1); // their own post
  await reply(here.mod);
  expect((await as(here.minjun)).lastReadNo).toBe(1);
  expect((await as(here.mod)).lastReadNo).toBe(2);
});

test('a character that no keyboard types does not lose a post on any engine', async () => {
  // PostgreSQL stores no NUL; a form can carry one all the same.
  const input = postReplyInput.parse({ topic, body: 'Before\u0000after', submission: crypto.randomUUID() });
  await postReply(here.db, here.mod, input);
  const [, second] = await listPosts(here.db, await as(here.mod), 1);
  expect(second?.html).toMatch(/^<p>Before.?after<\/p>\n$/);
  expect(second?.html).not.toContain('\u0000');
});
