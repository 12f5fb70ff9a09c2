import { DEFAULT_POLICY } from '../../detection/index.ts';
import { sessionModel } from '../../detection/model.ts';
import { CARD } from '../../detection/session/scorecard.ts';
import { chanceFrom, seedOf } from '../chance.ts';
import { bandShares, budgetsAcross } from './budgets.ts';
import { cardScores, casesOf, joined } from './cases.ts';
import { compared, differences, sweepOf } from './comparison.ts';
import { PREVALENCE, contendersOf } from './contenders.ts';
import { fairnessAt } from './fairness.ts';
import { goalsOf } from './goals.ts';
import type { LivestreamReport } from './report.ts';
import { sensitivityOf } from './sensitivity.ts';
import { driftUnderShifts } from './shifts.ts';
import { splitOf } from './split.ts';
import { printed } from './table.ts';
import { bandChangesByToggling } from './toggles.ts';
import { calibrations } from './trueness.ts';
import type { SimulatedSession } from './world.ts';

/** Everything measured of the livestream score on the simulator. The same seed gives the same report; `scale` shrinks it, for tests. */
export function evaluateLivestream(seed: number, scale = 1): LivestreamReport {
  const split = splitOf(seed, scale);
  const train = [casesOf(split.train[0]), casesOf(split.train[1])] as const;
  const test = casesOf(split.test);
  const everything = joined(joined(...train), test);
  const all = cardScores(everything);
  const scores = cardScores(test);
  const contenders = contendersOf(split, train, test);
  const chance = (name: string) => chanceFrom(seedOf(seed, name));
  const budgets = budgetsAcross(split, train, test, chance('yesterday'));
  const floors = [
    ['elevated', DEFAULT_POLICY.session.bands.elevated],
    ['elevated by a budget of 1 %', budgets.at(-1)!.bands.elevated],
  ] as const;
  const report = {
    ...{ seed, caveats: CAVEATS, prevalence: PREVALENCE, card: cardFacts() },
    data: { halves: split.families, parts: { train: size(split.train.flat()), test: size(split.test) } },
    rankings: compared(test, contenders, chance('rankings')),
    sweep: sweepOf(test, contenders[0]!),
    differences: differences(test, contenders, chance('differences')),
    ...{ bands: bandShares(test, scores), budgets },
    calibration: calibrations(test, scores.score, chance('calibration')),
    sensitivity: sensitivityOf(test, chance('sensitivity')),
    // The scorecard learned nothing, so every benign session may bear witness.
    fairness: floors.flatMap(([name, points]) => fairnessAt(name, points, everything, all, chance(name))),
    ...{ drift: driftUnderShifts(split), toggles: bandChangesByToggling(split.test) },
  };
  return { ...report, goals: goalsOf(report) };
}

const CAVEATS = [
  'It measures the pipeline, not real-world detection: every session is simulated and every habit in the simulator is invented.',
  'The risk archetypes are built from the same public indicators that the scorecard counts, so good figures are partly true by construction.',
  'The weights are expert priors and not fitted. They were written before the first run and revised once after it, by reasoning, without search.',
  'The probability is calibrated to no real prevalence.',
];

function cardFacts(): LivestreamReport['card'] {
  const { pointsToDoubleOdds, logOddsAtZero, anonymiserCap } = CARD;
  const { id: model } = sessionModel(DEFAULT_POLICY);
  return { model, pointsToDoubleOdds, logOddsAtZero, anonymiserCap, bands: { ...DEFAULT_POLICY.session.bands } };
}

function size(sessions: readonly SimulatedSession[]) {
  const risky = sessions.filter(({ risk }) => risk).length;
  return { sessions: sessions.length, risky, accounts: new Set(sessions.map(({ account }) => account)).size };
}

if (import.meta.main) console.log(printed(evaluateLivestream(Number(process.argv[2] ?? 1))));
