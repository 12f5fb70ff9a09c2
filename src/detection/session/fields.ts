/** What each field of the metadata may hold; the one place of these limits. */
export type Field =
  | { kind: 'text' }
  | { kind: 'time' }
  | { kind: 'flag' }
  | { kind: 'choice'; of: readonly string[] }
  | { kind: 'count' }
  | { kind: 'amount'; max: number; unit: string }
  | { kind: 'group'; fields: Record<string, Field>; required: readonly string[] };

const ANONYMISER: Field = { kind: 'choice', of: ['none', 'vpn', 'proxy', 'hosting', 'tor', 'unknown'] };
const SHARE: Field = { kind: 'amount', max: 1, unit: 'a share' };
const DAYS: Field = { kind: 'amount', max: 36_525, unit: 'days' };

export const SESSION_FIELDS: Field & { kind: 'group' } = {
  kind: 'group',
  required: ['sessionId', 'startedAt'],
  fields: {
    sessionId: { kind: 'text' },
    startedAt: { kind: 'time' },
    durationSec: { kind: 'amount', max: 31 * 86_400, unit: 'seconds' },
    visibility: { kind: 'choice', of: ['public', 'unlisted', 'private'] },
    viewersPeak: { kind: 'count' },
    viewersUnique: { kind: 'count' },
    hostAccountAgeDays: DAYS,
    hostAgeBand: { kind: 'choice', of: ['minor', 'adult', 'unknown'] },
    viewerAccountAgeDaysMedian: DAYS,
    priorMinorBlocksReports: { kind: 'count' },
    banEvasionMatch: { kind: 'flag' },
    anonymiser: { kind: 'group', required: [], fields: { host: ANONYMISER, viewer: ANONYMISER, switches: { kind: 'count' } } },
    utcOffsetGapHours: { kind: 'amount', max: 26, unit: 'hours' },
    ipVsDeclaredMismatch: { kind: 'flag' },
    firstContactToPrivateMin: { kind: 'amount', max: 52_596_000, unit: 'minutes' },
    repeatedPairSessions7d: { kind: 'count' },
    deviceChanges: { kind: 'count' },
    viewerBurst: { kind: 'count' },
    recordingDetected: { kind: 'flag' },
    payments: {
      kind: 'group',
      required: ['count', 'median', 'roundShare', 'nearSessionShare'],
      fields: {
        count: { kind: 'count' },
        median: { kind: 'amount', max: 1_000_000_000, unit: 'US dollars' },
        roundShare: SHARE,
        nearSessionShare: SHARE,
        gapDaysMedian: DAYS,
        nightShare: SHARE,
      },
    },
    externalSignals: {
      kind: 'group',
      required: ['reviewed', 'unreviewed'],
      fields: { reviewed: { kind: 'count' }, unreviewed: { kind: 'count' } },
    },
  },
};
