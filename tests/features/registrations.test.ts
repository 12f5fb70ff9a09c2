import { asc } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { newId } from '#db/new-id.ts';
import { outbox, people, registrations } from '#db/schema/index.ts';
import type { SignedIn } from '#src/features/people/index.ts';
import { cancelRegistration, findWebinar, register, registerInput } from '#src/features/webinars/index.ts';
import { aWebinar, community, type Community } from '../support/community.ts';

let here: Community;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  here = await community();
});
afterEach(async () => {
  vi.useRealTimers();
  await here.remove();
});

const SLUG = 'reading-the-numbers';
const registerFor = (actor: SignedIn) =>
  register(here.db, actor, { webinar: SLUG, consentVersion: '2026-11', consent: 'yes' }, '2026-11');
const mails = async () => (await here.db.read.select().from(outbox).orderBy(asc(outbox.id))).map(({ kind }) => kind);
const seats = async () =>
  (await here.db.read.select().from(registrations)).filter(({ cancelledAt }) => cancelledAt === null).length;
const registered = async (actor: SignedIn) => (await findWebinar(here.db, actor, SLUG))?.registered;

/** Colleagues of ada's, who only have to be many. */
async function colleagues(count: number): Promise<SignedIn[]> {
  const rows = Array.from({ length: count }, (_, n) => ({
    id: newId(),
    kind: 'member' as const,
    companyId: here.companyIds['harbour']!,
    name: `Colleague ${n}`,
    email: `colleague${n}@people.example`,
    jobTitle: 'Works on safety',
    timeZone: 'Asia/Singapore',
    language: 'en' as const,
    joinedAt: new Date(),
  }));
  await here.db.write((tx) => tx.insert(people).values(rows));
  return rows.map(({ id, name, email }) => ({ ...here.ada, id, name, email }));
}

test('30 registrations at once for 10 seats fill exactly 10, write 10 mails, and tell the others that all seats are taken', async () => {
  await aWebinar(here, { capacity: 10 });
  const outcomes = await Promise.allSettled((await colleagues(30)).map(registerFor));
  const refused = outcomes.flatMap((outcome) =>
    outcome.status === 'rejected' ? [(outcome.reason as { code: string }).code] : [],
  );
  expect(refused).toEqual(Array.from({ length: 20 }, () => 'CONFLICT'));
  expect(await seats()).toBe(10);
  expect(await mails()).toHaveLength(10);
});

test('registering twice, or ten times at once, is one row and one mail', async () => {
  await aWebinar(here, { capacity: 10 });
  await registerFor(here.ada);
  await registerFor(here.ada);
  await Promise.all(Array.from({ length: 10 }, () => registerFor(here.minjun)));
  expect(await here.db.read.select().from(registrations)).toHaveLength(2);
  expect(await mails()).toEqual(['registration-confirmed', 'registration-confirmed']);
});

test('a seat that is given back can be taken by another, and both are written to', async () => {
  await aWebinar(here, { capacity: 1 });
  await registerFor(here.ada);
  await expect(registerFor(here.minjun)).rejects.toMatchObject({ code: 'CONFLICT' });
  await cancelRegistration(here.db, here.ada, SLUG);
  await cancelRegistration(here.db, here.ada, SLUG);
  expect(await registered(here.ada)).toBe(false);
  await registerFor(here.minjun);
  expect([await seats(), await registered(here.minjun)]).toEqual([1, true]);
  expect(await mails()).toEqual(['registration-confirmed', 'registration-cancelled', 'registration-confirmed']);
  await expect(registerFor(here.ada)).rejects.toMatchObject({ code: 'CONFLICT' });
});

test('whoever comes back after giving their seat back has one row, the newer consent, and is confirmed anew', async () => {
  await aWebinar(here);
  await registerFor(here.ada);
  await cancelRegistration(here.db, here.ada, SLUG);
  vi.setSystemTime(Date.now() + 60_000);
  await register(here.db, here.ada, { webinar: SLUG, consentVersion: '2027-01', consent: 'yes' }, '2027-01');
  expect(await here.db.read.select().from(registrations)).toMatchObject([
    { personId: here.ada.id, consentVersion: '2027-01', cancelledAt: null },
  ]);
  expect(await mails()).toEqual(['registration-confirmed', 'registration-cancelled', 'registration-confirmed']);
});

test('a webinar that has begun takes nobody, and nothing is written', async () => {
  await aWebinar(here, { inDays: 1 });
  vi.setSystemTime(Date.now() + 86_400_000);
  await expect(registerFor(here.ada)).rejects.toMatchObject({
    code: 'CONFLICT',
    message: expect.stringContaining('has begun') as string,
  });
  expect([await seats(), await mails()]).toEqual([0, []]);
});

test('to a guest who is not invited the webinar does not exist, public or not; an invited one has a seat until the invitation ends', async () => {
  const { officerRahman } = here;
  await aWebinar(here, { slug: 'open', audience: 'public', inDays: 60 });
  await expect(
    register(here.db, officerRahman, { webinar: 'open', consentVersion: '2026-11', consent: 'yes' }, '2026-11'),
  ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await aWebinar(here, { guests: [officerRahman], inDays: 60 });
  await registerFor(officerRahman);
  expect(await registered(officerRahman)).toBe(true);
  vi.setSystemTime(Date.now() + 31 * 86_400_000);
  await expect(cancelRegistration(here.db, officerRahman, SLUG)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(registerFor(officerRahman)).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('one person’s seat is nobody else’s to give back', async () => {
  await aWebinar(here);
  await registerFor(here.ada);
  await cancelRegistration(here.db, here.minjun, SLUG);
  expect([await registered(here.ada), await registered(here.minjun)]).toEqual([true, false]);
  expect(await mails()).toEqual(['registration-confirmed']);
});

test('the form is no registration without consent', () => {
  expect(registerInput.safeParse({ webinar: SLUG, consentVersion: '2026-11' }).success).toBe(false);
  expect(registerInput.safeParse({ webinar: SLUG, consentVersion: '2026-11', consent: 'yes' }).success).toBe(true);
});

test('a consent to a version that is not in force is refused, and nothing is written', async () => {
  const old = register(here.db, here.ada, { webinar: SLUG, consentVersion: '2025-01', consent: 'yes' }, '2026-11');
  await expect(old).rejects.toMatchObject({ code: 'CONFLICT' });
  expect(await here.db.read.select().from(registrations)).toEqual([]);
});
