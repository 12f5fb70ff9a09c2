import type { Lang } from '../../detection/index.ts';
import { falsePositiveRate, fScore, precision, recall, upperBound } from '../../lab/metrics/counts.ts';
import { precisionCurve, reliabilityCurve } from './curves.ts';
import { warningFigures } from './early-warning.ts';
import type { Outcomes } from './outcomes.ts';
import { figure, page, rate, section, table } from './page.ts';
import { precisionPlot, reliabilityPlot } from './plots.ts';
import type { LabelRow, TextReport } from './report.ts';
import { rateDown, RATES_FROM, rateUp } from './rounding.ts';
import { saysEnough } from './text-report.ts';

const LANGUAGES: Record<Lang, string> = {
  en: 'English',
  ko: 'Korean',
  mixed: 'English and Korean mixed',
  und: 'Language not told',
};

/** Counts as in the JSON, and rates made from these counts; the outcomes are read for curves on a coarse grid alone. */
export function textPage(report: TextReport, outcomes: Outcomes): string {
  const { messages, languages, labels } = report;
  return page('Evaluation: grooming-like behaviour in text', report, [
    `<p>About ${messages.toLocaleString('en')} messages.</p>`,
    ...languages.map((lang) => {
      const rows = labels.filter((row) => row.lang === lang);
      return section(LANGUAGES[lang], labelTable(rows), plots(rows, outcomes));
    }),
    ...(labels.length === 0 ? ['<p>Too few messages for a row of any label.</p>'] : []),
    conversations(report, outcomes),
  ]);
}

const COLUMNS = ['Label', 'positives', 'negatives', 'tp', 'fp', 'fn', 'tn', 'precision', 'recall', 'F1', 'FPR', 'FPR up to'];

const labelTable = (rows: readonly LabelRow[]) =>
  table(
    'Precision, recall, F1 and false-positive rate (FPR) at the thresholds of the policy, from the rounded counts; the last with the upper end of its 95 % interval (Wilson). The three on the right do not depend on a threshold.',
    [...COLUMNS, 'PR-AUC', 'recall at FPR 1 %', 'ECE'],
    rows.map((row) => {
      const { label, positives, negatives, tp, fp, fn, tn } = row;
      const enough = Math.min(positives, negatives) >= RATES_FROM;
      const known = (value: number | null) => rate(enough ? value : null);
      return [
        ...[words(label), positives, negatives, tp, fp, fn, tn],
        ...[known(precision(row)), known(recall(row)), known(fScore(row))],
        ...(enough ? [percent(falsePositiveRate(row)!), percent(upperBound(fp, negatives))] : [rate(null), rate(null)]),
        ...[rate(row.prAuc), rate(row.recallAtFpr1), rate(row.ece)],
      ];
    }),
  );

function plots(rows: readonly LabelRow[], { labels }: Outcomes): string {
  const figures = rows.flatMap((row) => {
    const column = labels.get(row.lang)!.get(row.label)!;
    if (!saysEnough(column, row)) return [];
    const cases = column.cases();
    const chance = row.positives / (row.positives + row.negatives);
    const name = words(row.label);
    const curve = precisionPlot(precisionCurve(cases), chance, `${name}: precision over recall`);
    return [figure(name, curve, reliabilityPlot(reliabilityCurve(cases), `${name}: share that has it over score`))];
  });
  if (figures.length === 0)
    return `<p class="note">No label has ${RATES_FROM} positives and ${RATES_FROM} negatives here, so nothing is drawn.</p>`;
  const note =
    'Left: precision at each twentieth of recall; dashed, a guess. Right: the share that has the label over the score, by tenths with at least twenty messages; dashed, a score that means what it says.';
  return `<p class="note">${note}</p>\n<div class="plots">${figures.join('\n')}</div>`;
}

function conversations({ conversations: row }: TextReport, outcomes: Outcomes): string {
  if (!row) return '';
  const { total, risk, alertedRisk, alertedClean, medianMessagesToAlert } = row;
  const clean = total - risk;
  const exact = warningFigures(outcomes.conversations);
  const enough = Math.min(risk, clean, exact.risk, exact.clean) >= RATES_FROM;
  const known = (value: number | null) => rate(enough ? value : null);
  const rows: [string, string | number][] = [
    ...([
      ['conversations', total],
      ['of risk', risk],
      ['of these alerted', alertedRisk],
    ] as [string, number][]),
    ...([
      ['clean', clean],
      ['of these alerted', alertedClean],
    ] as [string, number][]),
    ['recall', known(risk > 0 ? alertedRisk / risk : null)],
    ['clean ones alerted', enough ? percent(alertedClean / clean) : rate(null)],
    ['clean ones alerted, up to', enough ? percent(upperBound(alertedClean, clean)) : rate(null)],
    ['F1', known(rateDown(exact.f1))],
    ['latency-weighted F1', known(rateDown(exact.latencyF1))],
    ['ERDE 5', known(rateUp(exact.erde5))],
    ['ERDE 20', known(rateUp(exact.erde20))],
    ['median messages to the alert', medianMessagesToAlert ?? rate(null)],
  ];
  const caption =
    'ERDE is an error: lower is better. The latency penalty is one half at the median length of these conversations.';
  return section('Conversations', table(caption, ['Figure', 'value'], rows));
}

const words = (label: string) => label.replaceAll('_', ' ');

const percent = (share: number) => `${(share * 100).toFixed(2)} %`;
