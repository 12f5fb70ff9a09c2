import type { Chance } from '../chance.ts';
import { withInterval } from '../metrics/bootstrap.ts';
import type { Cases } from './cases.ts';
import type { Contender } from './contenders.ts';
import { PREVALENCE } from './contenders.ts';
import type { RareFigures } from './rarity.ts';
import type { LivestreamReport, Ranking } from './report.ts';
import type { Witness } from './witness.ts';
import { accountsOf, ranked } from './witness.ts';

const ROUNDS = 100;

/** Figures of each contender on the test part. The first is ours and has intervals throughout. */
export function compared(test: Cases, contenders: readonly Contender[], chance: Chance): Ranking[] {
  const accounts = accountsOf(test);
  return contenders.map(({ name, families, scores }, place) => {
    const { witnesses, figures } = ranked(test, accounts, scores);
    const interval = (read: (figures: RareFigures) => number) =>
      withInterval<Witness>(witnesses, (some) => orNull(figures(PREVALENCE, some), read), chance, ROUNDS);
    const all = figures(PREVALENCE)!;
    return {
      ...{ name, families, prAuc: interval(({ prAuc }) => prAuc) },
      ...{ precision01: all.precision(0.001), recall01: all.recall(0.001) },
      ...{ precision1: all.precision(0.01), recall1: all.recall(0.01), lift1: all.precision(0.01) / PREVALENCE },
      ...(place === 0 && {
        intervals: {
          precision01: interval(({ precision }) => precision(0.001)),
          recall01: interval(({ recall }) => recall(0.001)),
          precision1: interval(({ precision }) => precision(0.01)),
          recall1: interval(({ recall }) => recall(0.01)),
        },
      }),
    };
  });
}

/** PR-AUC of the first contender less that of each of the others that are worth the time, on the same accounts in every draw. */
export function differences(test: Cases, [first, ...others]: readonly Contender[], chance: Chance) {
  const accounts = accountsOf(test);
  const ours = ranked(test, accounts, first!.scores);
  const worthIt = others.filter(({ name, families }) => families === 'unseen' || /payments|combinations/.test(name));
  return worthIt.map(({ name, families, scores }): LivestreamReport['differences'][number] => {
    const theirs = ranked(test, accounts, scores);
    const gap = (some: readonly Witness[]) => {
      const [one, two] = [ours.figures(PREVALENCE, some), theirs.figures(PREVALENCE, some)];
      return one && two ? one.prAuc - two.prAuc : null;
    };
    return { against: name, families, prAuc: withInterval(ours.witnesses, gap, chance, ROUNDS) };
  });
}

/** The first contender at other prevalences. */
export function sweepOf(test: Cases, { scores }: Contender): LivestreamReport['sweep'] {
  const { figures } = ranked(test, accountsOf(test), scores);
  return [0.01, 0.001, 0.0001, 0.00001].map((prevalence) => {
    const { prAuc, precision, recall } = figures(prevalence)!;
    return { prevalence, prAuc, precision01: precision(0.001), recall01: recall(0.001), recall1: recall(0.01) };
  });
}

const orNull = (figures: RareFigures | null, read: (figures: RareFigures) => number) => (figures ? read(figures) : null);
