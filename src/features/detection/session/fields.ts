/** Every signal of a session as the form asks for it. `path` is its place in the metadata and its name in the form. */
export interface SessionField {
  path: string;
  label: string;
  help?: string;
  /** A choice among words, or a number from 0 to `max`. */
  options?: Readonly<Record<string, string>>;
  max?: number;
  unit?: string;
  whole?: true;
  /** What a number in the form is multiplied with for the library. */
  times?: number;
}

interface SessionGroup {
  title: string;
  help?: string;
  fields: SessionField[];
}

const COUNT = { max: 1_000_000, whole: true } as const;
const DAYS = { max: 36_500, unit: 'days' } as const;
const PERCENT = { max: 100, unit: '%', times: 0.01 } as const;
const FLAG = { options: { no: 'no', yes: 'yes' } } as const;
const CONNECTION = { options: { none: 'direct', vpn: 'VPN', proxy: 'proxy', hosting: 'hosting network', tor: 'Tor' } } as const;

export const SESSION_GROUPS: SessionGroup[] = [
  {
    title: 'The session',
    fields: [
      { path: 'visibility', label: 'Visibility', options: { public: 'public', unlisted: 'unlisted', private: 'private' } },
      { path: 'durationSec', label: 'Length', unit: 'minutes', max: 44_640, times: 60, help: 'Carries no points.' },
      { path: 'viewersPeak', label: 'Viewers at the peak', ...COUNT },
      { path: 'viewersUnique', label: 'Different viewers', ...COUNT, help: 'Carries no points.' },
      { path: 'firstContactToPrivateMin', label: 'From first contact to private session', unit: 'minutes', max: 1_000_000 },
      { path: 'repeatedPairSessions7d', label: 'Sessions of the same pair within 7 days', ...COUNT },
      { path: 'deviceChanges', label: 'Changes of device during it', ...COUNT },
      {
        path: 'viewerBurst',
        label: 'Linked new viewers within one minute',
        ...COUNT,
        help: 'With a referrer, device or network in common.',
      },
      { path: 'recordingDetected', label: 'Recording was detected', ...FLAG },
    ],
  },
  {
    title: 'The accounts',
    fields: [
      { path: 'hostAccountAgeDays', label: 'Age of the host’s account', ...DAYS },
      {
        path: 'hostAgeBand',
        label: 'Age of the host, as the platform holds it',
        options: { adult: 'adult', minor: 'minor' },
        help: 'Declared or estimated.',
      },
      { path: 'viewerAccountAgeDaysMedian', label: 'Age of the viewers’ accounts, median', ...DAYS },
      {
        path: 'priorMinorBlocksReports',
        label: 'Earlier blocks or reports of the viewers',
        ...COUNT,
        help: 'By accounts of minors.',
      },
      { path: 'banEvasionMatch', label: 'Matches an account that was banned', ...FLAG },
    ],
  },
  {
    title: 'Payments from viewers to the host',
    help: 'Where there were none, 0 payments is enough. Where there were, the first four belong together.',
    fields: [
      { path: 'payments.count', label: 'Payments', ...COUNT },
      { path: 'payments.median', label: 'Median payment', unit: 'US dollars', max: 1_000_000 },
      { path: 'payments.roundShare', label: 'Of these, round amounts', ...PERCENT },
      { path: 'payments.nearSessionShare', label: 'Of these, within two hours of a session', ...PERCENT },
      { path: 'payments.gapDaysMedian', label: 'Between two payments, median', ...DAYS },
      { path: 'payments.nightShare', label: 'Of these, from 23 to 6 by the payer’s clock', ...PERCENT },
    ],
  },
  {
    title: 'The connection',
    help: 'Privacy tools are ordinary. These points order sessions within a band and never choose the band.',
    fields: [
      { path: 'anonymiser.host', label: 'Host’s connection', ...CONNECTION },
      { path: 'anonymiser.viewer', label: 'Viewer’s connection', ...CONNECTION },
      { path: 'anonymiser.switches', label: 'Changes of it during the session', ...COUNT },
      {
        path: 'utcOffsetGapHours',
        label: 'Between the two clocks',
        unit: 'hours',
        max: 26,
        help: 'A difference, never a place.',
      },
      {
        path: 'ipVsDeclaredMismatch',
        label: 'Network and declared place differ',
        ...FLAG,
        help: 'Which places these are is not asked.',
      },
    ],
  },
  {
    title: 'Shared by other platforms',
    help: 'Signals on these accounts; both numbers belong together.',
    fields: [
      { path: 'externalSignals.reviewed', label: 'Reviewed by a person', ...COUNT },
      { path: 'externalSignals.unreviewed', label: 'Not reviewed yet', ...COUNT },
    ],
  },
];

export const SESSION_FIELDS: SessionField[] = SESSION_GROUPS.flatMap(({ fields }) => fields);
