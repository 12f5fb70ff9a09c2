import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { apiTokens, auditEntries, companyDepartures, departures } from '#db/schema/index.ts';
import { findBearer, LIVE_TOKENS_MAX, listTokens, makeToken, makeTokenInput, revokeToken } from '#src/features/api/index.ts';
import { ANONYMOUS, type SignedIn } from '#src/features/people/index.ts';
import { community, type Community } from '../support/community.ts';

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
const form = (name = 'notebook', days: '7' | '30' | '90' = '90') => ({ name, days, submission: crypto.randomUUID() });
const make = async (actor: SignedIn, input = form()) => (await makeToken(here.db, actor, input)).token;
const refusalOf = (doing: Promise<unknown>) => doing.then(() => 'done').catch((refusal: { code: string }) => refusal.code);
const later = (ms: number) => vi.setSystemTime(Date.now() + ms);
const stored = () => here.db.read.select().from(apiTokens);
const tokensOf = (actor: SignedIn) => listTokens(here.db, actor);

test('a token is the person who made it, and nothing but its hash is stored', async () => {
  const token = await make(here.ada);
  expect(token).toMatch(/^bwk_[\w-]{43}$/);
  expect(await findBearer(here.db, token)).toMatchObject({ id: here.ada.id, kind: 'member' });
  expect(JSON.stringify(await stored())).not.toContain(token.slice(4));
  const [row] = await stored();
  expect(row?.tokenHash).toMatch(/^[0-9a-f]{64}$/);
  expect(Object.keys((await tokensOf(here.ada))[0] ?? {}).sort()).toEqual(
    ['createdAt', 'expiresAt', 'id', 'lastUsedOn', 'live', 'name', 'revokedAt'].sort(),
  );
});

test('two tokens made at the same moment are different', async () => {
  expect(await make(here.ada)).not.toBe(await make(here.ada));
});

test.each([
  '',
  'bwk_',
  'bwk_short',
  `bwk_${'x'.repeat(43)}`,
  `bwk_${'x'.repeat(100_000)}`,
  '0'.repeat(64),
  "' or 1=1 --",
  'bwk_\u0000',
])('“%s” is nobody', async (token) => {
  await make(here.ada);
  expect(await findBearer(here.db, token)).toBeNull();
});

test('the hash that the database holds opens nothing', async () => {
  await make(here.ada);
  const [row] = await stored();
  expect(await findBearer(here.db, row!.tokenHash)).toBeNull();
});

test.each([['7'], ['30'], ['90']] as const)('a token for %s days is valid until then and not longer', async (days) => {
  const token = await make(here.ada, form('n', days));
  later(Number(days) * DAY - 1000);
  expect(await findBearer(here.db, token)).not.toBeNull();
  later(1000);
  expect(await findBearer(here.db, token)).toBeNull();
  expect(await tokensOf(here.ada)).toMatchObject([{ live: false, revokedAt: null }]);
});

test('a revoked token is nobody at once; revoking it again changes nothing and is logged once', async () => {
  const token = await make(here.ada);
  const [{ id } = { id: '' }] = await tokensOf(here.ada);
  await revokeToken(here.db, here.ada, { token: id });
  expect(await findBearer(here.db, token)).toBeNull();
  later(DAY);
  await revokeToken(here.db, here.ada, { token: id });
  const [{ revokedAt } = { revokedAt: null }] = await tokensOf(here.ada);
  expect(Date.now() - Number(revokedAt)).toBe(DAY);
  const entries = (await here.db.read.select().from(auditEntries)).filter(({ action }) => action.endsWith('-token'));
  expect(entries.map(({ action, actorId, object }) => [action, actorId, object])).toEqual([
    ['make-token', here.ada.id, `api-token:${id}`],
    ['revoke-token', here.ada.id, `api-token:${id}`],
  ]);
});

test('whoever left is nobody by their token, and so are all of a company that left', async () => {
  const { db, ada, minjun, staff, companyIds } = here;
  const [left, ofCompany] = [await make(ada), await make(minjun)];
  await db.write((tx) => tx.insert(departures).values({ personId: ada.id, at: new Date(), byId: staff.id }));
  await db.write((tx) =>
    tx.insert(companyDepartures).values({ companyId: companyIds['lotus']!, at: new Date(), byId: staff.id }),
  );
  expect([await findBearer(db, left), await findBearer(db, ofCompany)]).toEqual([null, null]);
});

test('five may be valid at a time, made at once or one by one; one that ended makes room', async () => {
  const { db, ada } = here;
  const outcomes = await Promise.all(Array.from({ length: LIVE_TOKENS_MAX + 3 }, () => refusalOf(make(ada))));
  expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(LIVE_TOKENS_MAX);
  expect(new Set(outcomes)).toEqual(new Set(['done', 'CONFLICT']));
  expect(await refusalOf(make(here.minjun))).toBe('done');
  const [{ id } = { id: '' }] = await tokensOf(ada);
  await revokeToken(db, ada, { token: id });
  expect(await refusalOf(make(ada))).toBe('done');
  later(91 * DAY);
  expect(await refusalOf(make(ada))).toBe('done');
});

test('the same form sent twice makes one token, which is not shown again', async () => {
  const sent = form();
  const outcomes = await Promise.all([refusalOf(make(here.ada, sent)), refusalOf(make(here.ada, sent))]);
  expect(outcomes.sort()).toEqual(['CONFLICT', 'done']);
  expect(await stored()).toHaveLength(1);
  expect(await refusalOf(make(here.minjun, sent))).toBe('done');
});

test('guests make none; nobody sees or ends another’s, staff neither', async () => {
  const { db, ada, staff, officerRahman, outsider } = here;
  expect(await refusalOf(make(officerRahman))).toBe('NOT_FOUND');
  const token = await make(ada);
  const [{ id } = { id: '' }] = await tokensOf(ada);
  for (const actor of [outsider, staff, officerRahman]) {
    expect(await tokensOf(actor)).toEqual([]);
    for (const one of [id, 'never-made']) expect(await refusalOf(revokeToken(db, actor, { token: one }))).toBe('NOT_FOUND');
  }
  expect(await listTokens(db, ANONYMOUS)).toEqual([]);
  expect(await findBearer(db, token)).not.toBeNull();
});

test('of its use the day is noted, and only the first use of a day writes', async () => {
  vi.setSystemTime(new Date('2026-11-26T10:00:00Z'));
  const token = await make(here.ada);
  expect((await tokensOf(here.ada))[0]?.lastUsedOn).toBeNull();
  const write = vi.spyOn(here.db, 'write');
  for (let use = 0; use < 3; use++) await findBearer(here.db, token);
  expect(write).toHaveBeenCalledTimes(1);
  expect((await tokensOf(here.ada))[0]?.lastUsedOn).toBe('2026-11-26');
  later(DAY);
  await findBearer(here.db, token);
  expect((await tokensOf(here.ada))[0]?.lastUsedOn).toBe('2026-11-27');
});

test.each([
  ['no name', { name: ' ' }],
  ['too long a name', { name: 'x'.repeat(61) }],
  ['another number of days', { days: '365' }],
  ['no days', { days: '' }],
  ['no number of its own', { submission: '' }],
])('the form does not take %s', (_, change) => {
  expect(makeTokenInput.safeParse({ ...form(), ...change }).success).toBe(false);
});
