import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { agreementAcceptances, groupMembers } from '#db/schema/index.ts';
import {
  countReaders,
  countUnreadTopics,
  findGroup,
  findTopic,
  listGroups,
  listTopics,
  listUnreadTopics,
  postReply,
  searchPosts,
} from '#src/features/forum/index.ts';
import { ANONYMOUS, type SignedIn } from '#src/features/people/index.ts';
import { aGroup, aTopic, AGREEMENT_VERSION, community, type Community } from '../support/community.ts';

let here: Community;
let topic: string;
beforeAll(async () => {
  here = await community();
  topic = (await aTopic(here, 'Roster for December', 'Who takes the late shift?')).id;
});
afterAll(() => here.remove());

test('participants see their group, closed to ada until she accepts and open to minjun and its moderator', async () => {
  for (const [actor, open] of [
    [here.ada, false],
    [here.minjun, true],
    [here.mod, true],
  ] as const) {
    expect(await listGroups(here.db, actor)).toMatchObject([{ slug: 'livestreaming', open }]);
    expect(await findGroup(here.db, actor, 'livestreaming')).toMatchObject({ slug: 'livestreaming', open });
  }
});

test('to an outsider, an officer, staff and somebody who is not signed in the group is as absent as one that was never made', async () => {
  for (const actor of [here.outsider, here.officerRahman, here.staff, ANONYMOUS]) {
    expect(await listGroups(here.db, actor)).toEqual([]);
    expect(await findGroup(here.db, actor, 'livestreaming')).toEqual(await findGroup(here.db, actor, 'never-made'));
    expect(await findTopic(here.db, actor, topic)).toBeNull();
    expect(await listUnreadTopics(here.db, actor, 10)).toEqual([]);
    expect(await searchPosts(here.db, actor, 'shift')).toEqual([]);
  }
});

async function seesNothing(actor: SignedIn) {
  const { db, groupId } = here;
  expect(await listTopics(db, actor, groupId)).toEqual({ pinned: [], rest: [], next: undefined });
  expect(await countUnreadTopics(db, actor)).toBe(0);
  const reply = (id: string) => postReply(db, actor, { topic: id, body: 'I do.', submission: crypto.randomUUID() });
  const refused = await reply(topic).catch((refusal: unknown) => refusal);
  expect(refused).toMatchObject({ code: 'NOT_FOUND' });
  expect(refused).toEqual(await reply('never-made').catch((refusal: unknown) => refusal));
}

test('who knows the id of the group and of its topic gets no further with them', async () => {
  for (const actor of [here.outsider, here.officerRahman, here.staff]) await seesNothing(actor);
});

test('a guest who was put into the group by mistake, with an acceptance, still sees nothing', async () => {
  const { db, groupId, officerRahman } = here;
  const now = new Date();
  await db.write(async (tx) => {
    await tx.insert(groupMembers).values({ groupId, personId: officerRahman.id, role: 'participant', joinedAt: now });
    await tx.insert(agreementAcceptances).values({
      personId: officerRahman.id,
      agreement: 'livestreaming-group',
      version: AGREEMENT_VERSION,
      acceptedAt: now,
      expiresAt: new Date(now.getTime() + 86_400_000),
    });
  });
  expect(await listGroups(db, officerRahman)).toEqual([]);
  await seesNothing(officerRahman);
});

test('of two groups each reader sees the ones they are in, by name', async () => {
  const { db, minjun, mod, outsider } = here;
  await aGroup(here, 'archives', [minjun, outsider]);
  expect((await listGroups(db, minjun)).map(({ slug }) => slug)).toEqual(['archives', 'livestreaming']);
  expect((await listGroups(db, outsider)).map(({ slug }) => slug)).toEqual(['archives']);
  expect((await listGroups(db, mod)).map(({ slug }) => slug)).toEqual(['livestreaming']);
});

test('an acceptance for one group opens no other', async () => {
  const { db, ada } = here;
  await aGroup(here, 'billing', [ada]);
  expect((await listGroups(db, ada)).map(({ slug, open }) => [slug, open])).toEqual([
    ['billing', true],
    ['livestreaming', false],
  ]);
});

test('what somebody should know before posting: how many people read it, without those who have not agreed', async () => {
  const { db, mod } = here;
  const made = await aGroup(here, 'counts', [mod, here.minjun]);
  const group = await findGroup(db, mod, made.slug);
  expect(group && (await countReaders(db, group))).toBe(2);
  const departed = await aGroup(here, 'departed', [mod, here.minjun]);
  await db.write(async (tx) => {
    await tx.delete(agreementAcceptances).where(eq(agreementAcceptances.personId, here.minjun.id));
  });
  const without = await findGroup(db, mod, departed.slug);
  expect(without && (await countReaders(db, without))).toBe(1);
});
