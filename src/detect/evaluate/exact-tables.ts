import { expectedCalibrationError } from '../../lab/metrics/calibration.ts';
import { falsePositiveRate, fScore, precision, recall, upperBound } from '../../lab/metrics/counts.ts';
import { prAuc, recallAtFpr } from '../../lab/metrics/ranking.ts';
import { tableText } from '../table.ts';
import { recallAtBudget } from './budget.ts';
import { warningFigures } from './early-warning.ts';
import type { Outcomes } from './outcomes.ts';
import type { ScoreColumn } from './score-column.ts';
import { BANDS } from './session-report.ts';
import { columnsOf } from './text-report.ts';

/** The figures as they are, for the company's own eyes: small counts are not rounded. */
export function exactTables(outcomes: Outcomes): string {
  return [
    'Exact figures. They are for your company only; the report beside them is rounded.',
    ...(outcomes.messages > 0 ? [`${outcomes.messages} messages`, labelTable(outcomes)] : []),
    ...(outcomes.conversations.length > 0 ? [conversationText(outcomes)] : []),
    ...(outcomes.sessions.length > 0 ? [sessionText(outcomes)] : []),
  ].join('\n\n');
}

const labelTable = (outcomes: Outcomes) =>
  tableText(columnsOf(outcomes).map(([lang, label, column]) => ({ label, lang, ...labelFigures(column) })));

function labelFigures(column: ScoreColumn) {
  const { counts } = column;
  const { tp, fp, fn, tn } = counts;
  const cases = column.cases();
  return {
    ...{ tp: String(tp), fp: String(fp), fn: String(fn), tn: String(tn) },
    ...{ precision: figure(precision(counts)), recall: figure(recall(counts)), F1: figure(fScore(counts)) },
    ...{ FPR: figure(falsePositiveRate(counts), 5), 'FPR up to': figure(fp + tn > 0 ? upperBound(fp, fp + tn) : null, 5) },
    ...{
      'PR-AUC': figure(prAuc(cases)),
      'R@FPR 1%': figure(recallAtFpr(cases, 0.01)),
      ECE: figure(expectedCalibrationError(cases)),
    },
  };
}

function conversationText({ conversations }: Outcomes): string {
  const figures = warningFigures(conversations);
  const { alertedRisk, risk, alertedClean, clean } = figures;
  return [
    `${conversations.length} conversations: alerts in ${alertedRisk} of ${risk} of risk and in ${alertedClean} of ${clean} clean ones`,
    `clean ones alerted, with 95 % certainty at most ${figure(clean > 0 ? upperBound(alertedClean, clean) : null, 5)}`,
    `PR-AUC ${figure(prAuc(conversations.map(({ top, risk: positive }) => ({ score: top, positive }))))}, F1 ${figure(figures.f1)}`,
    `latency-weighted F1 ${figure(figures.latencyF1)} (p ${figures.p.toFixed(4)}), ERDE 5 ${figure(figures.erde5)}, ERDE 20 ${figure(figures.erde20)}`,
    `median messages to the alert ${figures.medianMessagesToAlert ?? '–'}`,
  ].join('\n');
}

function sessionText({ sessions }: Outcomes): string {
  const cases = sessions.map(({ score, risk }) => ({ score, positive: risk }));
  const rows = BANDS.map((band) => {
    const inBand = sessions.filter((one) => one.band === band);
    const risky = inBand.filter(({ risk }) => risk).length;
    return { band, risk: String(risky), clean: String(inBand.length - risky) };
  });
  const [recall01, recall1] = [recallAtBudget(cases, 0.001), recallAtBudget(cases, 0.01)];
  return [
    `${sessions.length} sessions`,
    tableText(rows),
    `PR-AUC ${figure(prAuc(cases))}, recall at a review budget of 0.1 % ${figure(recall01)}, of 1 % ${figure(recall1)}`,
  ].join('\n');
}

const figure = (value: number | null, digits = 3) => (value === null ? '–' : value.toFixed(digits));
