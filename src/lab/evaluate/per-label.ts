import { BEHAVIOURS } from '../../detection/behaviours.ts';
import type { Chance } from '../chance.ts';
import type { Estimate } from '../metrics/bootstrap.ts';
import { withInterval } from '../metrics/bootstrap.ts';
import { expectedCalibrationError } from '../metrics/calibration.ts';
import type { Counts } from '../metrics/counts.ts';
import { count, falsePositiveRate, fScore, noCounts, precision, recall } from '../metrics/counts.ts';
import { prAuc, recallAtFpr } from '../metrics/ranking.ts';
import { isActive } from '../train/examples.ts';
import type { Judged } from './scorer.ts';
import { casesOf } from './scorer.ts';

export interface LabelFigures {
  label: string;
  positives: number;
  negatives: number;
  prAuc: number | null;
  recallAtFpr1: number | null;
  precision: number | null;
  recall: number | null;
  f1: number | null;
  fpr: number | null;
  ece: number | null;
}

export interface SetFigures {
  messages: number;
  families: number;
  macroPrAuc: Estimate;
  macroF1: number | null;
  macroEce: number | null;
  labels: LabelFigures[];
}

/** Every label on one set in one language; the interval is by family, since the messages of one are no independent witnesses. */
export function setFigures(all: readonly Judged[], chance: Chance, rounds = 100): SetFigures {
  const groups = [...Map.groupBy(all, ({ message }) => message.family).values()];
  const labels = BEHAVIOURS.map((label, at) => labelFigures(label, at, all));
  return {
    messages: all.length,
    families: groups.length,
    macroPrAuc: withInterval(groups, macroPrAuc, chance, rounds),
    macroF1: mean(labels.map(({ f1 }) => f1)),
    macroEce: mean(labels.map(({ ece }) => ece)),
    labels,
  };
}

export const macroPrAuc = (all: readonly Judged[]) => mean(BEHAVIOURS.map((_, label) => prAuc(casesOf(all, label))));

function labelFigures(label: string, at: number, all: readonly Judged[]): LabelFigures {
  const cases = casesOf(all, at);
  const counts = countsOf(all, at);
  return {
    ...{ label, positives: counts.tp + counts.fn, negatives: counts.fp + counts.tn },
    ...{ prAuc: prAuc(cases), recallAtFpr1: recallAtFpr(cases, 0.01) },
    ...{ precision: precision(counts), recall: recall(counts), f1: fScore(counts), fpr: falsePositiveRate(counts) },
    ece: expectedCalibrationError(cases),
  };
}

function countsOf(all: readonly Judged[], label: number): Counts {
  const counts = noCounts();
  for (const { message, active } of all) count(counts, active[label]!, isActive(message.truth, label) === 1);
  return counts;
}

export function mean(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
}
