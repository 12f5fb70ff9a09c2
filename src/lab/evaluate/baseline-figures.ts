import { BEHAVIOURS, HIGH_SEVERITY } from '../../detection/behaviours.ts';
import type { Chance } from '../chance.ts';
import type { Lang } from '../corpus/families.ts';
import type { Dialogue } from '../dialogues/dialogue.ts';
import { prAuc } from '../metrics/ranking.ts';
import type { Message } from '../train/examples.ts';
import { isActive } from '../train/examples.ts';
import { AGGREGATORS, affinityOf } from './baselines/sentinel-style.ts';
import { macroPrAuc } from './per-label.ts';
import type { Judged, Scorer } from './scorer.ts';
import { judged } from './scorer.ts';

export interface BaselineFigures {
  name: string;
  /** Macro PR-AUC over the labels. Null where a system has one score for all. */
  t1: number | null;
  t2: number | null;
  /** PR-AUC of "something severe is done" in one message. */
  t2Severe: number | null;
  /** Share of external benign messages in which it flags anything. */
  benignFlagged: number | null;
  /** PR-AUC over conversations of the second author, by the best of: highest score, mean of the three highest. */
  conversations: number | null;
}

const SEVERE = BEHAVIOURS.map((label) => HIGH_SEVERITY.includes(label));
const isSevere = ({ truth }: Message) => SEVERE.some((severe, label) => severe && isActive(truth, label) === 1);

export interface BaselineSets {
  t1: readonly Message[];
  t2: readonly Message[];
  benign: readonly string[] | null;
  dialogues: readonly Dialogue[];
}

export function scorerFigures(scorer: Scorer, { t1, t2, benign, dialogues }: BaselineSets): BaselineFigures {
  const [one, two] = [judged(t1, scorer), judged(t2, scorer)];
  const flagged = benign?.filter((text) =>
    scorer.active(text, scorer.score(text)).some((on, label) => on && BEHAVIOURS[label] !== 'protective_context'),
  );
  return {
    ...{ name: scorer.name, t1: macroPrAuc(one), t2: macroPrAuc(two), t2Severe: severeArea(two) },
    benignFlagged: benign && flagged ? flagged.length / benign.length : null,
    conversations: conversationArea(dialogues, (text) => severeScore(scorer.score(text))),
  };
}

/** One score a message, several ways of adding them up over a conversation. */
export function sentinelFigures(
  training: readonly Message[],
  lang: Lang,
  { t2, dialogues }: BaselineSets,
  chance: Chance,
): BaselineFigures[] {
  const affinity = affinityOf(
    training.filter(({ family }) => family.lang === lang),
    isSevere,
    chance,
  );
  const t2Severe = prAuc(t2.map((message) => ({ score: affinity(message.text), positive: isSevere(message) })));
  const scored = dialogues.map(({ risk, turns }) => ({ risk, scores: bySpeaker(turns).map((texts) => texts.map(affinity)) }));
  return Object.entries(AGGREGATORS).map(([name, aggregate]) => ({
    ...{ name: `Sentinel-style, ${name}`, t1: null, t2: null, t2Severe, benignFlagged: null },
    conversations: prAuc(scored.map(({ risk, scores }) => ({ score: Math.max(...scores.map(aggregate)), positive: risk }))),
  }));
}

const severeScore = (scores: readonly number[]) => Math.max(...scores.filter((_, label) => SEVERE[label]));

const severeArea = (all: readonly Judged[]) =>
  prAuc(all.map(({ message, scores }) => ({ score: severeScore(scores), positive: isSevere(message) })));

function conversationArea(dialogues: readonly Dialogue[], score: (text: string) => number): number | null {
  const scored = dialogues.map(({ risk, turns }) => ({ risk, scores: bySpeaker(turns).map((texts) => texts.map(score)) }));
  const areaBy = (aggregate: (scores: readonly number[]) => number) =>
    prAuc(scored.map(({ risk, scores }) => ({ score: Math.max(...scores.map(aggregate)), positive: risk }))) ?? 0;
  return Math.max(areaBy(AGGREGATORS['max']!), areaBy(AGGREGATORS['top 3 mean']!));
}

const bySpeaker = (turns: Dialogue['turns']) =>
  [...Map.groupBy(turns, ({ speaker }) => speaker).values()].map((own) => own.map(({ text }) => text));
