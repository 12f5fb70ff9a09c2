import { DetectionInputError } from '../input-error.ts';
import type { BandFloors } from '../policy.ts';
import { checkScores } from './prevalence.ts';

export interface ReviewBudget {
  /** Sessions that reviewers can look at in a day. */
  reviewsPerDay: number;
  /** Sessions a day on the platform. */
  sessionsPerDay: number;
}

export interface BudgetBands {
  /** For `policy.session.bands`. */
  bands: BandFloors;
  /** Sessions a day in each band, as the scores given would fall. */
  expectedPerDay: { guarded: number; elevated: number; high: number };
}

/** Of the reviews, the part that is to be looked at first; and how many times the reviews are watched in `guarded`. */
const FIRST = 0.1;
const WATCHED = 5;
const STEP = 0.5;

/**
 * Band floors from a company's own scores and its reviewers: `elevated` and `high` together fill the reviews of a day, the top tenth
 * of them is `high`, and five times as many again are `guarded`. A floor never lets in more than its budget, of equal scores all or none,
 * unless that many sessions score 100.
 * `scores` 0..100 of a recent ordinary period, enough for ten reviews (10,000 at a budget of 0.1 %); the floors belong in a policy with
 * its own version. Anonymiser points never lift a session over a floor: leave `anonymiser` and `ipVsDeclaredMismatch` out of the
 * sessions scored for this, or the days that follow bring fewer reviews than planned.
 * Throws DetectionInputError naming what is wrong. Source: capacity-based cuts as in Project Artemis; see the model card.
 */
export function bandsForBudget(scores: readonly number[], { reviewsPerDay, sessionsPerDay }: ReviewBudget): BudgetBands {
  positive('sessionsPerDay', sessionsPerDay);
  positive('reviewsPerDay', reviewsPerDay);
  if (reviewsPerDay >= sessionsPerDay)
    throw new DetectionInputError(
      'reviewsPerDay',
      'covers every session',
      'Review them all; bands are for fewer reviews than sessions.',
    );
  const share = reviewsPerDay / sessionsPerDay;
  checkScores(scores, Math.ceil(10 / share));
  const ranked = scores.toSorted((a, b) => b - a);
  const elevated = Math.min(Math.max(floorFor(ranked, share), 2 * STEP), 100 - 2 * STEP);
  const guarded = Math.max(STEP, Math.min(floorFor(ranked, Math.min(1, share * (1 + WATCHED))), elevated - STEP));
  // No floor may be 100; who has that many sessions there sees it in `expectedPerDay`.
  const high = Math.min(Math.max(floorFor(ranked, share * FIRST), elevated + STEP), 100 - STEP);
  const bands = { guarded, elevated, high };
  const perDay = (from: number, to: number) =>
    (scores.filter((score) => score >= from && score < to).length / scores.length) * sessionsPerDay;
  return {
    bands,
    expectedPerDay: {
      guarded: perDay(bands.guarded, bands.elevated),
      elevated: perDay(bands.elevated, bands.high),
      high: perDay(bands.high, Number.POSITIVE_INFINITY),
    },
  };
}

/** Lowest score that no more than `share` of the sessions reach; just above the highest where even that is shared by too many. */
function floorFor(ranked: readonly number[], share: number): number {
  const allowed = Math.floor(share * ranked.length + 1e-9);
  const first = ranked[allowed];
  if (first === undefined) return 0;
  let at = allowed - 1;
  while (at >= 0 && ranked[at] === first) at--;
  return at >= 0 ? ranked[at]! : ranked[0]! + STEP;
}

function positive(field: string, value: number) {
  if (!(Number.isFinite(value) && value > 0))
    throw new DetectionInputError(field, 'is not a number above 0', 'Pass sessions a day.');
}
