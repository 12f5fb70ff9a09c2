import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { newId } from '#db/new-id.ts';
import { auditEntries, companies, companyDepartures, evaluationReports, people } from '#db/schema/index.ts';
import { ANONYMOUS, findPerson, type SignedIn } from '#src/features/people/index.ts';
import {
  type AggregateCell,
  type EvaluationReport,
  findReport,
  listAggregate,
  listAllReports,
  listOwnReports,
  REPORTS_A_COMPANY,
  uploadReport,
  withdrawReport,
} from '#src/features/pilots/index.ts';
import { community, type Community } from '../support/community.ts';
import { aRow, aSessionReport, aTextReport } from '../support/evaluation-report.ts';

let here: Community;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  vi.setSystemTime(new Date('2026-11-26T10:00:00Z'));
  here = await community();
});
afterEach(async () => {
  vi.useRealTimers();
  await here.remove();
});

const later = (ms = 60_000) => vi.setSystemTime(Date.now() + ms);
const upload = (actor: SignedIn, report: EvaluationReport) => uploadReport(here.db, actor, { report });
const refusalOf = (doing: Promise<unknown>) => doing.then(() => 'done').catch((refusal: { code: string }) => refusal.code);
const stored = () => here.db.read.select().from(evaluationReports);

/** Somebody of a company of their own. */
async function ofAnother(slug: string, roles: ReadonlySet<'steward'> = new Set()): Promise<SignedIn> {
  const [companyId, id] = [newId(), newId()];
  const place = { country: 'SG', timeZone: 'Asia/Singapore', joinedAt: new Date() };
  await here.db.write(async (tx) => {
    await tx.insert(companies).values({ ...place, id: companyId, slug, name: `Company ${slug}`, domain: `${slug}.example` });
    await tx.insert(people).values({
      ...{ id, kind: 'member', companyId, name: `Of ${slug}`, email: `of@${slug}.example`, jobTitle: 'Engineer' },
      ...{ timeZone: 'Asia/Singapore', language: 'en', joinedAt: new Date() },
    });
  });
  const person = await findPerson(here.db, id);
  return { ...person!, roles };
}

/** A text report that found so many of a hundred, in English. */
const found = (tp: number, more: Record<string, unknown> = {}) =>
  aTextReport({ languages: ['en'], labels: [aRow('secrecy', 'en', tp)], conversations: null, ...more });

const aggregate = (actor = here.outsider) => listAggregate(here.db, actor, 'text');
const secrecy = async (actor?: SignedIn): Promise<AggregateCell | undefined> =>
  (await aggregate(actor)).find(({ cell }) => cell === 'secrecy/en');
const medianOf = async () => (await secrecy())?.measures['recall']?.median;

test('a report is seen by its own company and by staff, and by nobody else', async () => {
  const { db, ada, minjun, outsider, staff, officerRahman } = here;
  const { id } = await upload(ada, aTextReport());
  const colleague: SignedIn = { ...minjun, company: ada.company };
  for (const reader of [ada, colleague]) {
    expect(await listOwnReports(db, reader)).toMatchObject([
      { id, company: 'Harbour Video', uploadedBy: 'Ada', report: aTextReport() },
    ]);
    expect(await findReport(db, reader, id)).toMatchObject({ id });
  }
  for (const reader of [minjun, outsider, officerRahman, ANONYMOUS]) {
    expect(await listOwnReports(db, reader)).toEqual([]);
    expect(await findReport(db, reader, id)).toBeNull();
    if (reader.kind !== 'anonymous') expect(await listAllReports(db, reader)).toEqual([]);
  }
  expect(await listAllReports(db, staff)).toMatchObject([{ id, company: 'Harbour Video', withdrawable: false }]);
  expect(await findReport(db, staff, id)).toMatchObject({ id });
  expect(await listOwnReports(db, staff)).toEqual([]);
  expect(await findReport(db, ada, 'never-uploaded')).toBeNull();
});

test('that staff look is in the audit log, and so are uploads and withdrawals; no number is', async () => {
  const { db, ada, staff } = here;
  const { id } = await upload(ada, aTextReport({ messages: 777_770 }));
  await findReport(db, ada, id);
  await listAllReports(db, staff);
  await findReport(db, staff, id);
  await withdrawReport(db, ada, { report: id });
  const entries = await db.read.select().from(auditEntries);
  expect(
    entries
      .filter(({ action }) => action.includes('report'))
      .map(({ action, actorId, object, outcome }) => [action, actorId, object, outcome]),
  ).toEqual([
    ['upload-report', ada.id, `report:${id}`, 'done'],
    ['list-reports', staff.id, 'reports', 'read'],
    ['open-report', staff.id, `report:${id}`, 'read'],
    ['withdraw-report', ada.id, `report:${id}`, 'done'],
  ]);
  expect(JSON.stringify(entries)).not.toContain('777770');
});

test('whoever has no company uploads nothing', async () => {
  for (const actor of [here.staff, here.officerRahman]) expect(await refusalOf(upload(actor, aTextReport()))).toBe('NOT_FOUND');
  expect(await stored()).toEqual([]);
});

test('the same report twice is known again, whoever of the company sends it and however it is written down', async () => {
  const { ada, minjun } = here;
  const first = await upload(ada, aTextReport());
  const reversed = Object.fromEntries(Object.entries(aTextReport()).reverse()) as EvaluationReport;
  const colleague: SignedIn = { ...here.outsider, company: ada.company };
  for (const again of [await upload(ada, aTextReport()), await upload(colleague, reversed)])
    expect(again).toEqual({ id: first.id, known: true });
  const atOnce = await Promise.all([upload(minjun, aTextReport()), upload(minjun, aTextReport())]);
  expect(atOnce.map(({ known }) => known).sort()).toEqual([false, true]);
  expect(new Set(atOnce.map(({ id }) => id)).size).toBe(1);
  expect(await stored()).toHaveLength(2);
});

test('a report is withdrawn by who uploaded it or by the company’s steward, with its numbers, and may come again', async () => {
  const { db, ada, minjun, outsider, staff, officerRahman } = here;
  const { id } = await upload(ada, aTextReport());
  const colleague: SignedIn = { ...minjun, company: ada.company };
  const stewardElsewhere: SignedIn = { ...outsider, roles: new Set(['steward']) };
  for (const actor of [colleague, minjun, outsider, stewardElsewhere, staff, officerRahman])
    for (const report of [id, 'never-uploaded']) expect(await refusalOf(withdrawReport(db, actor, { report }))).toBe('NOT_FOUND');
  const steward: SignedIn = { ...colleague, roles: new Set(['steward']) };
  expect((await listOwnReports(db, colleague))[0]?.withdrawable).toBe(false);
  expect((await listOwnReports(db, steward))[0]?.withdrawable).toBe(true);
  await withdrawReport(db, steward, { report: id });
  expect(await stored()).toEqual([]);
  const again = await upload(ada, aTextReport());
  expect(again.known).toBe(false);
  await withdrawReport(db, ada, { report: again.id });
  expect(await stored()).toEqual([]);
});

test('a company has so many reports and no more; one that is known again is still known', async () => {
  const { db, ada } = here;
  const rows = Array.from({ length: REPORTS_A_COMPANY - 1 }, (_, n) => ({
    ...{ id: newId(), companyId: ada.company!.id, pilot: 'text' as const, createdOn: '2026-11-01', report: found(50) },
    ...{ digest: `digest-${n}`, uploadedById: ada.id, uploadedAt: new Date() },
  }));
  await db.write((tx) => tx.insert(evaluationReports).values(rows));
  expect(await refusalOf(upload(ada, found(80)))).toBe('done');
  expect(await refusalOf(upload(ada, found(85)))).toBe('CONFLICT');
  expect(await refusalOf(upload(ada, found(80)))).toBe('done');
  expect(await stored()).toHaveLength(REPORTS_A_COMPANY);
});

test('below three companies nothing is shown, however many reports they have', async () => {
  const { ada, minjun, outsider, mod } = here;
  for (const tp of [70, 75, 80]) {
    await upload(ada, found(tp));
    await upload(minjun, found(tp));
    expect(await aggregate()).toEqual([]);
  }
  await upload(outsider, found(60));
  expect(await secrecy()).toMatchObject({ companies: 3 });
  for (const reader of [ada, mod, here.staff]) expect(await aggregate(reader)).toHaveLength(2);
  for (const reader of [here.officerRahman, ANONYMOUS]) expect(await listAggregate(here.db, reader, 'text')).toEqual([]);
});

test('each cell needs three companies of its own, with enough behind it', async () => {
  const { ada, minjun, outsider } = here;
  const korean = { languages: ['en', 'ko'], labels: [aRow('secrecy', 'en', 80), aRow('secrecy', 'ko', 70)] };
  await upload(ada, aTextReport(korean));
  await upload(minjun, aTextReport(korean));
  const few = { ...aRow('secrecy', 'ko', 10, 5, 15), prAuc: null, ece: null, recallAtFpr1: null };
  await upload(outsider, aTextReport({ labels: [aRow('secrecy', 'en', 80), few], conversations: null }));
  expect((await aggregate()).map(({ cell }) => cell)).toEqual(['messages', 'secrecy/en']);
});

test('a measure that fewer than three companies have is left out of its cell', async () => {
  const { ada, minjun, outsider } = here;
  await upload(ada, aSessionReport());
  await upload(minjun, aSessionReport({ createdOn: '2026-11-19' }));
  const { sessions } = aSessionReport();
  await upload(outsider, aSessionReport({ sessions: { ...sessions, recallAtBudget01: null } }));
  const [cell] = await listAggregate(here.db, ada, 'session');
  expect(Object.keys(cell?.measures ?? {}).sort()).toEqual(['prAuc', 'recallAtBudget1']);
});

test('what is shown is the middle company’s, rounded; the middle half from five companies on; never the ends', async () => {
  const { ada, minjun, outsider } = here;
  for (const [actor, tp] of [
    [ada, 55],
    [minjun, 75],
    [outsider, 95],
  ] as const)
    await upload(actor, found(tp));
  expect(await secrecy()).toEqual({
    ...{ cell: 'secrecy/en', publishedAt: new Date(), companies: 3, about: 3300 },
    measures: {
      recall: { companies: 3, median: 0.75, middleHalf: null },
      precision: { companies: 3, median: 0.9, middleHalf: null },
      fpr: { companies: 3, median: 0.01, middleHalf: null },
    },
  });
  for (const [slug, tp] of [
    ['d', 60],
    ['e', 65],
    ['f', 70],
  ] as const)
    await upload(await ofAnother(slug), found(tp));
  expect((await secrecy())?.measures['recall']).toEqual({ companies: 6, median: 0.7, middleHalf: [0.6, 0.75] });
});

test('one company’s upload moves nothing, nor do two; the third does', async () => {
  const { ada, minjun, outsider } = here;
  for (const actor of [ada, minjun, outsider]) await upload(actor, found(50));
  const shown = await aggregate();
  later();
  await upload(ada, found(90));
  expect(await aggregate()).toEqual(shown);
  await upload(ada, found(95));
  await upload(ada, found(85, { createdOn: '2026-11-21' }));
  expect(await aggregate()).toEqual(shown);
  await upload(await ofAnother('fourth'), found(90));
  expect(await aggregate()).toEqual(shown);
  later();
  await upload(minjun, found(90));
  expect(await secrecy()).toMatchObject({ companies: 4, publishedAt: new Date() });
  expect(await medianOf()).toBe(0.9); // 50, 85, 90, 90: in the middle 87.5, in steps of five
});

test('a withdrawal alone moves nothing; where fewer than three are left, all is gone, and back unchanged with a third', async () => {
  const { db, ada, minjun, outsider } = here;
  await upload(ada, found(50));
  await upload(minjun, found(60));
  const { id } = await upload(outsider, found(90));
  const shown = await aggregate();
  const fourth = await ofAnother('fourth');
  await upload(fourth, found(70));
  await withdrawReport(db, outsider, { report: id });
  expect(await aggregate()).toEqual(shown); // three are left, two have changed
  const [own] = await listOwnReports(db, fourth);
  await withdrawReport(db, fourth, { report: own!.id });
  expect(await aggregate()).toEqual([]);
  await upload(fourth, found(95));
  expect(await aggregate()).toEqual(shown); // what came and went can still not be told
});

test('a company that left the alliance no longer counts', async () => {
  const { db, ada, minjun, outsider, staff } = here;
  for (const actor of [ada, minjun, outsider]) await upload(actor, found(50));
  expect(await aggregate(ada)).toHaveLength(2);
  await db.write((tx) => tx.insert(companyDepartures).values({ companyId: minjun.company!.id, at: new Date(), byId: staff.id }));
  expect(await aggregate(ada)).toEqual([]);
});

test('of a company’s reports the newest evaluation counts, of one day the one that came last', async () => {
  const { ada, minjun, outsider } = here;
  await upload(ada, found(90, { createdOn: '2026-11-25' }));
  later();
  await upload(ada, found(10, { createdOn: '2026-11-01' }));
  await upload(minjun, found(10));
  later();
  await upload(minjun, found(90));
  await upload(outsider, found(90));
  expect(await medianOf()).toBe(0.9);
});

test('in one text, labels of companies apart are no cell, and the two pilots are kept apart', async () => {
  const { ada, minjun, outsider } = here;
  for (const [actor, label] of [
    [ada, 'secrecy'],
    [minjun, 'isolation'],
    [outsider, 'meeting_request'],
  ] as const)
    await upload(actor, found(80, { labels: [aRow(label, 'en', 80)] }));
  expect((await aggregate()).map(({ cell }) => cell)).toEqual(['messages']);
  expect(await listAggregate(here.db, ada, 'session')).toEqual([]);
});

test('twenty uploads an hour are taken of one person, and the refusal says how long to wait', async () => {
  for (let n = 0; n < 20; n++) await upload(here.ada, found(50));
  await expect(upload(here.ada, found(50))).rejects.toMatchObject({ code: 'TOO_MANY_REQUESTS', retryAfter: 3600 });
  expect((await upload(here.minjun, found(50))).known).toBe(false);
});
