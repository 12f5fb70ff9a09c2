/** The thirteen behaviours the library labels. `minor_indicator` and `protective_context` are never risk by themselves. */
export const BEHAVIOURS = [
  'adult_indicator',
  'minor_indicator',
  'age_inquiry',
  'sexual_topic',
  'secrecy',
  'isolation',
  'platform_migration',
  'meeting_request',
  'image_request',
  'gift_or_payment',
  'coercion_threat',
  'rapport_flattery',
  'protective_context',
] as const;

export type Behaviour = (typeof BEHAVIOURS)[number];

/** Two different ones of these from one speaker, or coercion alone, are what the band `high` asks for. */
export const HIGH_SEVERITY: readonly Behaviour[] = [
  'secrecy',
  'isolation',
  'platform_migration',
  'meeting_request',
  'image_request',
  'coercion_threat',
];

/** Says who somebody is, or guards; not something done to the addressee. */
export const NOT_RISK: readonly Behaviour[] = ['adult_indicator', 'minor_indicator', 'protective_context'];

export const BEHAVIOUR_TEXT: Record<Behaviour, { en: string; ko: string }> = {
  adult_indicator: { en: 'One side appears to be an adult', ko: '한쪽이 성인으로 보임' },
  minor_indicator: { en: 'One side appears to be a minor', ko: '한쪽이 미성년자로 보임' },
  age_inquiry: { en: 'Asks the other person for their age', ko: '상대방의 나이를 물음' },
  sexual_topic: { en: 'Raises a sexual or intimate topic', ko: '성 또는 친밀한 관계에 관한 화제를 꺼냄' },
  secrecy: { en: 'Asks the other person to keep something secret', ko: '상대방에게 비밀을 지키라고 함' },
  isolation: {
    en: 'Asks whether others are around, or sets them against the other person',
    ko: '주변에 누가 있는지 묻거나 주변 사람과 멀어지게 함',
  },
  platform_migration: { en: 'Asks to move to another or a private channel', ko: '다른 앱이나 비공개 대화로 옮기자고 함' },
  meeting_request: { en: 'Asks to meet in person', ko: '직접 만나자고 함' },
  image_request: { en: 'Asks for a picture, a video or the camera', ko: '사진, 영상 또는 카메라를 요구함' },
  gift_or_payment: { en: 'Offers a gift or money', ko: '선물이나 돈을 주겠다고 함' },
  coercion_threat: { en: 'Threatens or pressures the other person', ko: '상대방을 협박하거나 압박함' },
  rapport_flattery: { en: 'Flatters, or claims a special bond', ko: '지나치게 칭찬하거나 특별한 사이라고 함' },
  protective_context: {
    en: 'Speaks of safety, reporting, refusal, or retells what someone else said',
    ko: '안전, 신고, 거절에 관한 말이거나 남의 말을 전하는 말임',
  },
};
