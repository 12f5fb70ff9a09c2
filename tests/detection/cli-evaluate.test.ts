import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { recallAtBudget } from '../../src/detect/evaluate/budget.ts';
import { countDown, countUp, rateDown, rateUp } from '../../src/detect/evaluate/rounding.ts';
import { detect, ndjson, newFolder } from './cli-run.ts';

const SECRET = "Let's keep this between us, don't tell your mum";
const WORDS = ['zebra', 'quokka', 'marmalade', 'trombone', '고슴도치', '아코디언'];

const messages = Array.from({ length: 120 }, (_, at) => ({
  id: `message-${at}`,
  text: at % 3 === 0 ? `${SECRET} ${WORDS[at % 4]}` : `${WORDS[at % WORDS.length]} see you at practice ${at}`,
  labels: at % 3 === 0 ? ['secrecy'] : [],
  lang: at % 2 ? 'ko' : 'en',
}));
const conversations = Array.from({ length: 6 }, (_, at) => ({
  id: `chat-${at}`,
  messages: Array.from({ length: 4 }, (_, n) => ({
    id: `said-${n}`,
    speaker: `person-${n % 2}`,
    text: at < 2 ? SECRET : WORDS[n],
  })),
  risk: at < 2,
}));
const sessions = Array.from({ length: 60 }, (_, at) => ({
  metadata: {
    ...{ sessionId: `stream-${at}`, startedAt: '2026-01-05T13:00:00Z', visibility: at < 25 ? 'private' : 'public' },
    ...(at < 25 ? { priorMinorBlocksReports: 3, banEvasionMatch: true } : {}),
  },
  risk: at < 25,
}));

test('messages and conversations give one report of numbers, which the portal takes', async () => {
  const folder = newFolder();
  const { code, out, err } = await detect(['evaluate', '--out-dir', folder], ndjson([...messages, ...conversations]));
  expect({ code, err }).toEqual({ code: 0, err: '126 lines, 0 refused\nWritten to --out-dir: report.json, report.html\n' });
  expect(readdirSync(folder).sort()).toEqual(['report.html', 'report.json']);
  const report = json(folder, 'report.json') as { labels: Record<string, unknown>[] };
  expect(Object.keys(report).sort()).toEqual([
    'conversations',
    'createdOn',
    'format',
    'labels',
    'languages',
    'messages',
    'model',
    'pilot',
  ]);
  expect(report).toMatchObject({ format: 'breakwater-evaluation-1', pilot: 'text', messages: 120, languages: ['en', 'ko'] });
  expect(report.labels).toHaveLength(26);
  const row = report.labels.find(({ label, lang }) => label === 'secrecy' && lang === 'en')!;
  expect(Object.keys(row)).toEqual([
    'label',
    'lang',
    'positives',
    'negatives',
    'tp',
    'fp',
    'fn',
    'tn',
    'prAuc',
    'ece',
    'recallAtFpr1',
  ]);
  expect(row).toMatchObject({ positives: 20, negatives: 40, prAuc: expect.any(Number) as number });
  for (const { prAuc, label } of report.labels) if (label !== 'secrecy') expect(prAuc).toBeNull();
  expect(counts(report).every((count) => count % 5 === 0)).toBe(true);
  expect(out).toMatch(/secrecy +en +\d+ +\d+ +\d+ +\d+/);
  await portalTakes(report);
  holdsNoWord(folder, `${out}${err}`);
});

test('sessions give the other report; both kinds give both', async () => {
  const folder = newFolder();
  expect((await detect(['evaluate', '--out-dir', folder], ndjson(sessions))).code).toBe(0);
  const report = json(folder, 'report.json') as { sessions: { bands: object } };
  expect(report).toMatchObject({ pilot: 'session', sessions: { total: 60, risk: 25, prAuc: 1, recallAtBudget01: null } });
  expect(Object.keys(report.sessions.bands)).toEqual(['low', 'guarded', 'elevated', 'high']);
  await portalTakes(report);

  const both = newFolder();
  expect((await detect(['evaluate', '--out-dir', both], ndjson([...sessions, ...messages]))).code).toBe(0);
  const names = ['report-session.html', 'report-session.json', 'report-text.html', 'report-text.json'];
  expect(readdirSync(both).sort()).toEqual(names);
  holdsNoWord(both, '');
});

test('the page stands alone: no script, nothing from elsewhere', async () => {
  const folder = newFolder();
  await detect(['evaluate', '--out-dir', folder], ndjson(messages));
  const page = readFileSync(join(folder, 'report.html'), 'utf8');
  expect(page).not.toMatch(/<script|<link|<img|<iframe|url\(|@import|https?:|\son\w+=/i);
  expect(page).toContain("default-src 'none'");
  expect(page.match(/<polyline/g)).toHaveLength(4);
  expect(page).toMatch(/prefers-color-scheme: dark[^]*@media print/);
});

test('small counts can be read nowhere: three false alarms are five, three hits are none', async () => {
  const folder = newFolder();
  const few = [
    ...messages.filter(({ labels }) => labels.length === 0).slice(0, 30),
    ...messages.filter(({ labels }) => labels.length > 0).slice(0, 3),
  ];
  const lines = few.map((message) => ({ ...message, lang: 'en' }));
  await detect(['evaluate', '--out-dir', folder], ndjson(lines));
  const { labels } = json(folder, 'report.json') as { labels: Record<string, unknown>[] };
  expect(labels.find(({ label }) => label === 'secrecy')).toMatchObject({ prAuc: null, ece: null, recallAtFpr1: null });
  expect(labels.flatMap(counts).every((count) => count % 5 === 0)).toBe(true);
  expect([countDown(4), countUp(1), countUp(0), countDown(5)]).toEqual([0, 5, 0, 5]);
  expect([rateDown(0.919), rateUp(0.0201), rateDown(0.29), rateUp(0.07), rateDown(null)]).toEqual([0.91, 0.03, 0.29, 0.07, null]);
});

test('a line that does not fit is refused by its kind, and the rest is measured', async () => {
  const wrong = [
    { id: '1', text: 'zebra', labels: ['zebra'] },
    { id: '1', text: 'zebra' },
    { id: '1', messages: [{ id: '1', speaker: 'a', text: 'zebra' }], risk: 'yes' },
    { metadata: { sessionId: 's', startedAt: '2026-01-05T13:00:00Z', zebra: 1 }, risk: true },
    { metadata: 'zebra', risk: true },
  ];
  const { code, err } = await detect(['evaluate', '--out-dir', newFolder()], ndjson([...wrong, ...messages]));
  expect(code).toBe(1);
  expect(
    err
      .split('\n')
      .slice(0, 5)
      .map((line) => line.split(': ')[1]),
  ).toEqual(['labels[0]', 'labels', 'risk', 'metadata.(unknown field)', 'metadata']);
  expect(err).not.toContain('zebra');
  expect((await detect(['evaluate', '--out-dir', newFolder()], 'zebra\n')).code).toBe(2);
});

test('equal scores are reviewed all or not at all, and a budget below one session says nothing', () => {
  const cases = Array.from({ length: 100 }, (_, at) => ({ score: at < 3 ? 9 : 1, positive: at % 2 === 0 }));
  expect(recallAtBudget(cases, 0.02)).toBe(0);
  expect(recallAtBudget(cases, 0.03)).toBe(2 / 50);
  expect(recallAtBudget(cases, 0.001)).toBeNull();
  expect(recallAtBudget(cases, 1)).toBe(1);
});

const json = (folder: string, name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Record<string, unknown>;

/** Every whole number in a report. */
function counts(value: unknown): number[] {
  if (typeof value === 'number') return Number.isInteger(value) && value > 1 ? [value] : [];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(counts) : [];
}

/** Of every text and id that went in, nothing came out. */
function holdsNoWord(folder: string, more: string) {
  const written = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
  const words = [...WORDS, 'keep this', 'between us', 'your mum', 'practice', 'message-', 'chat-', 'said-', 'person-', 'stream-'];
  for (const text of [...written, more]) for (const word of words) expect(text).not.toContain(word);
}

/** The portal's own check, where this is the repository that has the portal's pilots page. */
async function portalTakes(report: unknown) {
  const file = resolve(import.meta.dirname, '../../src/features/pilots/report-input.ts');
  if (!existsSync(file)) return;
  const { evaluationReport } = (await import(file)) as { evaluationReport: { parse(report: unknown): unknown } };
  expect(evaluationReport.parse(report)).toEqual(report);
}
