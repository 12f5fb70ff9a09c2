/**
 * Six invented platforms, and the parts of the metadata that each cannot see. What is missing depends on the platform alone,
 * never on risk, so that no learner can take absence for a sign.
 */
export const PLATFORMS: readonly { name: string; blind: readonly string[] }[] = [
  { name: 'sees all', blind: [] },
  { name: 'no payments', blind: ['payments'] },
  { name: 'calls only', blind: ['payments', 'viewerBurst', 'externalSignals'] },
  { name: 'young and small', blind: ['externalSignals', 'banEvasionMatch', 'recordingDetected', 'hostAgeBand'] },
  { name: 'little network data', blind: ['anonymiser', 'ipVsDeclaredMismatch', 'utcOffsetGapHours', 'deviceChanges'] },
  { name: 'no contact history', blind: ['firstContactToPrivateMin', 'repeatedPairSessions7d', 'priorMinorBlocksReports'] },
];

/** Share of values lost on the way, anywhere. */
export const LOST = 0.04;
