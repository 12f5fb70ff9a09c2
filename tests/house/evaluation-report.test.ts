import { expect, test } from 'vitest';
import { createClassifier, DEFAULT_POLICY, scoreSession } from '#src/detection/index.ts';
import { evaluationReport, uploadReportInput } from '#src/features/pilots/index.ts';
import { aRow, asFile, aSessionReport, aTextReport } from '../support/evaluation-report.ts';

/** What is said of a file, or `taken`. */
async function outcomeOf(content: unknown): Promise<string[]> {
  const file = content instanceof File || content === null || content === '' ? content : asFile(content);
  const checked = await uploadReportInput.safeParseAsync({ report: file });
  return checked.success ? ['taken'] : checked.error.issues.map(({ message }) => message);
}

const conversations = (change: object) => ({ conversations: { ...aTextReport().conversations, ...change } });
const row = (change: object) => aTextReport({ labels: [{ ...aRow('secrecy', 'en', 80), ...change }] });
const model = (change: object) => aTextReport({ model: { ...aTextReport().model, ...change } });
const sessions = (change: object) => aSessionReport({ sessions: { ...aSessionReport().sessions, ...change } });
const bands = (change: object) => sessions({ bands: { ...aSessionReport().sessions.bands, ...change } });
const TODAY = new Date().toISOString().slice(0, 10);

test.each([
  ['a text report', aTextReport()],
  ['a session report', aSessionReport()],
  ['no conversations', aTextReport({ conversations: null })],
  ['conversations alone', aTextReport({ messages: 0, languages: [], labels: [] })],
  ['no cases of a label at all', row({ positives: 0, tp: 0, fn: 0, prAuc: null, ece: null, recallAtFpr1: null })],
  ['too few cases, with null for the rates', aTextReport({ labels: [{ ...aRow('secrecy', 'en', 10, 5, 15), ...NULLS() }] })],
  ['today', aTextReport({ createdOn: TODAY })],
  [
    'tomorrow, where it is that already',
    aTextReport({ createdOn: new Date(Date.now() + 23 * 3_600_000).toISOString().slice(0, 10) }),
  ],
  ['a policy of the company’s own', model({ policy: 'custom@12.0.3' })],
  ['a byte order mark before the text', `\uFEFF${JSON.stringify(aTextReport())}`],
  ['the fields in another order', Object.fromEntries(Object.entries(aTextReport()).reverse())],
])('taken: %s', async (_, report) => {
  expect(await outcomeOf(report)).toEqual(['taken']);
});

function NULLS() {
  return { prAuc: null, ece: null, recallAtFpr1: null };
}

const SECRET = 'Mina from Busan';

// Each refusal names the field and says what to do; none repeats what stood there.
test.each<[what: string, report: unknown, said: string | RegExp]>([
  ['no file', null, /^Choose the JSON file/],
  ['a form without a file', '', /^Choose the JSON file/],
  ['an empty file', asFile(''), /^The file is empty/],
  ['a file of 256 kB and a byte', asFile('x'.repeat(256 * 1024 + 1)), /^The file is larger than 256 kB/],
  ['a page instead of JSON', '<html></html>', /^The file is not JSON/],
  ['half a file', JSON.stringify(aTextReport()).slice(0, 100), /^The file is not JSON/],
  ['UTF-16', new File([new Uint16Array([0xfeff, 0x7b, 0xd800])], 'r.json'), /^The file is not written in UTF-8/],
  ['a hundred thousand brackets', '['.repeat(100_000), /^The file is not JSON/],
  ['as many, closed', '['.repeat(100_000) + ']'.repeat(100_000), /^The file does not hold a report/],
  ['lines of NDJSON', `${JSON.stringify(aTextReport())}\n${JSON.stringify(aTextReport())}`, /^The file is not JSON/],
  ['a list', [aTextReport()], /^The file does not hold a report/],
  ['null', 'null', /^The file does not hold a report/],
  ['no pilot', aTextReport({ pilot: undefined }), /^pilot: /],
  ['another pilot', aTextReport({ pilot: SECRET }), /^pilot: .* Write text or session\.$/],
  ['another format', aTextReport({ format: 'breakwater-evaluation-2' }), /^format: does not fit\. Write one of/],
  ['an unknown field', aTextReport({ note: SECRET }), 'note: is not a field of the report. Remove it.'],
  ['an unknown field within', row({ examples: [SECRET] }), 'labels[0].examples: is not a field of the report. Remove it.'],
  ['an unknown field of the model', model({ trainedBy: SECRET }), 'model.trainedBy: is not a field of the report. Remove it.'],
  ['fields of both pilots', aTextReport({ sessions: aSessionReport().sessions }), /^sessions: is not a field/],
  ['__proto__', JSON.stringify(aTextReport()).replace('{', `{"__proto__":{"text":"${SECRET}"},`), /^__proto__: is not a field/],
  ['a missing field', aTextReport({ messages: undefined }), /^messages: is missing\. Write a whole number/],
  ['a text for a number', aTextReport({ messages: SECRET }), /^messages: does not fit\. Write a whole number/],
  ['a number as text', aTextReport({ messages: '5000' }), /^messages: does not fit/],
  ['a small count', row({ fp: 2, tn: 998 }), /^labels\[0\]\.fp: does not fit\. Write a whole number that is a multiple of 5/],
  ['a count that is exact', row({ positives: 101, fn: 21 }), /^labels\[0\]\.positives: .*multiple of 5/],
  ['half a count', row({ tp: 2.5 }), /^labels\[0\]\.tp: /],
  ['a negative count', row({ tp: -5, fn: 105 }), /^labels\[0\]\.tp: /],
  ['a count beyond all', aTextReport({ messages: 1_000_000_005 }), /^messages: /],
  ['a number that JSON cannot hold', JSON.stringify(aTextReport()).replace('5000', '1e999'), /^messages: /],
  ['an unknown label', row({ label: SECRET }), /^labels\[0\]\.label: does not fit\. Write one of: adult_indicator/],
  ['an unknown language', row({ lang: 'ja' }), /^labels\[0\]\.lang: does not fit\. Write one of: en, ko/],
  ['a language that was not announced', aTextReport({ languages: ['ko'] }), /^labels\[0\]\.lang: is not in languages/],
  ['a language twice', aTextReport({ languages: ['en', 'ko', 'en'] }), /^languages: names a language twice/],
  ['no languages', aTextReport({ languages: [] }), /^languages: is empty/],
  ['neither labels nor conversations', aTextReport({ labels: [], conversations: null }), /^labels: is empty/],
  ['a thousand labels', aTextReport({ labels: Array(1000).fill(aRow('secrecy', 'en', 80)) }), /^labels: has more than 52/],
  [
    'a label twice',
    aTextReport({ labels: [aRow('secrecy', 'en', 80), aRow('secrecy', 'en', 85)] }),
    /^labels\[1\]\.label: stands here a second time/,
  ],
  ['a sum that is none', row({ fn: 25 }), /^labels\[0\]\.positives: is not tp \+ fn/],
  ['another that is none', row({ tn: 985 }), /^labels\[0\]\.negatives: is not fp \+ tn/],
  ['more cases than messages', aTextReport({ messages: 1000 }), /^labels\[0\]\.negatives: makes more messages/],
  ['a rate above 1', row({ prAuc: 1.01 }), /^labels\[0\]\.prAuc: does not fit/],
  ['a rate that is too exact', row({ prAuc: 0.8125 }), /^labels\[0\]\.prAuc: .* at most two decimals/],
  ['a rate of too few', aTextReport({ labels: [aRow('secrecy', 'en', 10, 5, 15)] }), /^labels\[0\]\.prAuc: has fewer than 20/],
  ['a rate as NaN', JSON.stringify(row({})).replace('0.8', 'NaN'), /^The file is not JSON/],
  ['more of risk than there are', aTextReport(conversations({ risk: 305 })), /^conversations\.risk: /],
  ['more alerts than risk', aTextReport(conversations({ alertedRisk: 45 })), /^conversations\.alertedRisk: /],
  ['more alerts than others', aTextReport(conversations({ alertedClean: 265 })), /^conversations\.alertedClean: /],
  ['a median of few', aTextReport(conversations({ alertedRisk: 15 })), /^conversations\.medianMessagesToAlert: has fewer/],
  ['a median of a third', aTextReport(conversations({ medianMessagesToAlert: 7.3 })), /^conversations\.medianMessagesToAlert: /],
  ['no word on conversations', aTextReport({ conversations: undefined }), /^conversations: is missing/],
  ['a model of another name', model({ id: SECRET }), /^model\.id: does not fit/],
  ['a model that is a word', model({ id: 'grooming-text-of-mina' }), /^model\.id: does not fit/],
  ['a version that is a word', model({ version: '1.0.0-mina' }), /^model\.version: does not fit/],
  ['a policy with a name', model({ policy: 'harbour-video@1.0.0' }), /^model\.policy: .* custom@1\.0\.0\.$/],
  ['a checksum that is too short', model({ sha256: 'ab12' }), /^model\.sha256: /],
  ['a checksum in capitals', model({ sha256: 'A'.repeat(64) }), /^model\.sha256: /],
  ['a day that is none', aTextReport({ createdOn: '2026-02-30' }), /^createdOn: /],
  ['a day with an hour', aTextReport({ createdOn: '2026-11-20T10:00:00Z' }), /^createdOn: /],
  ['a day in the future', aTextReport({ createdOn: '2126-11-20' }), /^createdOn: .* not in the future/],
  ['a day before the pilot', aTextReport({ createdOn: '2025-12-31' }), /^createdOn: /],
  ['an unknown band', bands({ extreme: [5, 5] }), 'sessions.bands.extreme: is not a field of the report. Remove it.'],
  ['a band with one count', bands({ low: [5] }), /^sessions\.bands\.low: does not fit/],
  ['a small count in a band', bands({ low: [3, 900] }), /^sessions\.bands\.low\[0\]: .*multiple of 5/],
  ['bands that are not all', sessions({ total: 2000 }), /^sessions\.total: is not the sum/],
  ['bands with other risk', sessions({ risk: 45 }), /^sessions\.risk: is not the sum/],
  ['messages in a session report', aSessionReport({ messages: 5 }), 'messages: is not a field of the report. Remove it.'],
])('refused: %s', async (_, report, expected) => {
  const said = await outcomeOf(report);
  expect(said[0]).toMatch(expected);
  expect(said.join(' ')).not.toContain('Mina');
});

test('of many faults the first five are said, and how many more there are', async () => {
  const said = await outcomeOf(aTextReport({ labels: Array.from({ length: 9 }, () => ({})) }));
  expect(said).toHaveLength(6);
  expect(said.at(-1)).toMatch(/^And \d+ more\.$/);
});

test('no string of a report is free: each is from a list of ours, a checksum, a day, or digits behind a word of ours', () => {
  const strings = (value: unknown): string[] =>
    typeof value === 'string' ? [value] : value && typeof value === 'object' ? Object.values(value).flatMap(strings) : [];
  for (const report of [aTextReport(), aSessionReport()]) {
    for (const text of new Set(strings(report))) {
      const changed = JSON.parse(JSON.stringify(report).replaceAll(JSON.stringify(text), JSON.stringify(SECRET))) as unknown;
      expect([text, evaluationReport.safeParse(changed).success]).toEqual([text, false]);
    }
  }
});

test('the models and the policy that the library has today are let in; a new one is added in report-limits.ts', () => {
  const text = createClassifier().classify('The meeting is at ten.').model;
  const session = scoreSession({ sessionId: 's', startedAt: '2026-11-01T00:00:00Z' }).model;
  for (const stamp of [text, session])
    expect([stamp, evaluationReport.safeParse(aTextReport({ model: stamp })).success]).toEqual([stamp, true]);
  expect(text.policy).toBe(`${DEFAULT_POLICY.id}@${DEFAULT_POLICY.version}`);
});
