import type { Chance } from '../chance.ts';
import { oneOf } from '../chance.ts';
import { around, events, happens } from './draws.ts';
import type { Family, Habits } from './habits.ts';
import { ORDINARY } from './habits.ts';
import type { Person } from './people.ts';
import { LIFE, personFrom } from './people.ts';
import { PLATFORMS } from './platforms.ts';

/** One host with what stays the same over its sessions. */
export interface Account {
  id: string;
  family: string;
  archetype: string;
  risk: boolean;
  habits: Habits;
  person: Person;
  blind: readonly string[];
  /** Age of the account in days at its first session. */
  hostDays: number;
  viewerDays: number;
  young: boolean;
  banned: boolean;
  reports: number;
  pays: boolean;
  zoneGap: number;
  /** Days on which it goes live, in order; a fraction is the time of day. */
  live: number[];
}

export function accountFrom(chance: Chance, id: string, family: Family, fromDay: number, toDay: number): Account {
  const archetype = oneOf(chance, Object.keys(family.archetypes));
  const habits = { ...ORDINARY, ...family.archetypes[archetype] };
  const person = personFrom(chance);
  const life = LIFE[person.region];
  const far = happens(chance, habits.far + life.far * (1 - habits.far));
  const sessions = 1 + events(chance, around(chance, 4, 0.6));
  return {
    ...{ id, family: family.name, archetype, risk: family.risk, habits, person, blind: oneOf(chance, PLATFORMS).blind },
    hostDays: around(chance, habits.hostDays * life.days, 1.2),
    viewerDays: around(chance, habits.viewerDays * life.days, 1),
    young: happens(chance, habits.young),
    banned: happens(chance, habits.banned),
    reports: around(chance, habits.reports, 0.8),
    pays: happens(chance, habits.pays),
    zoneGap: far ? 3 + Math.floor(chance() * 9) : Math.floor(chance() * 3),
    live: Array.from({ length: sessions }, () => fromDay + chance() * (toDay - fromDay)).sort((a, b) => a - b),
  };
}
