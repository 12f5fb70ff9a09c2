import type { Chance } from '../chance.ts';
import { withInterval } from '../metrics/bootstrap.ts';
import type { CardScores, Cases } from './cases.ts';
import type { Person } from './people.ts';
import { REGIONS } from './people.ts';
import type { Fairness } from './report.ts';
import { accountsOf } from './witness.ts';

const GROUPS: { group: string; of: (person: Person) => boolean }[] = [
  { group: 'needs an anonymiser', of: ({ vpnNeed }) => vpnNeed },
  ...REGIONS.map((region) => ({ group: `region ${region}`, of: (person: Person) => person.region === region })),
];

/** Benign sessions of one account at a floor. */
interface Tried {
  inside: boolean;
  sessions: number;
  flagged: number;
}

/** False-positive rates of benign sessions at a floor, each group against everybody else. The groups are no part of the metadata. */
export function fairnessAt(floor: string, points: number, test: Cases, { firm }: CardScores, chance: Chance): Fairness[] {
  const accounts = accountsOf(test).map((indices) => indices.filter((at) => test.risk[at] === 0));
  return GROUPS.map(({ group, of }) => {
    const tried = accounts
      .filter((indices) => indices.length > 0)
      .map((indices): [Tried] => {
        const flagged = indices.filter((at) => firm[at]! >= points).length;
        return [{ inside: of(test.sessions[indices[0]!]!.person), sessions: indices.length, flagged }];
      });
    const { sessions, rate } = rates(tried.flat());
    return {
      floor,
      group,
      sessions,
      falsePositiveRate: rate,
      ratio: withInterval(tried, (some) => rates(some).ratio, chance, 100),
    };
  });
}

function rates(tried: readonly Tried[]) {
  const [own, others] = [
    { sessions: 0, flagged: 0 },
    { sessions: 0, flagged: 0 },
  ];
  for (const { inside, sessions, flagged } of tried) {
    const side = inside ? own : others;
    side.sessions += sessions;
    side.flagged += flagged;
  }
  const rate = own.flagged / own.sessions;
  return { sessions: own.sessions, rate, ratio: others.flagged === 0 ? null : (rate * others.sessions) / others.flagged };
}
