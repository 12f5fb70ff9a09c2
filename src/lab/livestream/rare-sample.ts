import type { Chance } from '../chance.ts';
import { shuffled } from '../chance.ts';
import type { Cases } from './cases.ts';
import { PREVALENCE } from './contenders.ts';

/** Indices of all benign sessions and of so many risky ones as the prevalence allows. */
export function rareSample({ sessions }: Cases, chance: Chance): number[] {
  const all = sessions.map((_, at) => at);
  const benign = all.filter((at) => !sessions[at]!.risk);
  const risky = shuffled(
    chance,
    all.filter((at) => sessions[at]!.risk),
  );
  return [...benign, ...risky.slice(0, Math.max(1, Math.round((benign.length * PREVALENCE) / (1 - PREVALENCE))))];
}
