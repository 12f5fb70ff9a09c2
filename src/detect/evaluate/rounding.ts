// The rules of what may leave a company. The portal refuses a report that breaks them (src/features/pilots/report-limits.ts);
// they stand here again because the command line is no part of the portal.

/**
 * Every count is written as a multiple of five: what speaks for the model down, what speaks against it up. A count of 1 to 4,
 * which may be one child's conversation, is then nowhere to be read, not by subtraction either, since totals are sums of the
 * rounded parts; and no figure flatters.
 */
const COUNT_STEP = 5;

/** A rate with fewer cases of either kind behind it is left out. */
export const RATES_FROM = 20;

export const countDown = (count: number) => Math.floor(count / COUNT_STEP) * COUNT_STEP;
export const countUp = (count: number) => Math.ceil(count / COUNT_STEP) * COUNT_STEP;

/** Two decimals, down where more is better. */
export const rateDown = (rate: number | null) => (rate === null ? null : Math.floor(rate * 100 + 1e-9) / 100);
/** Two decimals, up where less is better. */
export const rateUp = (rate: number | null) => (rate === null ? null : Math.ceil(rate * 100 - 1e-9) / 100);
