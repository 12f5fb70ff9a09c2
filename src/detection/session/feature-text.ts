/** One sentence per feature, for the reviewer. */
export const FEATURE_TEXT: Record<string, { en: string; ko: string }> = {
  visibility: { en: 'The session was not public', ko: '공개 방송이 아니었음' },
  viewersPeak: { en: 'Very few viewers at the peak', ko: '최대 시청자 수가 매우 적음' },
  firstContactToPrivateMin: {
    en: 'Little time from first contact to the private session',
    ko: '첫 접촉에서 비공개 방송까지의 시간이 짧음',
  },
  repeatedPairSessions7d: {
    en: 'The same pair met in several sessions within a week',
    ko: '일주일 안에 같은 두 계정의 방송이 반복됨',
  },
  deviceChanges: { en: 'The device changed during the session', ko: '방송 중 기기가 바뀜' },
  viewerBurst: { en: 'Many linked new viewers came at once', ko: '서로 연관된 신규 시청자가 한꺼번에 들어옴' },
  recordingDetected: { en: 'Recording of the session was detected', ko: '방송 녹화가 감지됨' },
  utcOffsetGapHours: { en: 'Host and viewer are several time zones apart', ko: '진행자와 시청자의 시간대 차이가 큼' },
  hostAccountAgeDays: { en: "The host's account is new", ko: '진행자 계정이 새로 만들어짐' },
  hostAgeBand: { en: 'The platform holds the host to be a minor', ko: '플랫폼이 진행자를 미성년자로 봄' },
  viewerAccountAgeDaysMedian: { en: "The viewers' accounts are new", ko: '시청자 계정이 대체로 새로 만들어짐' },
  priorMinorBlocksReports: {
    en: "Minors' accounts blocked or reported the viewers before",
    ko: '미성년 계정의 차단이나 신고 이력이 있음',
  },
  banEvasionMatch: { en: 'Matches an account that was banned', ko: '제재된 계정과 일치하는 정황이 있음' },
  'payments.count': { en: 'Payments from viewer to host', ko: '시청자가 진행자에게 결제함' },
  'payments.median': { en: 'The payments are small', ko: '결제 금액이 소액임' },
  'payments.roundShare': { en: 'Most payments are round amounts', ko: '끝자리가 없는 금액의 결제가 많음' },
  'payments.nearSessionShare': { en: 'Payments lie close to sessions', ko: '방송 전후에 결제가 몰려 있음' },
  'payments.gapDaysMedian': { en: 'Payments follow each other closely', ko: '결제 간격이 짧음' },
  'payments.nightShare': { en: "Payments at night by the payer's clock", ko: '결제자 기준 심야 결제가 많음' },
  'externalSignals.reviewed': { en: 'Other platforms shared reviewed signals', ko: '다른 플랫폼이 검토를 마친 신호를 공유함' },
  'externalSignals.unreviewed': {
    en: 'Other platforms shared signals nobody has reviewed yet',
    ko: '다른 플랫폼이 검토 전의 신호를 공유함',
  },
  'anonymiser.host': {
    en: 'The host uses an anonymiser (ordinary by itself)',
    ko: '진행자가 익명 접속을 사용함(그 자체로는 흔함)',
  },
  'anonymiser.viewer': {
    en: 'A viewer uses an anonymiser (ordinary by itself)',
    ko: '시청자가 익명 접속을 사용함(그 자체로는 흔함)',
  },
  'anonymiser.switches': { en: 'The anonymiser changed during the session', ko: '방송 중 익명 접속 방식이 바뀜' },
  ipVsDeclaredMismatch: {
    en: 'Network and declared place differ (ordinary by itself)',
    ko: '접속 위치와 신고된 위치가 다름(그 자체로는 흔함)',
  },
};
