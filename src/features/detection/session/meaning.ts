import type { SessionResult } from '#src/detection/index.ts';
import type { Meaning } from '../draw/said.ts';

/** A low band of little knowledge is another thing than a low band. */
export function sessionMeaning({ band, confidence }: SessionResult): Meaning {
  if (band === 'low') return confidence < 0.5 ? UNKNOWN : LOW;
  return band === 'high' ? HIGH : MIDDLE;
}

const UNKNOWN: Meaning = {
  means: 'Not enough is known to say. The few signals that are known add hardly any points.',
  not: 'That the session is safe. What is not known counts 0, and that is not the same as none.',
  next: 'Add the signals that your platform has: see below which are missing.',
};
const LOW: Meaning = {
  means: 'Most signals are known, and they add few points.',
  not: 'That the session is safe. Only metadata was scored; nobody looked at what happened in it.',
  next: 'Nothing, by itself. A report or a signal from elsewhere outweighs this score.',
};
const MIDDLE: Meaning = {
  means: 'Some signals that also come with risk are present. Sessions with more points are worth a look before those with fewer.',
  not: 'A finding. Family calls abroad, lessons and small streams collect points as well.',
  next: 'Look at the reasons: do they have an ordinary explanation on your platform? Review from the top, as far as your reviewers get.',
};
const HIGH: Meaning = {
  means: 'Many signals that come with risk are present together.',
  not: 'Proof, or a probability of it: the points are what experts expect, and were not measured on real sessions.',
  next: 'Put it before a reviewer soon, with its reasons. If a child may be in danger now, follow your emergency procedure.',
};
