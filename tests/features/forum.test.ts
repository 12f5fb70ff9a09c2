import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  acceptAgreement,
  findTopic,
  listUnreadTopics,
  POST_MAX,
  postReply,
  postReplyInput,
  searchPosts,
} from '#src/features/forum/index.ts';
import { aTopic, AGREEMENT_VERSION, community, type Community } from '../support/community.ts';

let here: Community;
beforeEach(async () => {
  here = await community();
});
afterEach(() => here.remove());

test('a topic does not exist for ada until she accepts the agreement, by any way to it', async () => {
  const { db, ada } = here;
  const { id } = await aTopic(here, 'Escalation at night', 'Who picks up the telephone?');
  expect(await findTopic(db, ada, id)).toBeNull();
  expect(await listUnreadTopics(db, ada, 10)).toEqual([]);
  expect(await searchPosts(db, ada, 'telephone')).toEqual([]);

  await acceptAgreement(db, ada, { group: 'livestreaming', version: AGREEMENT_VERSION, accepted: 'yes' });
  expect((await findTopic(db, ada, id))?.title).toBe('Escalation at night');
  expect(await listUnreadTopics(db, ada, 10)).toHaveLength(1);
  expect(await searchPosts(db, ada, 'telephone')).toHaveLength(1);
});

test('the same form sent twice is one reply', async () => {
  const { db, mod } = here;
  const { id } = await aTopic(here);
  const reply = { topic: id, body: 'We do.', submission: crypto.randomUUID() };
  const first = await postReply(db, mod, reply);
  expect(await postReply(db, mod, reply)).toEqual(first);
  expect((await findTopic(db, mod, id))?.lastPostNo).toBe(2);
});

test('a post as long as the field allows is accepted, although a browser sends each line end as two signs', () => {
  const lines = `${'x'.repeat(78)}\r\n`.repeat(200);
  const typed = lines.replaceAll('\r\n', '\n');
  const body = typed + 'y'.repeat(POST_MAX - typed.length);
  const sent = { topic: 'topic', body: body.replaceAll('\n', '\r\n'), submission: crypto.randomUUID() };
  expect(postReplyInput.parse(sent).body).toBe(body);
});
