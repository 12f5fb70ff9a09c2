export type AnonymiserKind = 'none' | 'vpn' | 'proxy' | 'hosting' | 'tor' | 'unknown';

/**
 * One livestream session by its metadata. All but the first two fields are optional; what is absent is unknown, not safe.
 * There is no field for country, language, nationality, name, address or text, and none is accepted.
 */
export interface SessionMetadata {
  sessionId: string;
  /** ISO 8601 with zone, e.g. 2026-11-02T13:00:00Z; not in the future. */
  startedAt: string;
  /** Seconds. Without points: no public study gives its effect. */
  durationSec?: number;
  visibility?: 'public' | 'unlisted' | 'private';
  viewersPeak?: number;
  /** Without points: no public study gives its effect. */
  viewersUnique?: number;
  /** Days since the host's account was made. */
  hostAccountAgeDays?: number;
  /** As declared or estimated by the platform. */
  hostAgeBand?: 'minor' | 'adult' | 'unknown';
  viewerAccountAgeDaysMedian?: number;
  /** Blocks and reports of the viewers by accounts of minors, before this session. */
  priorMinorBlocksReports?: number;
  banEvasionMatch?: boolean;
  /** `switches`: changes of kind or exit during the session. */
  anonymiser?: { host?: AnonymiserKind; viewer?: AnonymiserKind; switches?: number };
  /** Hours between host's and viewer's UTC offset, 0 to 26: a difference, never a place. */
  utcOffsetGapHours?: number;
  /** Network place differs from the declared one; which places these are is not asked. */
  ipVsDeclaredMismatch?: boolean;
  /** Minutes from the first contact to this private session. */
  firstContactToPrivateMin?: number;
  repeatedPairSessions7d?: number;
  deviceChanges?: number;
  /** New viewers who share a referrer, device or network and came within one minute. */
  viewerBurst?: number;
  recordingDetected?: boolean;
  /** `median` in US dollars; shares 0..1; `nearSessionShare`: within 2 hours of a session; `nightShare`: 23 to 6 at the payer's clock. */
  payments?: {
    count: number;
    median: number;
    roundShare: number;
    nearSessionShare: number;
    gapDaysMedian?: number;
    nightShare?: number;
  };
  /** Signals on the accounts that other platforms shared. */
  externalSignals?: { reviewed: number; unreviewed: number };
}
