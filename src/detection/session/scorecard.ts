/**
 * Points per feature. EXPERT PRIORS: public studies give directions, hardly any effect sizes, and nothing here is fitted.
 * `rising`: the last step whose `from` the value reaches. `falling`: the first step whose `to` the value does not exceed.
 */
export type Feature =
  | { path: string; family: Family; rising: readonly (readonly [from: number, points: number])[] }
  | { path: string; family: Family; falling: readonly (readonly [to: number, points: number])[] }
  | { path: string; family: Family; choices: Readonly<Record<string, number>> };

/** `anonymiser` points order sessions inside a band and never choose the band: privacy tools are ordinary. */
export type Family = 'session' | 'account' | 'payment' | 'shared' | 'anonymiser';

const NETWORK = { none: 0, vpn: 2, proxy: 2, hosting: 3, tor: 4 };

export const SCORECARD: readonly Feature[] = [
  { path: 'visibility', family: 'session', choices: { public: 0, unlisted: 3, private: 7 } },
  {
    path: 'viewersPeak',
    family: 'session',
    falling: [
      [2, 4],
      [5, 2],
    ],
  },
  {
    path: 'firstContactToPrivateMin',
    family: 'session',
    falling: [
      [10, 8],
      [60, 5],
      [1440, 2],
    ],
  },
  {
    path: 'repeatedPairSessions7d',
    family: 'session',
    rising: [
      [3, 3],
      [7, 6],
    ],
  },
  {
    path: 'deviceChanges',
    family: 'session',
    rising: [
      [2, 1],
      [5, 2],
    ],
  },
  {
    path: 'viewerBurst',
    family: 'session',
    rising: [
      [5, 3],
      [20, 6],
    ],
  },
  { path: 'recordingDetected', family: 'session', choices: { false: 0, true: 4 } },
  {
    path: 'utcOffsetGapHours',
    family: 'session',
    rising: [
      [3, 1],
      [6, 3],
    ],
  },
  {
    path: 'hostAccountAgeDays',
    family: 'account',
    falling: [
      [7, 5],
      [30, 3],
      [180, 1],
    ],
  },
  { path: 'hostAgeBand', family: 'account', choices: { adult: 0, minor: 10 } },
  {
    path: 'viewerAccountAgeDaysMedian',
    family: 'account',
    falling: [
      [7, 5],
      [30, 3],
      [90, 1],
    ],
  },
  {
    path: 'priorMinorBlocksReports',
    family: 'account',
    rising: [
      [1, 8],
      [2, 14],
      [4, 20],
    ],
  },
  { path: 'banEvasionMatch', family: 'account', choices: { false: 0, true: 12 } },
  {
    path: 'payments.count',
    family: 'payment',
    rising: [
      [1, 2],
      [3, 4],
      [10, 6],
    ],
  },
  {
    path: 'payments.median',
    family: 'payment',
    falling: [
      [40, 3],
      [350, 1],
    ],
  },
  {
    path: 'payments.roundShare',
    family: 'payment',
    rising: [
      [0.5, 1],
      [0.8, 2],
    ],
  },
  {
    path: 'payments.nearSessionShare',
    family: 'payment',
    rising: [
      [0.25, 4],
      [0.5, 7],
    ],
  },
  {
    path: 'payments.gapDaysMedian',
    family: 'payment',
    falling: [
      [7, 4],
      [20, 3],
    ],
  },
  {
    path: 'payments.nightShare',
    family: 'payment',
    rising: [
      [0.25, 2],
      [0.5, 3],
    ],
  },
  {
    path: 'externalSignals.reviewed',
    family: 'shared',
    rising: [
      [1, 12],
      [2, 18],
    ],
  },
  {
    path: 'externalSignals.unreviewed',
    family: 'shared',
    rising: [
      [1, 3],
      [3, 6],
    ],
  },
  { path: 'anonymiser.host', family: 'anonymiser', choices: NETWORK },
  { path: 'anonymiser.viewer', family: 'anonymiser', choices: NETWORK },
  {
    path: 'anonymiser.switches',
    family: 'anonymiser',
    rising: [
      [1, 1],
      [3, 2],
    ],
  },
  // With the anonymiser, since switching a VPN on is what most often brings a mismatch about.
  { path: 'ipVsDeclaredMismatch', family: 'anonymiser', choices: { false: 0, true: 3 } },
];

/** Most that all anonymiser points together, with their interaction, may add. */
export const ANONYMISER_CAP = 8;
/** Points that double the odds, and the log-odds at 0 points; priors for `probability`. */
export const POINTS_TO_DOUBLE_ODDS = 10;
export const LOG_ODDS_AT_ZERO = -6;
