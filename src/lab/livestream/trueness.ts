import { logOddsForPrevalence, probabilityAt } from '../../detection/index.ts';
import { CARD } from '../../detection/session/scorecard.ts';
import type { Chance } from '../chance.ts';
import { expectedCalibrationError, reliability } from '../metrics/calibration.ts';
import type { Scored } from '../metrics/ranking.ts';
import type { Cases } from './cases.ts';
import { PREVALENCE } from './contenders.ts';
import { rareSample } from './rare-sample.ts';
import type { Calibration } from './report.ts';

/** How true `probability` is: as printed by the card, and with its intercept shifted to the prevalence. */
export function calibrations(cases: Cases, scores: Float64Array, chance: Chance): Calibration[] {
  const sample = rareSample(cases, chance);
  const shifted = logOddsForPrevalence(
    sample.map((at) => scores[at]!),
    PREVALENCE,
  );
  return [
    { name: 'prior of the card', logOddsAtZero: CARD.logOddsAtZero },
    { name: `shifted to a prevalence of ${PREVALENCE * 100} %`, logOddsAtZero: shifted },
  ].map(({ name, logOddsAtZero }) => {
    const scored: Scored[] = sample.map((at) => ({
      score: probabilityAt(scores[at]!, logOddsAtZero),
      positive: cases.sessions[at]!.risk,
    }));
    const top = reliability(scored, 100).at(-1)!;
    return { name, logOddsAtZero, ece: expectedCalibrationError(scored) ?? 0, bins: reliability(scored), top };
  });
}
