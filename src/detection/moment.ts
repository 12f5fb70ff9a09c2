import { DetectionInputError } from './input-error.ts';

const ZONED = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/;
// Clocks of two machines differ a little.
const CLOCK_SLACK_MS = 5 * 60_000;

/** Milliseconds since 1970 of an ISO 8601 time with a zone. Throws DetectionInputError where it is none, or lies in the future. */
export function checkMoment(field: string, value: unknown, now = Date.now()): number {
  const time = typeof value === 'string' && ZONED.test(value) ? Date.parse(value) : Number.NaN;
  if (Number.isNaN(time)) {
    throw new DetectionInputError(field, 'is not a time with a zone', 'Pass ISO 8601, such as 2026-11-02T13:00:00Z.');
  }
  if (time > now + CLOCK_SLACK_MS) {
    throw new DetectionInputError(field, 'lies in the future', 'Pass the time it happened, in UTC or with its offset.');
  }
  return time;
}
