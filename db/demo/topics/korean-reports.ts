// Started in Korean; answers in Korean and English, as in the group.

import type { DemoTopic } from './index.ts';

export const koreanReports: DemoTopic = {
  key: 'korean-reports',
  title: '한국어 신고와 대화를 읽고 옮길 때: 검토자를 위한 표현 정리',
  tlp: 'GREEN',
  chathamHouse: false,
  author: 'minjun',
  daysAgo: 3,
  posts: [
    {
      author: 'minjun',
      hoursAfter: 0,
      body: `한국어로 들어온 신고와 대화를 영어 보고서로 옮길 때 검토자들이 자주 막히는 지점을 모아 보았습니다. 은어 목록을 만들자는 뜻은 아닙니다. 번역하면서 뜻이 달라지는 구조를 함께 정리하고 싶습니다.

1. **주어 생략**: 누가 말했고 누가 했는지 문장만으로는 알 수 없을 때가 많습니다.
2. **호칭**: '삼촌', '이모', '오빠'가 실제 가족을 가리키지 않을 때가 많습니다.
3. **나이와 학년**: 만 나이, 세는나이, 학년이 섞여 나옵니다.
4. **시간**: '오늘 밤 12시'나 '새벽'은 날짜가 하루 어긋나기 쉽습니다.

최근 한 달 동안 로터스챗에서 영어로 옮긴 보고서 60건을 다시 읽어 보니, 14건은 주어나 호칭 때문에 원문과 뜻이 달라져 있었습니다. 다른 회사에서는 어떻게 하고 계신지 궁금합니다. 영어로 답해 주셔도 좋습니다.`,
    },
    {
      author: 'soyeon',
      hoursAfter: 2,
      replyTo: 1,
      body: `저희 품질 점검에서도 호칭이 가장 큰 문제였습니다. '삼촌'을 uncle로만 옮기면 영어로 읽는 분석가는 친족 관계로 이해하고, 그에 따라 긴급도 판단까지 달라질 수 있습니다. 그래서 번역문 안에서는 해석하지 않고, 원문을 괄호에 남긴 다음 검토자 메모를 따로 붙이고 있습니다.

> uncle (삼촌). Note: also used for unrelated older men; relationship not confirmed.

메모에는 확인된 사실과 추정을 나누어 적어 달라고 부탁드립니다. 문장은 조금 길어지지만, 보고서를 받은 쪽에서 되묻는 일이 눈에 띄게 줄었습니다.`,
    },
    {
      author: 'weijie',
      hoursAfter: 5,
      replyTo: 1,
      body: `Thank you for starting this. (I read it with a machine translation first and then with a colleague, and the difference makes your point.) The missing subject is what hurts us most. The machine has to put a pronoun there, it usually puts "he", and from then on the reviewer believes that the original said so. In 30 reports that we read again, seven had a subject nobody had written. What do you put in its place?`,
    },
    {
      author: 'minjun',
      hoursAfter: 7,
      replyTo: 3,
      body: `네, 바로 그 점이 가장 걱정됩니다. 저희는 대명사를 채워 넣지 않고 \`[subject not stated]\`라고 그대로 적습니다. 앞뒤 대화에서 누구인지 분명할 때만 계정 ID를 대괄호 안에 넣고, 그렇게 판단한 근거가 되는 메시지의 시각을 함께 남깁니다. 처음에는 문장이 어색하다는 의견이 많았지만, 틀린 주어가 자연스럽게 읽히는 것보다는 어색한 편이 안전하다고 생각합니다. 기계 번역을 그대로 붙여 넣은 문장에는 \`[machine translation]\`이라고 꼭 표시하고 있습니다.`,
    },
    {
      author: 'bronte',
      hoursAfter: 19,
      body: `From the receiving end of such reports, this is what lets us work without asking back:

| Part | Why |
| --- | --- |
| The original, in its own script | it is the evidence; the translation is not |
| The translation, line by line | we can point at a line |
| Who translated: person or machine | tells us how far to trust it |
| Notes, kept apart | opinion stays visible as opinion |

It fits what we wrote about the narrative in [what makes a report actionable](/guidance/what-makes-a-report-actionable). Please never replace the original, even when space is short.`,
    },
    {
      author: 'kenta',
      hoursAfter: 23,
      body: `Japanese has nearly the same four problems: subjects left out, kinship words for strangers, school years instead of ages, and hours after midnight counted as the evening before. For school years we write a range and keep the original, for example "a school year that usually means 13 to 14", and never one single age. Could we design the note once for several languages? I would gladly try it on 20 of our Japanese reports.`,
    },
    {
      author: 'soyeon',
      hoursAfter: 27,
      replyTo: 6,
      body: `좋은 제안 감사합니다. 저희도 학년은 범위로만 옮기고 있어서 같은 양식을 쓸 수 있을 것 같습니다. 한 가지를 더하고 싶습니다. 한국어에서는 존댓말과 반말이 바뀌는 순간이 관계의 변화를 보여 줄 때가 있는데, 영어로 옮기면 흔적 없이 사라집니다. 저희는 그 자리에 "말투가 바뀜(speech level changes here)"이라고만 적습니다. 좋다 나쁘다는 판단이 아니라 관찰로 남기는 것이 중요합니다. 친해져서 말을 놓는 경우가 훨씬 많기 때문입니다.`,
    },
    {
      author: 'rizky',
      hoursAfter: 44,
      body: `A practical question for those of us who read no Korean. At night there may be nobody awake who does. What is the least I should do, and what should I leave alone? At present I send the original with a machine translation marked as such, write that no Korean reader has seen it, and do not summarise what anybody meant. I would rather send an honest half than a confident whole, but perhaps I am too careful.`,
    },
    {
      author: 'minjun',
      hoursAfter: 49,
      replyTo: 8,
      body: `리즈키 님, 지금 하시는 방법이 맞다고 생각합니다. 밤에는 원문, 기계 번역 표시, 그리고 한국어를 읽는 사람이 아직 확인하지 않았다는 한 문장이면 충분합니다. 의미를 요약하는 일은 아침에 저희가 이어서 하겠습니다. 지금까지의 의견을 모아 한 쪽짜리 메모 양식을 만들어 보겠습니다.

In short, for everybody: keep the original; mark machine translation; do not fill in a missing subject; give school years as a range; note a change of speech level as an observation. Kenta, I will send you the draft for your 20 reports. Still open: how to write a time such as '새벽' when the date itself is uncertain.`,
    },
  ],
};
