import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';
import { Refusal } from './refusal.ts';

/** `points` uses in `duration` seconds, counted in this process. */
export const rateLimit = (limit: { points: number; duration: number }) => new RateLimiterMemory(limit);

/** Counts a use of `key`, or several; over the limit it refuses and says how long to wait. */
export async function refuseTooMany(limiter: RateLimiterMemory, key: string, what: string, points = 1): Promise<void> {
  try {
    await limiter.consume(key, Math.max(1, points));
  } catch (state) {
    const seconds = Math.max(1, Math.ceil((state as RateLimiterRes).msBeforeNext / 1000));
    const minutes = Math.ceil(seconds / 60);
    const sentence = `Too many ${what}. Try again in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.`;
    throw new Refusal('TOO_MANY_REQUESTS', sentence, seconds);
  }
}
