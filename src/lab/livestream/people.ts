import type { Chance } from '../chance.ts';
import { oneOf } from '../chance.ts';
import { happens } from './draws.ts';

/**
 * Who an account belongs to, as far as fairness is concerned. Kept OUTSIDE the metadata: no score and no learner ever sees it.
 * Regions are invented; they differ in what everyday life is like, never in how often anyone does wrong.
 */
export interface Person {
  region: Region;
  /** Lives or works where an anonymiser is a need. */
  vpnNeed: boolean;
}

export const REGIONS = ['north', 'coast', 'islands', 'interior'] as const;
export type Region = (typeof REGIONS)[number];

interface Life {
  /** Share of people who need an anonymiser. */
  vpnNeed: number;
  /** Times the usual amount of a payment, and age of an account. */
  money: number;
  days: number;
  /** Share with family or audience far away beyond the archetype's own. */
  far: number;
}

export const LIFE: Record<Region, Life> = {
  north: { vpnNeed: 0.12, money: 1.3, days: 1.2, far: 0.05 },
  coast: { vpnNeed: 0.2, money: 1, days: 1, far: 0.1 },
  islands: { vpnNeed: 0.15, money: 0.5, days: 0.7, far: 0.25 },
  interior: { vpnNeed: 0.55, money: 0.7, days: 0.8, far: 0.1 },
};

export function personFrom(chance: Chance): Person {
  const region = oneOf(chance, REGIONS);
  return { region, vpnNeed: happens(chance, LIFE[region].vpnNeed) };
}
