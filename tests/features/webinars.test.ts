import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { webinarGuests } from '#db/schema/index.ts';
import { ANONYMOUS, type Actor } from '#src/features/people/index.ts';
import { canRegister } from '#src/features/webinars/access.ts';
import { findWebinar, listPast, listUpcoming } from '#src/features/webinars/index.ts';
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

const DAY = 86_400_000;

/** What somebody learns of a webinar: nothing, that it is, or that they may take part. */
async function learns(actor: Actor, slug: string) {
  const found = await findWebinar(here.db, actor, slug);
  const listed = [...(await listUpcoming(here.db, actor)), ...(await listPast(here.db, actor))].some(
    (webinar) => webinar.slug === slug,
  );
  expect(listed).toBe(found !== null);
  return !found ? 'nothing' : found.mayAttend ? 'may attend' : 'of it';
}

test('who learns of a public webinar, a members’ one, and one with a guest, and who may take part', async () => {
  const { ada, outsider, staff, officerRahman } = here;
  await aWebinar(here, { slug: 'open', audience: 'public' });
  await aWebinar(here, { slug: 'members' });
  await aWebinar(here, { slug: 'members-and-guest', guests: [officerRahman] });
  await aWebinar(here, { slug: 'open-and-guest', audience: 'public', guests: [officerRahman] });
  const table: Record<string, string[]> = {};
  for (const slug of ['open', 'members', 'members-and-guest', 'open-and-guest']) {
    table[slug] = await Promise.all([ANONYMOUS, officerRahman, ada, outsider, staff].map((actor) => learns(actor, slug)));
  }
  const member = 'may attend';
  expect(table).toEqual({
    open: ['of it', 'of it', member, member, member],
    members: ['nothing', 'nothing', member, member, member],
    'members-and-guest': ['nothing', 'may attend', member, member, member],
    'open-and-guest': ['of it', 'may attend', member, member, member],
  });
});

test('a guest’s invitation ends on its day: the members’ webinar is gone for them, a public one is only read of', async () => {
  const { officerRahman, ada } = here;
  await aWebinar(here, { slug: 'members', inDays: 60, guests: [officerRahman] });
  await aWebinar(here, { slug: 'open', inDays: 60, audience: 'public', guests: [officerRahman] });
  vi.setSystemTime(Date.now() + 29.9 * DAY);
  expect([await learns(officerRahman, 'members'), await learns(officerRahman, 'open')]).toEqual(['may attend', 'may attend']);
  vi.setSystemTime(Date.now() + 0.2 * DAY);
  expect([await learns(officerRahman, 'members'), await learns(officerRahman, 'open')]).toEqual(['nothing', 'of it']);
  expect(await learns(ada, 'members')).toBe('may attend');
});

test('an invitation that is taken back ends at once', async () => {
  const { id } = await aWebinar(here, { guests: [here.officerRahman] });
  await here.db.write((tx) => tx.delete(webinarGuests).where(eq(webinarGuests.webinarId, id)));
  expect(await learns(here.officerRahman, 'reading-the-numbers')).toBe('nothing');
});

test('webinars to come are listed by the nearest, past ones by the latest, and one under way is still to come', async () => {
  for (const [slug, inDays] of [
    ['far', 9],
    ['near', 2],
    ['long-ago', -40],
    ['lately', -3],
    ['now', -0.01],
  ] as const)
    await aWebinar(here, { slug, inDays });
  expect((await listUpcoming(here.db, here.ada)).map(({ slug }) => slug)).toEqual(['now', 'near', 'far']);
  expect((await listPast(here.db, here.ada)).map(({ slug }) => slug)).toEqual(['lately', 'long-ago']);
  expect((await listUpcoming(here.db, here.ada, 1)).map(({ slug }) => slug)).toEqual(['now']);
});

test('a past webinar shows its recording only to those who may replay it', async () => {
  const { db, ada, officerRahman } = here;
  const { recordingId } = await aWebinar(here, { slug: 'open', inDays: -3, audience: 'public', recorded: true });
  const recordingFor = async (actor: Actor) => (await findWebinar(db, actor, 'open'))?.recordingId;
  expect([await recordingFor(ada), await recordingFor(officerRahman), await recordingFor(ANONYMOUS)]).toEqual([
    recordingId,
    null,
    null,
  ]);
});

test('a seat is to be had until the beginning, by those who may attend', () => {
  const [before, after] = [new Date(Date.now() - 1), new Date(Date.now() + 1000)];
  expect(canRegister({ mayAttend: true, startsAt: after })).toBe(true);
  expect(canRegister({ mayAttend: true, startsAt: before })).toBe(false);
  expect(canRegister({ mayAttend: false, startsAt: after })).toBe(false);
});
