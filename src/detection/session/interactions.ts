import type { SessionMetadata } from './metadata.ts';
import type { Family } from './scorecard.ts';

/** Combinations that say more than their parts. Each rises with each of its parts, so the score stays monotone. */
export interface Interaction {
  code: string;
  family: Family;
  points: number;
  holds: (meta: SessionMetadata) => boolean;
  text: { en: string; ko: string };
}

export const INTERACTIONS: readonly Interaction[] = [
  {
    code: 'private_with_payments',
    family: 'payment',
    points: 6,
    holds: ({ visibility, payments }) => visibility === 'private' && paid(payments) && payments!.nearSessionShare >= 0.25,
    text: { en: 'Private session with payments close to it', ko: '비공개 방송 전후에 결제가 있음' },
  },
  {
    code: 'zone_gap_with_night_payments',
    family: 'payment',
    points: 4,
    holds: ({ utcOffsetGapHours, payments }) =>
      (utcOffsetGapHours ?? 0) >= 3 && paid(payments) && (payments!.nightShare ?? 0) >= 0.25,
    text: { en: 'Time zones far apart and payments at night', ko: '시간대 차이가 크고 심야 결제가 있음' },
  },
  {
    code: 'anonymiser_with_ban_evasion',
    family: 'anonymiser',
    points: 3,
    holds: ({ anonymiser, banEvasionMatch }) => banEvasionMatch === true && [anonymiser?.host, anonymiser?.viewer].some(hides),
    text: { en: 'Anonymised connection together with a ban evasion match', ko: '익명 접속과 제재 회피 정황이 함께 나타남' },
  },
];

function paid(payments: SessionMetadata['payments']) {
  return payments !== undefined && payments.count > 0;
}

function hides(kind: string | undefined) {
  return kind !== undefined && kind !== 'none' && kind !== 'unknown';
}
