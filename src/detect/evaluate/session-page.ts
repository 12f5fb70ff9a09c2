import { precisionCurve, reliabilityCurve } from './curves.ts';
import type { Outcomes } from './outcomes.ts';
import { figure, page, rate, section, table } from './page.ts';
import { precisionPlot, reliabilityPlot } from './plots.ts';
import type { SessionReport } from './report.ts';
import { RATES_FROM } from './rounding.ts';
import { BANDS } from './session-report.ts';

/** The report on sessions to read. */
export function sessionPage(report: SessionReport, outcomes: Outcomes): string {
  const { sessions } = report;
  const rows = BANDS.map((band) => [band, ...sessions.bands[band]]);
  return page('Evaluation: livestream risk score', report, [
    section(
      'Bands',
      table(
        'Sessions by the band that the score put them in.',
        ['Band', 'of risk', 'clean'],
        [...rows, ['all', sessions.risk, sessions.total - sessions.risk]],
      ),
    ),
    section(
      'Ranking',
      table(
        'How many sessions of risk reviewers meet who can look at so many of all sessions, the highest scores first.',
        ['Figure', 'value'],
        [
          ['PR-AUC', rate(sessions.prAuc)],
          ['recall at a review budget of 0.1 %', rate(sessions.recallAtBudget01)],
          ['recall at a review budget of 1 %', rate(sessions.recallAtBudget1)],
        ],
      ),
      plots(report, outcomes),
    ),
  ]);
}

function plots({ sessions: { prAuc, risk, total } }: SessionReport, { sessions }: Outcomes): string {
  if (prAuc === null) return `<p class="note">Fewer than ${RATES_FROM} sessions of risk, or clean ones: nothing is drawn.</p>`;
  const ranked = sessions.map((one) => ({ score: one.score, positive: one.risk }));
  const calibrated = sessions.map((one) => ({ score: one.probability, positive: one.risk }));
  return `<p class="note">Left: precision at each twentieth of recall; dashed, a guess. Right: the share of risk over the probability given, by tenths with at least ${RATES_FROM} sessions; it is calibrated to no prevalence.</p>
<div class="plots">${figure(
    'All sessions',
    precisionPlot(precisionCurve(ranked), risk / total, 'Precision over recall'),
    reliabilityPlot(reliabilityCurve(calibrated), 'Share of risk over probability', 'probability'),
  )}</div>`;
}
