import type { LivestreamReport } from './report.ts';

/** What issue 4 and the research note ask of the livestream score, met or not. */
export function goalsOf({ toggles, fairness, differences, budgets }: Omit<LivestreamReport, 'goals'>): LivestreamReport['goals'] {
  const worst = fairness.reduce((a, b) => ((b.ratio.value ?? 0) > (a.ratio.value ?? 0) ? b : a));
  const payments = differences.find(({ against }) => against === 'scorecard without payments')!.prAuc;
  const over = budgets.reduce((a, b) => (b.actualShare / b.budget > a.actualShare / a.budget ? b : a));
  return [
    {
      name: 'toggling only the anonymiser never changes a band',
      wanted: '0 changes',
      measured: `${toggles.bandChanges} in ${toggles.toggles}`,
      met: toggles.bandChanges === 0,
    },
    {
      name: 'false-positive rate of any group at most 1.25 times that of the others',
      wanted: '<= 1.25',
      measured: `${two(worst.ratio.value)} (${two(worst.ratio.low)} to ${two(worst.ratio.high)}): ${worst.group}, ${worst.floor}`,
      met: (worst.ratio.value ?? 0) <= 1.25,
    },
    {
      name: 'payment points do not worsen the ranking',
      wanted: 'difference in PR-AUC not below 0',
      measured: `${four(payments.value)} (${four(payments.low)} to ${four(payments.high)})`,
      met: (payments.high ?? 0) >= 0,
    },
    {
      name: 'bands set by budget on some kinds of sessions keep the budget on others',
      wanted: 'at most 1.25 times the budget',
      measured: `${two(over.actualShare / over.budget)} times at a budget of ${over.budget * 100} %, ${over.setOn}`,
      met: over.actualShare <= 1.25 * over.budget,
    },
  ];
}

const two = (value: number | null) => value?.toFixed(2) ?? 'none';
const four = (value: number | null) => value?.toFixed(4) ?? 'none';
