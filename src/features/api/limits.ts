import type { SessionResult } from '#src/detection/index.ts';
import { POINTS_A_MINUTE } from '#src/features/detection/index.ts';
import type { SignedIn } from '#src/features/people/index.ts';
import { rateLimit, refuseTooMany } from '#src/platform/rate-limit.ts';

const perPerson = rateLimit({ points: POINTS_A_MINUTE, duration: 60 });

/** Gives the score to whoever is within the limit; scoring costs less than counting. */
export async function withinLimit(actor: SignedIn, result: SessionResult): Promise<SessionResult> {
  await refuseTooMany(perPerson, actor.id, 'session scores');
  return result;
}
