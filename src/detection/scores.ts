import type { Behaviour } from './behaviours.ts';
import { BEHAVIOURS } from './behaviours.ts';
import type { Cue } from './reading.ts';
import { protects } from './reading.ts';

const INTERCEPT = -3;
// A second cue for the same label says little that the first did not.
const FURTHER_CUE = 0.4;
const RETOLD_WEIGHT = 3.6;

export function logistic(z: number): number {
  return 1 / (1 + Math.exp(-z));
}

export function logit(p: number): number {
  return Math.log(p / (1 - p));
}

/** Score of every label in 0..1: logistic of an intercept, the strongest cue and a share of the others. Expert weights, not calibrated. */
export function scoresOf(cues: readonly Cue[]): Record<Behaviour, number> {
  const scores = {} as Record<Behaviour, number>;
  for (const label of BEHAVIOURS) scores[label] = logistic(INTERCEPT + strength(cues, label));
  return scores;
}

/** Score of what the speaker says about the addressee, for `minor_indicator` and `adult_indicator`. */
export function scoreAboutAddressee(cues: readonly Cue[], label: Behaviour): number {
  return logistic(
    INTERCEPT +
      strength(
        cues.filter((cue) => cue.about === 'addressee'),
        label,
      ),
  );
}

/** Log-odds that the cues of one label add. */
export function strength(cues: readonly Cue[], label: Behaviour): number {
  const own = apart(cues.filter((cue) => cue.label === label && cue.stance === null)).map((cue) => cue.weight);
  const retold = label === 'protective_context' ? cues.filter(protects).map(() => RETOLD_WEIGHT) : [];
  const weights = [...own, ...retold];
  if (weights.length === 0) return 0;
  const top = Math.max(...weights);
  const rest = weights.reduce((sum, weight) => sum + weight, 0) - top;
  return top + Math.min(FURTHER_CUE * rest, 3);
}

/** Two rules that met the same words are one sign: the heavier stands. */
function apart(cues: readonly Cue[]): Cue[] {
  const kept: Cue[] = [];
  for (const cue of [...cues].sort((a, b) => b.weight - a.weight)) {
    if (kept.every((other) => cue.end <= other.start || cue.start >= other.end)) kept.push(cue);
  }
  return kept;
}
