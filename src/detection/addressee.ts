import type { Behaviour } from './behaviours.ts';
import { logistic } from './scores.ts';
import type { Cue } from './reading.ts';

const INTERCEPT = -3;

/**
 * Score 0..1 of what the speaker says about the addressee, for `minor_indicator`: the heads tell that somebody is a minor, the rules tell who.
 * Expert weights.
 */
export function scoreAboutAddressee(cues: readonly Cue[], label: Behaviour): number {
  const weights = cues
    .filter((cue) => cue.label === label && cue.about === 'addressee' && cue.stance === null)
    .map(({ weight }) => weight);
  return weights.length === 0 ? 0 : logistic(INTERCEPT + Math.max(...weights));
}
