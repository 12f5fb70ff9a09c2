export const REASON_TEXT = {
  several_behaviours: {
    en: 'Several different behaviours come from the same person',
    ko: '같은 사람에게서 여러 가지 행동이 함께 나타남',
  },
  adult_and_minor: {
    en: 'One side appears to be an adult and the other a minor',
    ko: '한쪽은 성인, 다른 쪽은 미성년자로 보임',
  },
  topic_and_minor: {
    en: 'A topic for adults is raised with someone who appears to be a minor',
    ko: '미성년자로 보이는 사람에게 성인 대상 화제를 꺼냄',
  },
  one_severe_behaviour: {
    en: 'Held below high: only one severe behaviour so far',
    ko: '심각한 행동이 하나뿐이어서 높음 단계로 올리지 않음',
  },
  ordinary_cues_only: {
    en: 'Held at guarded: each of these cues is common in ordinary conversation',
    ko: '일상 대화에서도 흔한 표현뿐이어서 주의 단계에 둠',
  },
} satisfies Record<string, { en: string; ko: string }>;
