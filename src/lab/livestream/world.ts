import type { SessionMetadata } from '../../detection/index.ts';
import type { Chance } from '../chance.ts';
import { chanceFrom, oneOf, seedOf } from '../chance.ts';
import type { Account } from './account.ts';
import { accountFrom } from './account.ts';
import { happens } from './draws.ts';
import type { Family } from './habits.ts';
import { ORDINARY } from './habits.ts';
import type { Person } from './people.ts';
import { metadataOf } from './session.ts';

export interface SimulatedSession {
  meta: SessionMetadata;
  risk: boolean;
  account: string;
  family: string;
  archetype: string;
  person: Person;
}

export interface Population {
  name: string;
  families: readonly Family[];
  /** Accounts of benign and of risk families. */
  benign: number;
  risk: number;
  fromDay: number;
  toDay: number;
}

/** A risk account is also used in ordinary ways; those sessions are benign. */
const RISK_SHARE = 0.6;

/** Sessions in the order in which they began. The same seed and population give the same sessions. */
export function sessionsOf(seed: number, population: Population): SimulatedSession[] {
  return [...accountsOf(seed, population, false), ...accountsOf(seed, population, true)]
    .flatMap((account) => liveOf(chanceFrom(seedOf(seed, account.id)), account))
    .sort((a, b) => a.day - b.day)
    .map(({ day: _, ...session }) => session);
}

function accountsOf(seed: number, { name, families, benign, risk, fromDay, toDay }: Population, ofRisk: boolean): Account[] {
  const among = families.filter((family) => family.risk === ofRisk);
  const chance = chanceFrom(seedOf(seed, `${name}/${ofRisk}`));
  return Array.from({ length: ofRisk ? risk : benign }, (_, at) =>
    accountFrom(chance, `${name}/${ofRisk ? 'r' : 'b'}${at}`, oneOf(chance, among), fromDay, toDay),
  );
}

function liveOf(chance: Chance, account: Account): (SimulatedSession & { day: number })[] {
  const { id, family, archetype, person, live } = account;
  return live.map((day, at) => {
    const risk = account.risk && happens(chance, RISK_SHARE);
    const habits = account.risk && !risk ? ORDINARY : account.habits;
    const meta = metadataOf(chance, account, habits, day, `${id}/${at}`);
    return { meta, risk, account: id, family, archetype, person, day };
  });
}
