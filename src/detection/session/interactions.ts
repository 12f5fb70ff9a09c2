import type { Family } from './scorecard.ts';

/** A bound on one value; an unknown value meets none. */
export type Bound =
  { path: string; atLeast: number } | { path: string; atMost: number } | { path: string; among: readonly (string | boolean)[] };

/**
 * A declared combination that says more than its parts: every entry of `all` must hold, of an entry with several bounds any.
 * Each bound points the way its feature's points rise, so the score stays monotone.
 */
export interface Interaction {
  code: string;
  family: Family;
  points: number;
  all: readonly (readonly Bound[])[];
  text: { en: string; ko: string };
}

const PRIVATE: Bound[] = [{ path: 'visibility', among: ['private'] }];
const DIRECTED: Bound[] = [{ path: 'visibility', among: ['unlisted', 'private'] }];
const YOUNG_HOST: Bound[] = [{ path: 'hostAgeBand', among: ['minor'] }];
const PAID: Bound[] = [{ path: 'payments.count', atLeast: 1 }];
const PAID_OFTEN: Bound[] = [{ path: 'payments.count', atLeast: 3 }];
const HIDING = ['vpn', 'proxy', 'hosting', 'tor'];

/**
 * In a public stream payments are tips and sales, in a private one most often a lesson or an appointment with an adult.
 * They carry weight together with a young host, with distance and night, and little otherwise: combination, never alone.
 */
export const INTERACTIONS: readonly Interaction[] = [
  {
    code: 'private_with_payments',
    family: 'payment',
    points: 3,
    all: [PRIVATE, PAID, [{ path: 'payments.nearSessionShare', atLeast: 0.25 }]],
    text: { en: 'Private session with payments close to it', ko: '비공개 방송 전후에 결제가 있음' },
  },
  {
    code: 'private_with_small_repeated_payments',
    family: 'payment',
    points: 2,
    all: [PRIVATE, PAID_OFTEN, [{ path: 'payments.median', atMost: 40 }], [{ path: 'payments.gapDaysMedian', atMost: 20 }]],
    text: { en: 'Private session with small payments at short intervals', ko: '비공개 방송에 소액 결제가 짧은 간격으로 반복됨' },
  },
  {
    code: 'young_host_paid_in_private',
    family: 'payment',
    points: 8,
    all: [DIRECTED, YOUNG_HOST, PAID, [{ path: 'payments.nearSessionShare', atLeast: 0.25 }]],
    text: {
      en: 'A young host is paid close to a session that is not public',
      ko: '미성년 진행자가 공개되지 않은 방송 전후에 결제를 받음',
    },
  },
  {
    code: 'zone_gap_with_night_payments',
    family: 'payment',
    points: 4,
    all: [DIRECTED, PAID, [{ path: 'utcOffsetGapHours', atLeast: 3 }], [{ path: 'payments.nightShare', atLeast: 0.25 }]],
    text: {
      en: 'Session not public, time zones far apart and payments at night',
      ko: '공개되지 않은 방송에서 시간대 차이가 크고 심야 결제가 있음',
    },
  },
  {
    code: 'young_host_in_directed_session',
    family: 'session',
    points: 6,
    all: [DIRECTED, YOUNG_HOST, [{ path: 'viewersPeak', atMost: 5 }], [{ path: 'firstContactToPrivateMin', atMost: 1440 }]],
    text: {
      en: 'Young host, few viewers, and a session that is not public within a day of first contact',
      ko: '미성년 진행자가 첫 접촉 하루 안에 소수 시청자와 비공개로 방송함',
    },
  },
  {
    code: 'viewer_burst_on_young_host',
    family: 'session',
    points: 8,
    all: [YOUNG_HOST, [{ path: 'viewerBurst', atLeast: 5 }]],
    text: { en: 'Linked new viewers came at once to a young host', ko: '미성년 진행자에게 서로 연관된 신규 시청자가 몰림' },
  },
  {
    code: 'anonymiser_with_ban_evasion',
    family: 'anonymiser',
    points: 3,
    all: [
      [{ path: 'banEvasionMatch', among: [true] }],
      [
        { path: 'anonymiser.host', among: HIDING },
        { path: 'anonymiser.viewer', among: HIDING },
      ],
    ],
    text: { en: 'Anonymised connection together with a ban evasion match', ko: '익명 접속과 제재 회피 정황이 함께 나타남' },
  },
];
