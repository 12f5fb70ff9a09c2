import { BEHAVIOURS } from '../../../detection/behaviours.ts';
import { readCues } from '../../../detection/reading.ts';
import type { Scorer } from '../scorer.ts';

/** The library's slot rules alone, as its first version was: what the trained heads add to them. */
export const rulesScorer: Scorer = {
  name: 'slot rules alone',
  score: (text) => {
    const { cues } = readCues(text);
    return BEHAVIOURS.map((label) =>
      Math.max(0, ...cues.filter((cue) => cue.label === label && !cue.stance).map(({ weight }) => weight)),
    );
  },
  active: (_, scores) => scores.map((weight) => weight >= 3),
};
