import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { newId } from '#db/new-id.ts';
import { auditEntries, people, roleGrants } from '#db/schema/index.ts';
import {
  acceptInvitation,
  acceptInvitationInput,
  findInvitation,
  findPerson,
  inviteFirstStaff,
  isStaff,
  signIn,
} from '#src/features/people/index.ts';
import { community } from '../support/community.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { rawSql } from './raw-sql.ts';

let here: TestDatabase;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  here = await freshDatabase();
});
afterEach(async () => {
  vi.useRealTimers();
  await here.remove();
});

const HOUR = 3_600_000;

async function invited(): Promise<string> {
  const token = await inviteFirstStaff(here.db);
  if (!token) throw new Error('there was no invitation');
  return token;
}

const account = (token: string, email = 'priya@secretariat.example') => ({
  token,
  email,
  name: 'Priya',
  timeZone: 'Asia/Singapore',
  password: 'seven boats behind the wall',
});

test('in an empty portal the first link makes a staff account that can sign in, and the log says so', async () => {
  const id = await acceptInvitation(here.db, account(await invited(), '  Priya@Secretariat.example '), '192.0.2.1');
  const priya = await findPerson(here.db, id);
  expect(priya && isStaff(priya)).toBe(true);
  expect(await signIn(here.db, { email: 'priya@secretariat.example', password: 'seven boats behind the wall' }, newId())).toBe(
    id,
  );
  const [entry] = await here.db.read.select().from(auditEntries);
  expect(entry).toMatchObject({ actorId: id, action: 'accept-invitation', outcome: 'done' });
});

test('once anybody is in the portal there is no such link', async () => {
  await acceptInvitation(here.db, account(await invited()), '192.0.2.1');
  expect(await inviteFirstStaff(here.db)).toBeNull();
  const populated = await community();
  expect(await inviteFirstStaff(populated.db)).toBeNull();
  await populated.remove();
});

test('of two links made by two starts only the newer works', async () => {
  const [older, newer] = [await invited(), await invited()];
  expect(await findInvitation(here.db, older)).toBeNull();
  await expect(acceptInvitation(here.db, account(older), '192.0.2.1')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await acceptInvitation(here.db, account(newer), '192.0.2.1');
});

test('the database holds only the hash of a link', async () => {
  const token = await invited();
  expect(JSON.stringify(await rawSql(here.url, 'select * from invitations'))).not.toContain(token);
});

test('looking at an invitation, however often, changes nothing', async () => {
  const token = await invited();
  const before = await rawSql(here.url, 'select * from invitations');
  for (let n = 0; n < 3; n++) expect((await findInvitation(here.db, token))?.role).toBe('staff');
  expect(await rawSql(here.url, 'select * from invitations')).toEqual(before);
  await acceptInvitation(here.db, account(token), '192.0.2.1');
  expect(await findInvitation(here.db, token)).toBeNull();
});

test('of 20 acceptances at once exactly one makes an account', async () => {
  const token = await invited();
  const outcomes = await Promise.allSettled(
    Array.from({ length: 20 }, (_, n) => acceptInvitation(here.db, account(token, `priya${n}@secretariat.example`), '192.0.2.1')),
  );
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  const reasons = outcomes.flatMap((outcome) =>
    outcome.status === 'rejected' ? [(outcome.reason as { code: string }).code] : [],
  );
  expect(new Set(reasons)).toEqual(new Set(['NOT_FOUND']));
  expect(await here.db.read.select().from(people)).toHaveLength(1);
  expect(await here.db.read.select().from(roleGrants)).toHaveLength(1);
});

test('an invitation is good for 72 hours', async () => {
  const token = await invited();
  vi.setSystemTime(Date.now() + 71.9 * HOUR);
  expect(await findInvitation(here.db, token)).not.toBeNull();
  vi.setSystemTime(Date.now() + 0.2 * HOUR);
  expect(await findInvitation(here.db, token)).toBeNull();
  await expect(acceptInvitation(here.db, account(token), '192.0.2.1')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  expect(await here.db.read.select().from(people)).toEqual([]);
});

test('an address that is taken is refused, and the invitation still works with another', async () => {
  const token = await invited();
  const somebody = {
    id: newId(),
    kind: 'guest',
    name: 'Taro',
    jobTitle: 'Officer',
    timeZone: 'Asia/Tokyo',
    language: 'en',
  } as const;
  await here.db.write((tx) => tx.insert(people).values({ ...somebody, email: 'taro@people.example', joinedAt: new Date() }));
  await expect(acceptInvitation(here.db, account(token, 'Taro@people.example'), '192.0.2.1')).rejects.toMatchObject({
    code: 'CONFLICT',
  });
  expect(await findInvitation(here.db, token)).not.toBeNull();
  const id = await acceptInvitation(here.db, account(token), '192.0.2.1');
  expect((await findPerson(here.db, id))?.name).toBe('Priya');
});

test.each([
  ['a password of 14 characters', { password: '14 characters!' }],
  ['a password of 257 characters', { password: 'x'.repeat(257) }],
  ['half an address', { email: 'priya@' }],
  ['a time zone that does not exist', { timeZone: 'Asia/Atlantis' }],
  ['no name', { name: '   ' }],
])('the form does not take %s', (_, wrong) => {
  expect(acceptInvitationInput.safeParse({ ...account('token'), ...wrong }).success).toBe(false);
});

test('the form takes 15 Hangul syllables as a password, and UTC as a time zone', () => {
  expect(
    acceptInvitationInput.safeParse({ ...account('token'), password: '가나다라마바사아자차카타파하거', timeZone: 'UTC' }).success,
  ).toBe(true);
});
