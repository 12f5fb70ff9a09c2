import type { Estimate } from '../metrics/bootstrap.ts';
import type { LivestreamReport, Ranking } from './report.ts';

/** The report as text for a terminal. */
export function printed(report: LivestreamReport): string {
  return [
    ...report.caveats,
    ...[
      '',
      `seed ${report.seed}, prevalence ${report.prevalence * 100} %; halves: ${report.data.halves.map((half) => half.join(', ')).join(' | ')}`,
    ],
    ...Object.entries(report.data.parts).map(
      ([name, { sessions, risky, accounts }]) => `${name}: ${sessions} sessions, ${risky} risky, ${accounts} accounts`,
    ),
    `card ${report.card.model}: PDO ${report.card.pointsToDoubleOdds}, log-odds at 0 points ${report.card.logOddsAtZero}`,
    ...['', HEAD, ...report.rankings.map(rankingRow)],
    ...['', 'prevalence        PR-AUC   P@0.1 %   R@0.1 %     R@1 %'],
    ...report.sweep.map(({ prevalence, prAuc, precision01, recall01, recall1 }) =>
      row(`${prevalence * 100} %`, 12, [prAuc, precision01, recall01, recall1]),
    ),
    ...[
      '',
      'scorecard less another, PR-AUC',
      ...report.differences.map(({ against, families, prAuc }) => `  ${`${against}, ${families}`.padEnd(55)} ${span(prAuc)}`),
    ],
    ...['', 'band: share of risky, of benign'],
    ...Object.entries(report.bands).map(([band, { risky, benign }]) => row(band, 12, [risky, benign])),
    ...['', 'budget, expected share, actual share, recall, precision; floors'],
    ...report.budgets.map(
      ({ setOn, budget, expectedShare, actualShare, recall, precision, bands }) =>
        `${row(`${budget * 100} %, ${setOn}`, 40, [expectedShare, actualShare, recall, precision])}   ${Object.values(bands).join(' / ')}`,
    ),
    ...['', 'calibration: ECE; riskiest 1 %: mean probability, share risky'],
    ...report.calibration.map(({ name, ece, top }) => row(name, 44, [ece, top.meanScore, top.shareActive])),
    ...sensitivityRows(report),
    ...['', 'false-positive rate; ratio to the others'],
    ...report.fairness.map(
      ({ floor, group, falsePositiveRate, ratio }) => `${row(`${floor}: ${group}`, 56, [falsePositiveRate])}   ${span(ratio)}`,
    ),
    ...['', 'PSI of the score; features not stable'],
    ...report.drift.map(
      ({ name, score, moved }) =>
        `${row(name, 44, [score.psi])} ${score.band}; ${Object.entries(moved)
          .map(([path, drift]) => `${path} ${drift.psi.toFixed(2)}`)
          .join(', ')}`,
    ),
    '',
    ...report.goals.map(
      ({ name, wanted, measured, met }) => `${met ? 'met    ' : 'NOT MET'} ${name}: ${measured}; wanted ${wanted}`,
    ),
  ].join('\n');
}

function sensitivityRows({ sensitivity: { together, alone } }: LivestreamReport): string[] {
  const { draws, rankCorrelation, bandChanges, prAuc } = together;
  return [
    ...['', `all weights 50 to 150 %, ${draws} draws: least, median, most`],
    row('rank correlation', 20, Object.values(rankCorrelation)),
    row('bands changed', 20, Object.values(bandChanges)),
    row('PR-AUC', 20, Object.values(prAuc)),
    'one weight alone: rank correlation, bands changed',
    ...alone.slice(0, 5).map((one) => row(`${one.code} x ${one.factor}`, 44, [one.rankCorrelation, one.bandChanges])),
  ];
}

const HEAD = `${'ranking, families'.padEnd(58)} PR-AUC (95 %)              P@0.1 %   R@0.1 %      P@1 %     R@1 %    lift@1 %`;

const rankingRow = ({ name, families, prAuc, precision01, recall01, precision1, recall1, lift1 }: Ranking) =>
  row(`${`${name}, ${families}`.padEnd(57)} ${span(prAuc)}`, 82, [precision01, recall01, precision1, recall1, lift1]);

const span = ({ value, low, high }: Estimate) => `${value?.toFixed(4)} (${low?.toFixed(4)} to ${high?.toFixed(4)})`;

const row = (name: string, width: number, values: readonly number[]) =>
  `${name.padEnd(width)}${values.map((value) => value.toFixed(4).padStart(10)).join('')}`;
