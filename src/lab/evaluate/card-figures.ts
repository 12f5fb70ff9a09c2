import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EvaluationReport } from './report.ts';

const CARD = join(import.meta.dirname, '../../detection/MODEL-CARD.md');
const BETWEEN = /(<!-- figures: [^>]*-->\n)[\s\S]*?(<!-- end of figures -->)/;

/** Puts the goals and the figures of every label into the model card, so that what it says is what was measured. */
export function writeCardFigures(report: EvaluationReport) {
  writeFileSync(
    CARD,
    readFileSync(CARD, 'utf8').replace(BETWEEN, (_, open: string, close: string) => `${open}\n${figures(report)}\n${close}`),
  );
}

function figures({ createdOn, model, goals, t1, t2 }: EvaluationReport): string {
  const figure = (value: number | null | undefined) => (value === null || value === undefined ? '–' : value.toFixed(2));
  const labels = t1.en.labels.map(({ label }, at) => {
    const cells = [t1.en, t1.ko, t2.en, t2.ko].flatMap((set) => [
      figure(set.labels[at]?.prAuc),
      figure(set.labels[at]?.recall),
      figure(set.labels[at]?.precision),
    ]);
    return `| \`${label}\` | ${cells.join(' | ')} |`;
  });
  return [
    `Measured on ${createdOn}; model ${model.id} ${model.version}, policy ${model.policy}, SHA-256 ${model.sha256.slice(0, 16)}….`,
    '',
    '| Goal | Wanted | Measured | |',
    '|---|---|---|---|',
    ...goals.map(({ name, goal, measured, met }) => `| ${name} | ${goal} | ${measured} | ${met ? 'met' : '**missed**'} |`),
    '',
    'PR-AUC, recall and precision at the thresholds of the policy; T1 held-out families, T2 second author.',
    '',
    '| Label | T1 en | rec. | prec. | T1 ko | rec. | prec. | T2 en | rec. | prec. | T2 ko | rec. | prec. |',
    `|---${'|---'.repeat(12)}|`,
    ...labels,
  ].join('\n');
}
