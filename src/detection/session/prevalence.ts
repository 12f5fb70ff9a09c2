import { DetectionInputError } from '../input-error.ts';
import { logistic } from '../scores.ts';
import { CARD } from './scorecard.ts';

const SLOPE = Math.LN2 / CARD.pointsToDoubleOdds;

/** Probability 0..1 that a score stands for, given the log-odds at 0 points. Without them: the prior of the card, calibrated to nothing. */
export function probabilityAt(score: number, logOddsAtZero: number = CARD.logOddsAtZero): number {
  return logistic(logOddsAtZero + score * SLOPE);
}

/**
 * The log-odds at 0 points at which the mean probability of a company's own scores equals the share of risky sessions it believes in.
 * This shifts the intercept to a prevalence; the slope stays an expert prior, so the result is still not a validated probability.
 * `scores` 0..100, unlabelled, of an ordinary period; `prevalence` 0..1, both excluded. Throws DetectionInputError.
 * Source: Saerens, Latinne & Decaestecker, 2002, on adjusting a classifier's outputs to new prior probabilities.
 */
export function logOddsForPrevalence(scores: readonly number[], prevalence: number): number {
  if (!(prevalence > 0 && prevalence < 1))
    throw new DetectionInputError('prevalence', 'is not a share', 'Pass a number between 0 and 1, both excluded.');
  checkScores(scores, 1);
  let [low, high] = [-60, 60];
  for (let round = 0; round < 60; round++) {
    const middle = (low + high) / 2;
    const mean = scores.reduce((sum, score) => sum + probabilityAt(score, middle), 0) / scores.length;
    if (mean < prevalence) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

export function checkScores(scores: readonly number[], least: number): void {
  if (!Array.isArray(scores) || scores.length < least)
    throw new DetectionInputError('scores', 'are too few', `Pass the scores of at least ${least} sessions.`);
  const wrong = scores.findIndex((score) => !(typeof score === 'number' && score >= 0 && score <= 100));
  if (wrong >= 0) throw new DetectionInputError(`scores[${wrong}]`, 'is not a score', 'Pass numbers from 0 to 100.');
}
