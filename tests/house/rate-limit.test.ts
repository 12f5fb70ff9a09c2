import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { refuseTooMany, rateLimit } from '#src/platform/rate-limit.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

const attempts = async (times: number, use: () => Promise<void>) => {
  const outcomes = await Promise.allSettled(Array.from({ length: times }, use));
  return outcomes.filter(({ status }) => status === 'fulfilled').length;
};

test('of ten attempts at once three pass where three are allowed', async () => {
  const limiter = rateLimit({ points: 3, duration: 60 });
  expect(await attempts(10, () => refuseTooMany(limiter, 'ada', 'attempts'))).toBe(3);
});

test('one key’s attempts are nobody else’s', async () => {
  const limiter = rateLimit({ points: 1, duration: 60 });
  await refuseTooMany(limiter, 'ada', 'attempts');
  await refuseTooMany(limiter, 'minjun', 'attempts');
  await expect(refuseTooMany(limiter, 'ada', 'attempts')).rejects.toMatchObject({ code: 'TOO_MANY_REQUESTS' });
});

test('a refusal says of what there were too many and how long to wait, in whole minutes and for machines in seconds', async () => {
  const limiter = rateLimit({ points: 1, duration: 600 });
  await refuseTooMany(limiter, 'ada', 'sign-in attempts');
  await expect(refuseTooMany(limiter, 'ada', 'sign-in attempts')).rejects.toThrow(
    'Too many sign-in attempts. Try again in 10 minutes.',
  );
  await expect(refuseTooMany(limiter, 'ada', 'sign-in attempts')).rejects.toMatchObject({ retryAfter: 600 });
  vi.setSystemTime(Date.now() + 590_000);
  await expect(refuseTooMany(limiter, 'ada', 'sign-in attempts')).rejects.toThrow('Try again in 1 minute.');
});

test('when the time is over the count begins anew, and trying in between did not make it longer', async () => {
  const limiter = rateLimit({ points: 2, duration: 60 });
  expect(await attempts(5, () => refuseTooMany(limiter, 'ada', 'attempts'))).toBe(2);
  vi.setSystemTime(Date.now() + 30_000);
  expect(await attempts(5, () => refuseTooMany(limiter, 'ada', 'attempts'))).toBe(0);
  vi.setSystemTime(Date.now() + 31_000);
  expect(await attempts(5, () => refuseTooMany(limiter, 'ada', 'attempts'))).toBe(2);
});
