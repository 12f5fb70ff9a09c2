import type { EvaluationReport } from '#src/features/pilots/index.ts';

const stamp = (id: string) => ({ id, version: '0.1.0', policy: 'breakwater-default@0.1.0', sha256: '0a'.repeat(32) });

/** Of `positives` 100 messages with the label, `tp` found; of 1000 others `fp` false alarms. */
export const aRow = (label: string, lang: string, tp: number, fp = 10, positives = 100, negatives = 1000) => ({
  ...{ label, lang, positives, negatives, tp, fp, fn: positives - tp, tn: negatives - fp },
  ...{ prAuc: 0.8, ece: 0.03, recallAtFpr1: 0.75 },
});

/** What the command line writes of a text pilot, with what a test changes. */
export const aTextReport = (change: Record<string, unknown> = {}) =>
  ({
    format: 'breakwater-evaluation-1',
    pilot: 'text',
    model: stamp('grooming-text-1'),
    createdOn: '2026-11-20',
    messages: 5000,
    languages: ['en', 'ko'],
    labels: [aRow('secrecy', 'en', 80), aRow('secrecy', 'ko', 70)],
    conversations: { total: 300, risk: 40, alertedRisk: 30, alertedClean: 5, medianMessagesToAlert: 7 },
    ...change,
  }) as Extract<EvaluationReport, { pilot: 'text' }>;

export const aSessionReport = (change: Record<string, unknown> = {}) =>
  ({
    format: 'breakwater-evaluation-1',
    pilot: 'session',
    model: stamp('expert-scorecard-0.1'),
    createdOn: '2026-11-20',
    sessions: {
      ...{ total: 1050, risk: 50, prAuc: 0.4, recallAtBudget01: 0.2, recallAtBudget1: 0.5 },
      bands: { low: [5, 900], guarded: [10, 60], elevated: [20, 30], high: [15, 10] },
    },
    ...change,
  }) as Extract<EvaluationReport, { pilot: 'session' }>;

export const asFile = (report: unknown) =>
  new File([typeof report === 'string' ? report : JSON.stringify(report)], 'report.json', { type: 'application/json' });
