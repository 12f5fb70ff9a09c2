import type { Behaviour } from '../../detection/behaviours.ts';
import { BEHAVIOURS } from '../../detection/behaviours.ts';
import type { Engine } from '../../detection/judgement.ts';
import { judge } from '../../detection/judgement.ts';
import { logistic } from '../../detection/scores.ts';
import { languageOf } from '../../detection/text/language.ts';
import type { Scored } from '../metrics/ranking.ts';
import type { Message } from '../train/examples.ts';
import { isActive } from '../train/examples.ts';

/** What is compared: a score for each label of a message, and whether each is active. */
export interface Scorer {
  name: string;
  score: (text: string) => number[];
  /** Threshold a label, in the language; null where the system has one answer, yes or no. */
  active: (text: string, scores: readonly number[]) => boolean[];
}

/** The library itself, as the portal runs it. */
export function libraryScorer(engine: Engine): Scorer {
  return {
    name: 'this library',
    score: (text) => judge(text, languageOf(text), engine).heads.map(({ odds }) => logistic(odds)),
    active: (text, scores) => {
      const { en, ko } = engine.policy.thresholds;
      const lang = languageOf(text);
      return scores.map((score, at) => {
        const label: Behaviour = BEHAVIOURS[at]!;
        return score >= (lang === 'ko' ? ko[label] : lang === 'en' ? en[label] : Math.max(en[label], ko[label]));
      });
    },
  };
}

export interface Judged {
  message: Message;
  scores: number[];
  active: boolean[];
}

export function judged(messages: readonly Message[], { score, active }: Scorer): Judged[] {
  return messages.map((message) => {
    const scores = score(message.text);
    return { message, scores, active: active(message.text, scores) };
  });
}

export const casesOf = (all: readonly Judged[], label: number): Scored[] =>
  all.map(({ message, scores }) => ({ score: scores[label]!, positive: isActive(message.truth, label) === 1 }));
