import { HIGH_SEVERITY } from '../../detection/behaviours.ts';
import type { Classifier } from '../../detection/classifier.ts';
import type { Chance } from '../chance.ts';
import type { Family, Lang } from '../corpus/families.ts';
import type { Dialogue } from '../dialogues/dialogue.ts';
import { CLEAN_PLOTS, RISK_PLOTS, dialogueOf } from '../dialogues/plots.ts';
import { Pool } from '../dialogues/pool.ts';
import type { Estimate } from '../metrics/bootstrap.ts';
import { withInterval } from '../metrics/bootstrap.ts';
import { upperBound } from '../metrics/counts.ts';
import type { Watched } from '../metrics/early.ts';
import { erde, latencyWeightedF1, median, penaltyRate } from '../metrics/early.ts';
import { prAuc } from '../metrics/ranking.ts';

const SEVERE = new Set<string>(HIGH_SEVERITY);

export interface Outcome extends Watched {
  dialogue: Dialogue;
  /** Highest risk met. */
  top: number;
}

export interface EarlyFigures {
  dialogues: number;
  risky: number;
  prAuc: Estimate;
  f1: number;
  /** Rate of eRisk's penalty, set from the median length of these conversations. */
  p: number;
  latencyF1: number;
  erde5: number;
  erde20: number;
  recall: number;
  medianMessagesToAlert: number | null;
  /** Share of risky conversations that alerted before the first severe request, and by the second: what came later was not prevented. */
  alertedBeforeSevere: number;
  alertedBeforeSecondSevere: number;
  cleanAlerts: number;
  cleanAlertsUpTo: number;
  plots: { plot: string; risk: boolean; dialogues: number; alerted: number }[];
}

/** Dialogues of held-out families: `clean` and `risky` of each language, shared out among the plots. */
export function dialoguesOf(families: readonly Family[], lang: Lang, clean: number, risky: number, seed: number): Dialogue[] {
  const pool = new Pool(lang, families, seed);
  const made = (plots: readonly string[], all: number) =>
    plots.flatMap((plot) =>
      Array.from({ length: Math.ceil(all / plots.length) }, (_, number) => dialogueOf(pool, plot, number, seed)),
    );
  return [...made(Object.keys(CLEAN_PLOTS), clean), ...made(Object.keys(RISK_PLOTS), risky)];
}

export function outcomeOf(dialogue: Dialogue, classifier: Classifier): Outcome {
  const conversation = classifier.conversation({ id: dialogue.id });
  let top = 0;
  let alertAt: number | null = null;
  dialogue.turns.forEach(({ speaker, text }, at) => {
    const { risk, firstAlertAt } = conversation.push({ id: String(at), speaker, text });
    top = Math.max(top, risk);
    if (alertAt === null && firstAlertAt !== undefined) alertAt = at + 1;
  });
  const { risk, turns, severeAt } = dialogue;
  return { dialogue, top, risk, messages: turns.length, alertAt, severeAt };
}

/** T6, and the alarms on clean conversations. */
export function earlyFigures(outcomes: readonly Outcome[], chance: Chance): EarlyFigures {
  const risky = outcomes.filter(({ risk }) => risk);
  const clean = outcomes.filter(({ risk }) => !risk);
  const p = penaltyRate(median(outcomes.map(({ messages }) => messages)) ?? 1);
  const { f1, score } = latencyWeightedF1(outcomes, p);
  const alerted = risky.filter(({ alertAt }) => alertAt !== null);
  const cleanAlerts = clean.filter(({ alertAt }) => alertAt !== null).length;
  return {
    ...{ dialogues: outcomes.length, risky: risky.length, f1, p, latencyF1: score },
    prAuc: withInterval(
      outcomes.map((one) => [one]),
      areaOf,
      chance,
      100,
    ),
    ...{ erde5: erde(outcomes, 5), erde20: erde(outcomes, 20), recall: alerted.length / risky.length },
    medianMessagesToAlert: median(alerted.map(({ alertAt }) => alertAt!)),
    alertedBeforeSevere: alerted.filter((one) => one.severeAt !== null && one.alertAt! < one.severeAt).length / risky.length,
    alertedBeforeSecondSevere: alerted.filter((one) => one.alertAt! <= secondSevere(one.dialogue)).length / risky.length,
    ...{ cleanAlerts: cleanAlerts / clean.length, cleanAlertsUpTo: upperBound(cleanAlerts, clean.length) },
    plots: [...Map.groupBy(outcomes, ({ dialogue }) => dialogue.plot)].map(([plot, all]) => ({
      ...{ plot, risk: all[0]!.risk, dialogues: all.length },
      alerted: all.filter(({ alertAt }) => alertAt !== null).length,
    })),
  };
}

const areaOf = (outcomes: readonly Outcome[]) => prAuc(outcomes.map(({ top, risk }) => ({ score: top, positive: risk })));

/** Number of the second act of the risky speaker that is severe; what comes after it was not prevented. */
function secondSevere({ turns, severeAt }: Dialogue): number {
  if (severeAt === null) return Infinity;
  const next = turns.findIndex(
    ({ speaker, active }, at) => at >= severeAt && speaker === 'a' && active.some((label) => SEVERE.has(label)),
  );
  return next < 0 ? Infinity : next + 1;
}
