import { expect, test } from 'vitest';
import type { Behaviour } from '../../src/detection/index.ts';
import { BEHAVIOURS, createClassifier, DEFAULT_POLICY } from '../../src/detection/index.ts';
import { textModel } from '../../src/detection/model.ts';
import { defaultModel } from '../../src/detection/model/default-model.ts';

const { classify } = createClassifier();

// Short, synthetic, mild and unmistakable. No line joins a cue of age with a topic for adults.
const CONTRASTS: [Behaviour, 'en' | 'ko', active: string, inactive: string][] = [
  ['adult_indicator', 'en', "I'm 34 years old", "I'm not an adult"],
  ['adult_indicator', 'ko', '나는 서른다섯 살이야', '우리 삼촌은 서른다섯 살이야'],
  ['minor_indicator', 'en', "I'm in 7th grade", "My neighbour's son is 13 years old"],
  ['minor_indicator', 'ko', '저는 중학생이에요', '제 동생은 중학생이에요'],
  ['age_inquiry', 'en', 'how old are you?', 'He asked how old I was and I left the chat'],
  ['age_inquiry', 'ko', '너 몇 살이야?', '이 노트북은 몇 년 됐어?'],
  ['sexual_topic', 'en', 'Can we talk about intimacy?', 'He asked me about intimate things and I blocked him'],
  ['sexual_topic', 'ko', '피임에 대해 이야기해 볼래?', '안내문에 "피임 상담 가능"이라고 적혀 있었어'],
  ['secrecy', 'en', 'keep this between us, ok?', 'He said "keep this between us" so I told my mom'],
  ['secrecy', 'ko', '이건 우리끼리 비밀이야', '그 사람이 우리 비밀로 하자고 했어요'],
  ['isolation', 'en', 'are your parents home?', 'A stranger asked me are your parents home'],
  ['isolation', 'ko', '지금 부모님 집에 계셔?', '부모님 집에 다녀왔어'],
  ['platform_migration', 'en', "let's move to another app", 'She asked if we could move to another app'],
  ['platform_migration', 'ko', '우리 다른 앱으로 옮기자', '그 사람이 다른 앱으로 옮기자고 했어'],
  ['meeting_request', 'en', 'can we meet up tomorrow?', "I don't want to meet up"],
  ['meeting_request', 'ko', '내일 둘이 만날래요?', '그 아저씨가 내일 만나자고 했어요'],
  ['image_request', 'en', 'send me a selfie', 'What if someone says send me a selfie'],
  ['image_request', 'ko', '셀카 하나 보내줘', '누가 셀카 보내달라고 해서 거절했어요'],
  ['gift_or_payment', 'en', "I'll buy you a gift card", 'He said he would buy me a gift card and I said no'],
  ['gift_or_payment', 'ko', '내가 기프티콘 사줄게', '그 사람이 기프티콘 사줄게라고 했어요'],
  ['coercion_threat', 'en', "If you don't do it I'll tell your parents", "They said if you refuse I'll tell everyone"],
  ['coercion_threat', 'ko', '안 하면 친구들한테 다 말할 거야', '그 사람이 안 하면 친구들한테 다 말할 거라고 협박했어요'],
  ['rapport_flattery', 'en', "You're so mature for your age", "My aunt said you're so mature for your age"],
  ['rapport_flattery', 'ko', '넌 나이에 비해 정말 성숙해', '이모가 나이에 비해 성숙하다고 하셨어'],
  ['protective_context', 'en', 'Please talk to a trusted adult', 'Do not tell your parents'],
  ['protective_context', 'ko', '믿을 수 있는 어른에게 꼭 말해', '부모님한테 말하지 마'],
];

/** What a careful reader would say and the model does not. A test fails when one comes right: then it belongs among the contrasts. */
const KNOWN_MISSES: [Behaviour, shouldBe: 'active' | 'inactive', text: string][] = [
  ['age_inquiry', 'inactive', '동생은 몇 살이야?'],
  ['age_inquiry', 'inactive', 'The form asked me how old are you'],
  ['sexual_topic', 'inactive', 'The clinic leaflet says "ask us about contraception"'],
  ['isolation', 'inactive', '부모님은 지금 집에 계셔.'],
  ['gift_or_payment', 'inactive', "He told me I'll buy you a gift card"],
];

test.each(CONTRASTS)('%s in %s is active in "%s" and not in "%s"', (label, lang, active, inactive) => {
  expect(activeLabels(active)).toContain(label);
  expect(activeLabels(inactive)).not.toContain(label);
  expect(classify(active).lang).toBe(lang);
});

test('every label has a contrast in both languages', () => {
  for (const lang of ['en', 'ko']) {
    expect(new Set(CONTRASTS.filter((row) => row[1] === lang).map((row) => row[0]))).toEqual(new Set(BEHAVIOURS));
  }
});

test.each(KNOWN_MISSES)('known miss: %s should be %s in "%s", and is not yet', (label, shouldBe, text) => {
  expect(activeLabels(text).includes(label)).toBe(shouldBe === 'inactive');
});

test.each([
  ["If someone says don't tell your parents, tell a teacher", 'hypothetical or reported'],
  ['In safety class we teach that "are your parents home" is a warning sign', 'taught'],
  ['누가 엄마한테 말하지 말라고 하면 바로 알려 주세요', 'hypothetical'],
  ['그 사람이 다른 앱으로 옮기자고 했어', 'reported'],
])('"%s" is protective and nothing else', (text) => {
  expect(activeLabels(text)).toEqual(['protective_context']);
  expect(classify(text).counterEvidence.length).toBeGreaterThan(0);
  expect(classify(text).reasons).toEqual([]);
});

test('a message that is one quotation is still the speaker speaking', () => {
  expect(activeLabels('"keep this between us"')).toContain('secrecy');
});

test.each([
  'The train is late again',
  'Which app do you like best?',
  'where did you put the ladder',
  '오늘 날씨 진짜 좋다',
  '저녁에 영화 봤는데 재밌더라',
  '비밀번호를 잊어버렸어',
])('"%s" is ordinary talk', (text) => {
  expect(activeLabels(text)).toEqual([]);
});

test('each result is stamped, explained in both languages and for review only', () => {
  const result = classify('are your parents home?', { speaker: 'a' });
  expect(result.action).toBe('review_only');
  expect(result.model).toEqual(textModel(DEFAULT_POLICY, defaultModel()));
  expect(result.model).toMatchObject({ policy: `${DEFAULT_POLICY.id}@${DEFAULT_POLICY.version}` });
  expect(result.model.sha256).toMatch(/^[0-9a-f]{64}$/);
  expect(result.reasons.map(({ code }) => code)).toEqual(['label.isolation']);
  expect(result.reasons[0]!.text.en).not.toBe(result.reasons[0]!.text.ko);
  for (const { speaker, score } of result.labels) {
    expect(speaker).toBe('a');
    expect(score > 0 && score < 1).toBe(true);
  }
});

function activeLabels(text: string) {
  return classify(text)
    .labels.filter((label) => label.active)
    .map((label) => label.label);
}
