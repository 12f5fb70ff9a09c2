import { asc, eq } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { auditEntries, departures, passwords } from '#db/schema/index.ts';
import { verifyChain } from '#src/features/audit/index.ts';
import { hashPassword, signIn } from '#src/features/people/index.ts';
import type { Refusal } from '#src/platform/refusal.ts';
import { community, PASSWORD, type Community } from '../support/community.ts';

let here: Community;
// The limits are counted in the process, by address: each test comes from one of its own.
let address: string;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  address = crypto.randomUUID();
  here = await community();
});
afterEach(async () => {
  vi.useRealTimers();
  await here.remove();
});

const attempt = (email: string, password = PASSWORD, from = address) => signIn(here.db, { email, password }, from);

const refusalOf = (email: string, password?: string, from?: string) =>
  attempt(email, password, from).then(
    () => null,
    ({ code, message }: Refusal) => ({ code, message }),
  );

test('ada signs in with her address in any case and with spaces around it', async () => {
  for (const email of [here.ada.email, here.ada.email.toUpperCase(), `  Ada@People.Example `]) {
    expect(await attempt(email)).toBe(here.ada.id);
  }
});

test('capital letters and spaces count in the password', async () => {
  for (const password of [PASSWORD.toUpperCase(), ` ${PASSWORD}`, `${PASSWORD} `, '']) {
    expect((await refusalOf(here.ada.email, password))?.code).toBe('UNAUTHORIZED');
  }
});

test('a Korean password is the same however a keyboard composes its syllables', async () => {
  const { db, minjun } = here;
  const hash = await hashPassword('방파제 뒤의 잔잔한 바다에서'.normalize('NFC'));
  await db.write((tx) => tx.update(passwords).set({ hash }).where(eq(passwords.personId, minjun.id)));
  expect(await attempt(minjun.email, '방파제 뒤의 잔잔한 바다에서'.normalize('NFD'))).toBe(minjun.id);
});

test('a wrong password, an unknown address and somebody who left read the same', async () => {
  const { db, ada, mod, staff } = here;
  await db.write((tx) => tx.insert(departures).values({ personId: mod.id, at: new Date(), byId: staff.id }));
  const wrong = await refusalOf(ada.email, 'not the password of ada');
  expect(wrong).toEqual({ code: 'UNAUTHORIZED', message: expect.stringContaining('do not fit together') as string });
  expect(await refusalOf('nobody@people.example')).toEqual(wrong);
  expect(await refusalOf(mod.email)).toEqual(wrong);
});

test('each attempt is in the audit log, by whom and with what outcome, and never what was typed', async () => {
  const { db, ada } = here;
  await attempt(ada.email);
  await refusalOf(ada.email, 'not the password of ada');
  await refusalOf('somebody.unknown@people.example');
  const entries = (await db.read.select().from(auditEntries).orderBy(asc(auditEntries.seq))).filter(
    ({ action }) => action === 'sign-in',
  );
  expect(entries.map(({ actorId, outcome }) => [actorId, outcome])).toEqual([
    [ada.id, 'done'],
    [ada.id, 'refused'],
    [null, 'refused'],
  ]);
  expect(JSON.stringify(entries)).not.toMatch(/password of ada|unknown@|people\.example/);
  expect((await verifyChain(db)).broken).toBeNull();
});

test('after eight wrong passwords the ninth try waits, even with the right one; from elsewhere ada still comes in', async () => {
  const { ada, minjun } = here;
  for (let n = 1; n <= 8; n++) expect((await refusalOf(ada.email, `wrong password ${n}`))?.code).toBe('UNAUTHORIZED');
  expect(await refusalOf(ada.email)).toEqual({
    code: 'TOO_MANY_REQUESTS',
    message: expect.stringContaining('Try again in 15 minutes') as string,
  });
  expect((await refusalOf(ada.email.toUpperCase()))?.code).toBe('TOO_MANY_REQUESTS');
  expect(await attempt(minjun.email)).toBe(minjun.id);
  expect(await attempt(ada.email, PASSWORD, `${address} elsewhere`)).toBe(ada.id);

  vi.setSystemTime(Date.now() + 15 * 60_000 + 1000);
  expect(await attempt(ada.email)).toBe(ada.id);
});

test('a right password begins the count anew', async () => {
  const { ada } = here;
  for (let round = 1; round <= 2; round++) {
    for (let n = 1; n <= 7; n++) await refusalOf(ada.email, `wrong password ${n}`);
    expect(await attempt(ada.email)).toBe(ada.id);
  }
});

test('one network that tries 70 accounts at once is stopped at 60, and every try it had is in the log', async () => {
  const refusals = await Promise.all(Array.from({ length: 70 }, (_, n) => refusalOf(`guess${n}@people.example`)));
  const codes = refusals.map((refusal) => refusal?.code);
  expect(codes.filter((code) => code === 'UNAUTHORIZED')).toHaveLength(60);
  expect(codes.filter((code) => code === 'TOO_MANY_REQUESTS')).toHaveLength(10);
  expect((await here.db.read.select().from(auditEntries)).filter(({ action }) => action === 'sign-in')).toHaveLength(60);
  expect((await verifyChain(here.db)).broken).toBeNull();
});
