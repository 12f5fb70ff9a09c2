import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { companyDepartures, departures } from '#db/schema/index.ts';
import { endSession, findSignedIn, startSession } from '#src/features/people/index.ts';
import { community, type Community } from '../support/community.ts';
import { rawSql } from './raw-sql.ts';

let here: Community;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  here = await community();
});
afterEach(async () => {
  vi.useRealTimers();
  await here.remove();
});

const HOUR = 3_600_000;
const pass = (hours: number) => vi.setSystemTime(Date.now() + hours * HOUR);

test('the token of a session finds its person with company and roles, and any other finds nobody', async () => {
  const { db, ada, staff } = here;
  const token = await startSession(db, ada.id, 'password');
  expect(await findSignedIn(db, token)).toEqual(ada);
  expect((await findSignedIn(db, await startSession(db, staff.id, 'password')))?.roles).toEqual(new Set(['staff']));
  for (const wrong of ['', `${token}x`, token.slice(1), token.toUpperCase(), ada.id])
    expect(await findSignedIn(db, wrong)).toBeNull();
});

test('the database never holds a token, only its hash, and the hash is no token', async () => {
  const { db, url, ada } = here;
  const token = await startSession(db, ada.id, 'password');
  const rows = await rawSql(url, 'select * from sessions');
  expect(rows).toHaveLength(1);
  expect(JSON.stringify(rows)).not.toContain(token);
  const stored = String(rows[0]?.['id']);
  expect(stored).toMatch(/^[0-9a-f]{64}$/);
  expect(await findSignedIn(db, stored)).toBeNull();
});

test('a session that nobody uses for eight hours is over, and its row goes', async () => {
  const { db, url, ada } = here;
  const token = await startSession(db, ada.id, 'password');
  pass(8.01);
  expect(await findSignedIn(db, token)).toBeNull();
  expect(await rawSql(url, 'select * from sessions')).toEqual([]);
});

test('a session in use lasts longer than eight hours, and a day at most, however busy it is', async () => {
  const { db, ada } = here;
  const token = await startSession(db, ada.id, 'password');
  for (let hour = 6; hour < 24; hour += 6) {
    pass(6);
    expect(await findSignedIn(db, token)).toEqual(ada);
  }
  pass(5.9);
  expect(await findSignedIn(db, token)).toEqual(ada);
  pass(0.2);
  expect(await findSignedIn(db, token)).toBeNull();
});

test('signing out ends this session and not the one on another device', async () => {
  const { db, ada } = here;
  const [desk, telephone] = [await startSession(db, ada.id, 'password'), await startSession(db, ada.id, 'password')];
  await endSession(db, desk);
  await endSession(db, 'a token of nobody');
  expect(await findSignedIn(db, desk)).toBeNull();
  expect(await findSignedIn(db, telephone)).toEqual(ada);
});

test('whoever leaves the alliance is signed out with their next request, and their colleague is not', async () => {
  const { db, mod, outsider, staff } = here;
  const [leaving, staying] = [await startSession(db, mod.id, 'password'), await startSession(db, outsider.id, 'password')];
  await db.write((tx) => tx.insert(departures).values({ personId: mod.id, at: new Date(), byId: staff.id }));
  expect(await findSignedIn(db, leaving)).toBeNull();
  expect(await findSignedIn(db, staying)).toEqual(outsider);
});

test('a company that leaves takes the sessions of all its people with it at once, and nobody else’s', async () => {
  const { db, companyIds, ada, mod, outsider, officerRahman, staff } = here;
  const [first, second] = [await startSession(db, mod.id, 'password'), await startSession(db, outsider.id, 'demo')];
  const others = [ada, officerRahman, staff];
  const staying = await Promise.all(others.map(({ id }) => startSession(db, id, 'password')));
  await db.write((tx) =>
    tx.insert(companyDepartures).values({ companyId: companyIds['mallee']!, at: new Date(), byId: staff.id }),
  );
  expect(await findSignedIn(db, first)).toBeNull();
  expect(await findSignedIn(db, second)).toBeNull();
  expect(await Promise.all(staying.map((token) => findSignedIn(db, token)))).toEqual(others);
});

test('a session ended by a departure stays ended when the departure is taken back', async () => {
  const { db, url, ada, staff } = here;
  const token = await startSession(db, ada.id, 'password');
  await db.write((tx) => tx.insert(departures).values({ personId: ada.id, at: new Date(), byId: staff.id }));
  await findSignedIn(db, token);
  await rawSql(url, 'delete from departures');
  expect(await findSignedIn(db, token)).toBeNull();
});
