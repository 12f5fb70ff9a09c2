/**
 * Why a feature or combination has its weight: expert reasoning over public sources, not measurement.
 * `source` names the public record as listed in the model card; `size` says whether that record gives an effect size.
 */
export interface Ground {
  why: string;
  source: string;
  size: 'none published' | 'published' | 'derived';
}

const none = (why: string, source: string): Ground => ({ why, source, size: 'none published' });

const PLAUSIBLE = 'expert judgement; no public study of this signal';
const AIC = 'Cubitt, Napier & Brown 2021 (AIC T&I 634): under AU$55, at intervals under 20 days';
const FATF = 'FATF, March 2025: EUR 10 to 200, even amounts, repeated late at night';
const AUSTRAC = 'AUSTRAC financial crime guide: a combination of indicators, no single one';

export const GROUNDS: Readonly<Record<string, Ground>> = {
  visibility: none(
    'Paid viewers direct in private calls; but most private calls are families and friends',
    'WeProtect, Scale of Harm',
  ),
  viewersPeak: none('Directed sessions have one or two viewers; so has any call', 'WeProtect, Scale of Harm'),
  firstContactToPrivateMin: none('Contact in public, then soon a private stream', 'NCMEC, quoted in WIRED'),
  repeatedPairSessions7d: none('Pupils and families meet as often: little weight', PLAUSIBLE),
  deviceChanges: none('Plausible only', PLAUSIBLE),
  viewerBurst: none('Groups of viewers act together on live functions', 'Resolver, livestreaming and grooming'),
  recordingDetected: none('Captures of live sessions circulate', 'IWF 2018, trends in captures of livestreams'),
  utcOffsetGapHours: none('Named with payments only; families abroad have it too: little weight alone', FATF),
  hostAccountAgeDays: none('Plausible; every honest newcomer has it too: little weight', PLAUSIBLE),
  hostAgeBand: none('Nearly all hosts in captured streams were judged 13 or younger; most young hosts are safe', 'IWF 2018'),
  viewerAccountAgeDaysMedian: none('Plausible: made for the purpose', PLAUSIBLE),
  priorMinorBlocksReports: none(
    'Blocked or reported by a young person: the strongest account signal named',
    'Meta, November 2022',
  ),
  banEvasionMatch: none('Somebody already found to break the rules has come back', 'Meta, November 2022'),
  'payments.count': none('Frequency marks offenders among payers, not payers among viewers: little weight alone', AIC),
  'payments.median': {
    why: 'Six of seven predictors were values; tips are small too: little weight alone',
    source: AIC,
    size: 'published',
  },
  'payments.roundShare': none('Even amounts; tips are even as well', FATF),
  'payments.nearSessionShare': none('Tips are always near a session; the weight lies in combinations', AUSTRAC),
  'payments.gapDaysMedian': { why: 'Short intervals; subscribers pay at short intervals too', source: AIC, size: 'published' },
  'payments.nightShare': none("Night at the payer's clock stands for another time zone", FATF),
  'externalSignals.reviewed': none(
    'Found by another platform and reviewed; a clue, not proof',
    'Tech Coalition, Lantern transparency report',
  ),
  'externalSignals.unreviewed': none('A clue that nobody has reviewed', 'Tech Coalition, Lantern transparency report'),
  'anonymiser.host': {
    why: 'One third of people online use a VPN: capped, never chooses a band',
    source: AUSTRAC,
    size: 'derived',
  },
  'anonymiser.viewer': { why: 'As for the host', source: AUSTRAC, size: 'derived' },
  'anonymiser.switches': none('Plausible; networks change by themselves: capped', PLAUSIBLE),
  ipVsDeclaredMismatch: none('Travel, migration and VPN bring it about: capped', PLAUSIBLE),
  private_with_payments: none(
    'Payment for a directed, private session is the pattern described',
    `WeProtect, Scale of Harm; ${AUSTRAC}`,
  ),
  private_with_small_repeated_payments: {
    why: 'The pattern of high-volume payers; weekly lessons have it too: little weight',
    source: AIC,
    size: 'published',
  },
  young_host_paid_in_private: none(
    'Paid, directed, and the one who is paid is young: no ordinary appointment',
    `WeProtect, Scale of Harm; IWF 2018`,
  ),
  zone_gap_with_night_payments: none('Night payments together with distance; public streams have audiences everywhere', FATF),
  young_host_in_directed_session: none('Alone, young, and moved to a private session soon', 'IWF 2018; NCMEC, quoted in WIRED'),
  viewer_burst_on_young_host: none('Groups that act together on young hosts', 'Resolver; IWF 2018'),
  anonymiser_with_ban_evasion: none('Named in combination only', AUSTRAC),
};
