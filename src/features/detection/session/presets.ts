import type { WrittenSession } from './metadata.ts';

/** Invented sessions: three that are ordinary, each with something that could look like risk, and one that should worry. */
export const PRESETS: { name: string; written: WrittenSession }[] = [
  {
    name: 'A family call abroad',
    written: {
      ...{
        visibility: 'private',
        durationSec: 55,
        viewersPeak: 2,
        viewersUnique: 2,
        repeatedPairSessions7d: 5,
        deviceChanges: 1,
      },
      ...{ recordingDetected: 'no', hostAccountAgeDays: 900, viewerAccountAgeDaysMedian: 1400, priorMinorBlocksReports: 0 },
      ...{
        banEvasionMatch: 'no',
        'payments.count': 0,
        'anonymiser.host': 'none',
        'anonymiser.viewer': 'vpn',
        utcOffsetGapHours: 8,
      },
    },
  },
  {
    name: 'A tutor',
    written: {
      ...{ visibility: 'private', durationSec: 60, viewersPeak: 1, viewersUnique: 1, firstContactToPrivateMin: 5760 },
      ...{ repeatedPairSessions7d: 2, hostAccountAgeDays: 400, hostAgeBand: 'adult', viewerAccountAgeDaysMedian: 210 },
      ...{ priorMinorBlocksReports: 0, banEvasionMatch: 'no', 'payments.count': 4, 'payments.median': 30 },
      ...{ 'payments.roundShare': 100, 'payments.nearSessionShare': 75, 'payments.gapDaysMedian': 7, 'payments.nightShare': 0 },
    },
  },
  {
    name: 'A gamer',
    written: {
      ...{
        visibility: 'public',
        durationSec: 240,
        viewersPeak: 140,
        viewersUnique: 610,
        viewerBurst: 30,
        recordingDetected: 'yes',
      },
      ...{ deviceChanges: 0, hostAccountAgeDays: 1200, viewerAccountAgeDaysMedian: 320, priorMinorBlocksReports: 0 },
      ...{ banEvasionMatch: 'no', 'payments.count': 25, 'payments.median': 3, 'payments.roundShare': 90 },
      ...{ 'payments.nearSessionShare': 100, 'payments.nightShare': 40, 'anonymiser.host': 'vpn', 'anonymiser.switches': 0 },
    },
  },
  {
    name: 'One that should worry',
    written: {
      ...{ visibility: 'private', durationSec: 25, viewersPeak: 1, viewersUnique: 1, firstContactToPrivateMin: 8 },
      ...{ repeatedPairSessions7d: 4, recordingDetected: 'yes', hostAccountAgeDays: 20, hostAgeBand: 'minor' },
      ...{ viewerAccountAgeDaysMedian: 5, priorMinorBlocksReports: 3, 'payments.count': 3, 'payments.median': 25 },
      ...{ 'payments.roundShare': 100, 'payments.nearSessionShare': 100, 'payments.nightShare': 60, 'anonymiser.viewer': 'tor' },
      ...{ utcOffsetGapHours: 7 },
    },
  },
];
