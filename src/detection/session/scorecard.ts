import { INTERACTIONS } from './interactions.ts';

/**
 * One feature and its points. EXPERT PRIORS: public studies give directions and hardly any effect sizes; nothing here is fitted,
 * neither to real sessions nor to the simulator of src/lab/livestream. Why each has its weight stands in grounds.ts.
 * `atLeast`: rising bounds, the points of the last one reached. `atMost`: rising bounds, the points of the first not exceeded.
 */
export type Feature =
  | { path: string; family: Family; atLeast: readonly number[]; points: readonly number[] }
  | { path: string; family: Family; atMost: readonly number[]; points: readonly number[] }
  | { path: string; family: Family; choices: Readonly<Record<string, number>> };

/** `anonymiser` points order sessions inside a band and never choose the band: privacy tools are ordinary. */
export type Family = 'session' | 'account' | 'payment' | 'shared' | 'anonymiser';

const NETWORK = { none: 0, vpn: 2, proxy: 2, hosting: 3, tor: 4 };

export const SCORECARD: readonly Feature[] = [
  { path: 'visibility', family: 'session', choices: { public: 0, unlisted: 2, private: 5 } },
  { path: 'viewersPeak', family: 'session', atMost: [2, 5], points: [3, 1] },
  { path: 'firstContactToPrivateMin', family: 'session', atMost: [10, 60, 1440], points: [8, 5, 2] },
  { path: 'repeatedPairSessions7d', family: 'session', atLeast: [3, 7], points: [1, 2] },
  { path: 'deviceChanges', family: 'session', atLeast: [2, 5], points: [1, 2] },
  { path: 'viewerBurst', family: 'session', atLeast: [5, 20], points: [3, 6] },
  { path: 'recordingDetected', family: 'session', choices: { false: 0, true: 4 } },
  { path: 'utcOffsetGapHours', family: 'session', atLeast: [3, 6], points: [1, 2] },
  { path: 'hostAccountAgeDays', family: 'account', atMost: [7, 30, 180], points: [3, 2, 1] },
  { path: 'hostAgeBand', family: 'account', choices: { adult: 0, minor: 10 } },
  { path: 'viewerAccountAgeDaysMedian', family: 'account', atMost: [7, 30, 90], points: [4, 2, 1] },
  { path: 'priorMinorBlocksReports', family: 'account', atLeast: [1, 2, 4], points: [10, 16, 22] },
  { path: 'banEvasionMatch', family: 'account', choices: { false: 0, true: 18 } },
  { path: 'payments.count', family: 'payment', atLeast: [3], points: [1] },
  { path: 'payments.median', family: 'payment', atMost: [40], points: [1] },
  { path: 'payments.roundShare', family: 'payment', atLeast: [0.8], points: [1] },
  { path: 'payments.nearSessionShare', family: 'payment', atLeast: [0.25], points: [1] },
  { path: 'payments.gapDaysMedian', family: 'payment', atMost: [20], points: [1] },
  { path: 'payments.nightShare', family: 'payment', atLeast: [0.25], points: [1] },
  { path: 'externalSignals.reviewed', family: 'shared', atLeast: [1, 2], points: [18, 24] },
  { path: 'externalSignals.unreviewed', family: 'shared', atLeast: [1, 3], points: [3, 6] },
  { path: 'anonymiser.host', family: 'anonymiser', choices: NETWORK },
  { path: 'anonymiser.viewer', family: 'anonymiser', choices: NETWORK },
  { path: 'anonymiser.switches', family: 'anonymiser', atLeast: [1, 3], points: [1, 2] },
  // With the anonymiser, since switching a VPN on is what most often brings a mismatch about.
  { path: 'ipVsDeclaredMismatch', family: 'anonymiser', choices: { false: 0, true: 3 } },
];

/**
 * Everything the session score is made of, as data, for the checksum, the model card and the demo page.
 * `pointsToDoubleOdds` (PDO) and `logOddsAtZero` (base) turn points into `probability`: priors, not calibrated to any prevalence.
 * A third of all people online use a VPN; were it 60 % of offenders, the likelihood ratio were 1.8, which is 8.5 points at this PDO:
 * hence the cap on all anonymiser points together with their interaction.
 */
export const CARD: Readonly<Card & { pointsToDoubleOdds: number; logOddsAtZero: number }> = {
  features: SCORECARD,
  interactions: INTERACTIONS,
  anonymiserCap: 8,
  pointsToDoubleOdds: 10,
  logOddsAtZero: -6,
};

export type Card = { features: readonly Feature[]; interactions: typeof INTERACTIONS; anonymiserCap: number };
