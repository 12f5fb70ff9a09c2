import type { EvaluationReport, SessionReport, TextReport } from './report-input.ts';
import { RATES_FROM } from './report-limits.ts';

/** What one company's report says in one cell of the aggregate. A measure is null where too little is behind it. */
export interface CellValues {
  /** Messages, conversations or sessions behind it. */
  size: number;
  measures: Record<string, number | null>;
}

/** The cells that a report has: each label and language of a size that says something, and the report's own totals. */
export const cellsOf = (report: EvaluationReport): Map<string, CellValues> =>
  new Map(report.pilot === 'text' ? textCells(report) : sessionCells(report));

function textCells({ messages, labels, conversations }: TextReport): [string, CellValues][] {
  const cells = labels
    .filter(({ positives, negatives }) => Math.min(positives, negatives) >= RATES_FROM)
    .map(({ label, lang, positives, negatives, tp, fp }): [string, CellValues] => [
      `${label}/${lang}`,
      {
        size: positives + negatives,
        measures: { recall: share(tp, positives), precision: share(tp, tp + fp), fpr: share(fp, negatives) },
      },
    ]);
  // A report from conversations alone is no report on messages.
  const all: [string, CellValues][] = messages > 0 ? [['messages', { size: messages, measures: {} }]] : [];
  if (!conversations) return [...all, ...cells];
  const { total, risk, alertedRisk, alertedClean, medianMessagesToAlert } = conversations;
  const measures = {
    recall: share(alertedRisk, risk),
    fpr: share(alertedClean, total - risk),
    messagesToAlert: medianMessagesToAlert,
  };
  return [...all, ['conversations', { size: total, measures }], ...cells];
}

function sessionCells({ sessions }: SessionReport): [string, CellValues][] {
  const { total, prAuc, recallAtBudget01, recallAtBudget1 } = sessions;
  return [['sessions', { size: total, measures: { prAuc, recallAtBudget01, recallAtBudget1 } }]];
}

const share = (part: number, whole: number) => (whole >= RATES_FROM ? part / whole : null);
