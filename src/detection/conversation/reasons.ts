import type { Reason } from '../result.ts';

type Said = Pick<Reason, 'code' | 'text'>;

export const REASON_TEXT = {
  anotherBehaviour: {
    code: 'several_behaviours',
    text: {
      en: 'Several different behaviours come from the same person',
      ko: '같은 사람에게서 여러 가지 행동이 함께 나타남',
    },
  },
  adultTimesMinor: {
    code: 'adult_and_minor',
    text: { en: 'One side appears to be an adult and the other a minor', ko: '한쪽은 성인, 다른 쪽은 미성년자로 보임' },
  },
  topicTimesMinor: {
    code: 'topic_and_minor',
    text: {
      en: 'A topic for adults is raised with someone who appears to be a minor',
      ko: '미성년자로 보이는 사람에게 성인 대상 화제를 꺼냄',
    },
  },
  requestDensity: {
    code: 'request_density',
    text: {
      en: 'Much of what this person writes asks for something severe',
      ko: '이 사람의 말에서 심각한 요구가 차지하는 비율이 높음',
    },
  },
  oneSided: {
    code: 'one_sided',
    text: { en: 'Only one side asks; the other does not answer in kind', ko: '한쪽만 요구하고 다른 쪽은 같은 요구를 하지 않음' },
  },
  softFirst: {
    code: 'soft_first',
    text: { en: 'Soft approaches came before the first severe one', ko: '심각한 요구에 앞서 부드러운 접근이 있었음' },
  },
  oneSevereBehaviour: {
    code: 'one_severe_behaviour',
    text: { en: 'Held below high: only one severe behaviour so far', ko: '심각한 행동이 하나뿐이어서 높음 단계로 올리지 않음' },
  },
  ordinaryCuesOnly: {
    code: 'ordinary_cues_only',
    text: {
      en: 'Held at guarded: each of these cues is common in ordinary conversation',
      ko: '일상 대화에서도 흔한 표현뿐이어서 주의 단계에 둠',
    },
  },
} satisfies Record<string, Said>;
