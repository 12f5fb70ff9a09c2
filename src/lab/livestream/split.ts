import { seedOf } from '../chance.ts';
import { BENIGN_FAMILIES } from './benign-families.ts';
import type { Family } from './habits.ts';
import { RISK_FAMILIES } from './risk-families.ts';
import type { SimulatedSession } from './world.ts';
import { sessionsOf } from './world.ts';

/**
 * The families are dealt to two halves; each half trains learners of its own. Tested is on all families, other accounts and later days:
 * a learner is judged on the half it never saw (`unseen`), and beside that on the half it saw (`seen`).
 */
export interface Split {
  /** Days 0 to 60, a half each. */
  train: [SimulatedSession[], SimulatedSession[]];
  /** Days 60 to 90, all families. */
  test: SimulatedSession[];
  halfOf: (session: SimulatedSession) => 0 | 1;
  families: [string[], string[]];
}

/** Accounts of a part, benign and risk. Risk is made far more common than it is, and weighed back by the metrics. */
const SIZES = { train: [8000, 300], test: [19_000, 900] } as const;

/** Split by family, by account and by time, all at once. `scale` shrinks every part, for tests. */
export function splitOf(seed: number, scale = 1): Split {
  const halves = dealt(seed);
  const part = (name: string, families: Family[], [benign, risk]: readonly [number, number], fromDay: number, toDay: number) =>
    sessionsOf(seed, { name, families, benign: Math.ceil(benign * scale), risk: Math.ceil(risk * scale), fromDay, toDay });
  const names = halves.map((half) => half.map(({ name }) => name)) as [string[], string[]];
  return {
    train: [part('train0', halves[0], SIZES.train, 0, 60), part('train1', halves[1], SIZES.train, 0, 60)],
    test: part('test', halves.flat(), SIZES.test, 60, 90),
    halfOf: ({ family }) => (names[0].includes(family) ? 0 : 1),
    families: names,
  };
}

/** Which family goes to which half, a hash of seed and name decides and nobody's wish. */
function dealt(seed: number): [Family[], Family[]] {
  const halves: [Family[], Family[]] = [[], []];
  for (const families of [BENIGN_FAMILIES, RISK_FAMILIES]) {
    const order = families.toSorted((a, b) => seedOf(seed, a.name) - seedOf(seed, b.name));
    order.forEach((family, at) => halves[at % 2 === 0 ? 0 : 1].push(family));
  }
  return halves;
}
