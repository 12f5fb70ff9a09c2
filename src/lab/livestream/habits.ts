/**
 * How sessions of one archetype look, as shares, means and medians: the assumptions of the simulator, all invented.
 * Nobody's data stands behind a number here. Public sources give directions (research note 2.1); the sizes are guesses.
 */
export interface Habits {
  /** Share of sessions that are public, and unlisted; the rest are private. */
  open: number;
  unlisted: number;
  /** Median of viewers at the peak, and of minutes. */
  viewers: number;
  minutes: number;
  /** Median age of accounts in days. */
  hostDays: number;
  viewerDays: number;
  /** Share of accounts whose host is a minor. */
  young: number;
  /** Mean of blocks and reports by minors; share of accounts with a match to a banned one. */
  reports: number;
  banned: number;
  /** Share of sessions behind an anonymiser beyond what the person needs anyway; of these, the share on Tor. */
  hostHides: number;
  viewerHides: number;
  tor: number;
  switches: number;
  /** Share of accounts whose viewers are three or more time zones away. */
  far: number;
  /** Median minutes from first contact to a session that is not public. */
  contactMin: number;
  /** Mean of repeated sessions of the pair in a week, device changes, linked new viewers; share recorded. */
  pair: number;
  devices: number;
  burst: number;
  recorded: number;
  /** Share of accounts with payments, and what these are like: mean count, median amount, shares, median gap. */
  pays: number;
  payments: number;
  amount: number;
  round: number;
  near: number;
  gapDays: number;
  night: number;
  /** Mean of signals from other platforms. */
  reviewed: number;
  unreviewed: number;
}

/** A family is what is held out as a whole; its archetypes are variations. */
export interface Family {
  name: string;
  risk: boolean;
  archetypes: Record<string, Partial<Habits>>;
}

export const ORDINARY: Habits = {
  ...{ open: 0.6, unlisted: 0.2, viewers: 20, minutes: 50, hostDays: 500, viewerDays: 600, young: 0.12 },
  ...{ reports: 0.04, banned: 0.003, hostHides: 0.05, viewerHides: 0.05, tor: 0.03, switches: 0.1 },
  ...{ far: 0.12, contactMin: 8000, pair: 0.6, devices: 0.3, burst: 0.3, recorded: 0.05 },
  ...{ pays: 0.15, payments: 3, amount: 25, round: 0.6, near: 0.5, gapDays: 20, night: 0.15, reviewed: 0.003, unreviewed: 0.02 },
};

/** Most calls between people: private, few, often the same two. */
export const CALL: Partial<Habits> = {
  open: 0.02,
  unlisted: 0.13,
  viewers: 2,
  contactMin: 6000,
  pair: 2.5,
  burst: 0.05,
  pays: 0.05,
};
