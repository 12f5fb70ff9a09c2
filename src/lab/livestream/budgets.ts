import { DEFAULT_POLICY, bandsForBudget } from '../../detection/index.ts';
import { bandOf } from '../../detection/band.ts';
import type { BandFloors } from '../../detection/index.ts';
import type { Cases, CardScores } from './cases.ts';
import type { Split } from './split.ts';
import type { Chance } from '../chance.ts';
import { cardScores, only } from './cases.ts';
import { rareSample } from './rare-sample.ts';
import { PREVALENCE } from './contenders.ts';
import type { BandShares, BudgetOutcome } from './report.ts';

/** Shares of risky and of benign sessions whose firm points reach a floor; anonymiser points never lift a session over one. */
function reach({ sessions }: Cases, { firm }: CardScores, floor: number): { risky: number; benign: number } {
  const count = (risk: boolean) => {
    const of = sessions.flatMap((session, at) => (session.risk === risk ? [firm[at]!] : []));
    return of.filter((points) => points >= floor).length / of.length;
  };
  return { risky: count(true), benign: count(false) };
}

export function bandShares(cases: Cases, { firm }: CardScores): BandShares {
  const floors: BandFloors = DEFAULT_POLICY.session.bands;
  const shares: BandShares = {
    ...{ low: { risky: 0, benign: 0 }, guarded: { risky: 0, benign: 0 } },
    ...{ elevated: { risky: 0, benign: 0 }, high: { risky: 0, benign: 0 } },
  };
  const risky = cases.sessions.filter(({ risk }) => risk).length;
  cases.sessions.forEach(({ risk }, at) => {
    const band = shares[bandOf(firm[at]!, floors)];
    if (risk) band.risky += 1 / risky;
    else band.benign += 1 / (cases.sessions.length - risky);
  });
  return shares;
}

const BUDGETS = [0.001, 0.01];

/** Floors set on the early days of one half of the families, met by later days of the other half, both ways; and on all families. */
export function budgetsAcross({ halfOf }: Split, train: readonly [Cases, Cases], test: Cases, chance: Chance): BudgetOutcome[] {
  const half = test.sessions.map(halfOf);
  const early = train.map((cases) => {
    const { firm } = cardScores(cases);
    return rareSample(cases, chance).map((at) => firm[at]!);
  });
  const sides = [
    { setOn: 'set on half 1, met by half 2', scores: early[0]!, met: only(test, (at) => half[at] === 1) },
    { setOn: 'set on half 2, met by half 1', scores: early[1]!, met: only(test, (at) => half[at] === 0) },
    { setOn: 'set on all, met by all', scores: early.flat(), met: test },
  ];
  return sides.flatMap(({ setOn, scores, met }) =>
    BUDGETS.filter((budget) => scores.length >= 10 / budget).map((budget) =>
      budgetOutcome(setOn, scores, met, cardScores(met), budget),
    ),
  );
}

/** Floors from yesterday's scores, as a company would set them, and what tomorrow's sessions make of them. */
function budgetOutcome(setOn: string, yesterday: readonly number[], cases: Cases, tomorrow: CardScores, budget: number) {
  const { bands, expectedPerDay } = bandsForBudget(yesterday, { reviewsPerDay: budget, sessionsPerDay: 1 });
  const { risky, benign } = reach(cases, tomorrow, bands.elevated);
  const actualShare = PREVALENCE * risky + (1 - PREVALENCE) * benign;
  const outcome: BudgetOutcome = {
    ...{ setOn, budget, bands, expectedShare: expectedPerDay.elevated + expectedPerDay.high, actualShare },
    ...{ recall: risky, precision: actualShare === 0 ? 0 : (PREVALENCE * risky) / actualShare },
  };
  return outcome;
}
