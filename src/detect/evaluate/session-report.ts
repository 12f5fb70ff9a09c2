import type { Band, Policy } from '../../detection/index.ts';
import { prAuc } from '../../lab/metrics/ranking.ts';
import { stampsOf } from '../version.ts';
import { recallAtBudget } from './budget.ts';
import type { Outcomes } from './outcomes.ts';
import type { SessionReport } from './report.ts';
import { reportHead } from './report-head.ts';
import { countDown, countUp, rateDown, RATES_FROM } from './rounding.ts';

export const BANDS: readonly Band[] = ['low', 'guarded', 'elevated', 'high'];

/** Of sessions, ready to leave the company. */
export function sessionReport({ sessions }: Outcomes, policy: Policy, now: Date): SessionReport {
  const bands = Object.fromEntries(
    BANDS.map((band) => [
      band,
      bandCounts(
        sessions.filter((one) => one.band === band),
        band,
      ),
    ]),
  );
  const sum = (at: 0 | 1) => Object.values(bands).reduce((all, counts) => all + counts[at], 0);
  const risky = sessions.filter(({ risk }) => risk).length;
  const enough = Math.min(risky, sessions.length - risky, sum(0), sum(1)) >= RATES_FROM;
  const cases = enough ? sessions.map(({ score, risk }) => ({ score, positive: risk })) : [];
  return {
    ...reportHead(stampsOf(policy).session, policy, now),
    pilot: 'session',
    sessions: {
      ...{ total: sum(0) + sum(1), risk: sum(0), bands: bands as Record<Band, [number, number]> },
      prAuc: rateDown(prAuc(cases)),
      recallAtBudget01: rateDown(recallAtBudget(cases, 0.001)),
      recallAtBudget1: rateDown(recallAtBudget(cases, 0.01)),
    },
  };
}

// In the upper bands a session of risk speaks for the model and a clean one against it; in the lower it is the other way round.
function bandCounts(sessions: readonly { risk: boolean }[], band: Band): [number, number] {
  const risky = sessions.filter(({ risk }) => risk).length;
  const clean = sessions.length - risky;
  return band === 'elevated' || band === 'high' ? [countDown(risky), countUp(clean)] : [countUp(risky), countDown(clean)];
}
