import { and, eq } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { agreementAcceptances, auditEntries, groupMembers } from '#db/schema/index.ts';
import {
  acceptAgreement,
  acceptAgreementInput,
  countUnreadTopics,
  findGroup,
  findTopic,
  listGroups,
  listTopics,
  listUnreadTopics,
  postReply,
  publishAgreements,
  searchPosts,
  startTopic,
} from '#src/features/forum/index.ts';
import type { SignedIn } from '#src/features/people/index.ts';
import { aTopic, AGREEMENT_VERSION, community, type Community } from '../support/community.ts';

let here: Community;
let topic: string;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  vi.setSystemTime(new Date('2026-11-22T09:00:00Z'));
  here = await community();
  topic = (await aTopic(here, 'Roster for December', 'Who takes the late shift?')).id;
});
afterEach(async () => {
  vi.useRealTimers();
  await here.remove();
});

const accept = (actor: SignedIn, version = AGREEMENT_VERSION) =>
  acceptAgreement(here.db, actor, { group: 'livestreaming', version, accepted: 'yes' });

const outcomeOf = (verb: Promise<unknown>) =>
  verb.then(
    () => 'done',
    ({ code }: { code?: string }) => code,
  );

/** What of the group reaches somebody, by every way there is. */
async function reach(actor: SignedIn) {
  const { db, groupId } = here;
  const listed = await listTopics(db, actor, groupId);
  return {
    list: listed.pinned.length + listed.rest.length,
    find: (await findTopic(db, actor, topic)) !== null,
    search: (await searchPosts(db, actor, 'shift')).length,
    unread: (await listUnreadTopics(db, actor, 10)).length,
    unreadCount: await countUnreadTopics(db, actor),
    open: [(await findGroup(db, actor, 'livestreaming'))?.open, (await listGroups(db, actor))[0]?.open],
    post: await outcomeOf(postReply(db, actor, { topic, body: 'I do.', submission: crypto.randomUUID() })),
    start: await outcomeOf(
      startTopic(db, actor, {
        group: 'livestreaming',
        title: 'Another roster',
        tlp: 'AMBER',
        body: 'And January?',
        submission: crypto.randomUUID(),
      }),
    ),
  };
}

const CLOSED = {
  list: 0,
  find: false,
  search: 0,
  unread: 0,
  unreadCount: 0,
  open: [false, false],
  post: 'NOT_FOUND',
  start: 'NOT_FOUND',
};
const OPEN = { list: 1, find: true, search: 1, unread: 1, unreadCount: 1, open: [true, true], post: 'done', start: 'done' };

test('before ada accepts, nothing of the group reaches her by any way; from then on everything does', async () => {
  expect(await reach(here.ada)).toEqual(CLOSED);
  await accept(here.ada);
  expect(await reach(here.ada)).toEqual(OPEN);
});

test('a new version closes the group at once and by every way, for its moderator too, until it is accepted', async () => {
  await publishAgreements(here.db, [{ slug: 'livestreaming-group', version: '2027-01' }]);
  for (const actor of [here.minjun, here.mod]) expect(await reach(actor)).toEqual(CLOSED);
  await accept(here.mod, '2027-01');
  expect(await reach(here.mod)).toEqual(OPEN);
  expect((await reach(here.minjun)).list).toBe(0);
});

test('publishing the version that is in force, or that of another agreement, changes nothing and is no event', async () => {
  const before = await here.db.read.select().from(auditEntries);
  await publishAgreements(here.db, [
    { slug: 'livestreaming-group', version: AGREEMENT_VERSION },
    { slug: 'webinar-consent', version: '2027-01' },
  ]);
  expect(await reach(here.mod)).toEqual(OPEN);
  expect(await here.db.read.select().from(auditEntries)).toEqual(before);
});

test('an acceptance runs out after twelve months, and the same version accepted again opens the group again', async () => {
  vi.setSystemTime(new Date('2027-11-22T08:59:00Z'));
  expect((await reach(here.mod)).find).toBe(true);
  vi.setSystemTime(new Date('2027-11-22T09:01:00Z'));
  expect(await reach(here.mod)).toEqual(CLOSED);
  await accept(here.mod);
  expect((await reach(here.mod)).find).toBe(true);
});

test('whoever accepts a version that is no longer in force is told to read the new one, and has accepted nothing', async () => {
  await publishAgreements(here.db, [{ slug: 'livestreaming-group', version: '2027-01' }]);
  await expect(accept(here.ada)).rejects.toMatchObject({
    code: 'CONFLICT',
    message: expect.stringContaining('has changed') as string,
  });
  expect(await here.db.read.select().from(agreementAcceptances).where(eq(agreementAcceptances.personId, here.ada.id))).toEqual(
    [],
  );
});

test('to somebody outside, staff and guests too, the group does not exist to be accepted', async () => {
  for (const actor of [here.outsider, here.officerRahman, here.staff]) {
    await expect(accept(actor)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await here.db.read.select().from(agreementAcceptances).where(eq(agreementAcceptances.personId, actor.id))).toEqual([]);
  }
});

test('who is taken out of the group sees nothing of it, whatever they have accepted', async () => {
  const { db, mod, groupId } = here;
  await db.write((tx) =>
    tx.delete(groupMembers).where(and(eq(groupMembers.groupId, groupId), eq(groupMembers.personId, mod.id))),
  );
  expect(await reach(mod)).toEqual({ ...CLOSED, open: [undefined, undefined] });
});

test('an acceptance is in the audit log with its version', async () => {
  await accept(here.ada);
  expect((await here.db.read.select().from(auditEntries)).at(-1)).toMatchObject({
    actorId: here.ada.id,
    action: 'accept-agreement',
    object: `livestreaming-group@${AGREEMENT_VERSION}`,
    outcome: 'done',
  });
});

test('the form is not an acceptance without the tick', () => {
  const form = { group: 'livestreaming', version: AGREEMENT_VERSION };
  expect(acceptAgreementInput.safeParse(form).success).toBe(false);
  expect(acceptAgreementInput.safeParse({ ...form, accepted: 'no' }).success).toBe(false);
  expect(acceptAgreementInput.safeParse({ ...form, accepted: 'yes' }).success).toBe(true);
});
