import { expect, test } from 'vitest';
import { createClassifier } from '../../src/detection/index.ts';
import { converse, type Line } from './scripted.ts';

// The committed model and policy, on sentences that leave no doubt.
const classifier = createClassifier();
const spoken = (lines: readonly Line[]) => converse(lines, classifier);

const PRESSING = {
  en: [
    'how old are you?',
    'are your parents home?',
    'keep this between us, ok?',
    "don't tell your parents about me",
    'send me a selfie',
  ],
  ko: ['너 몇 살이야?', '지금 부모님 집에 계셔?', '이건 우리끼리 비밀이야', '부모님한테는 말하지 마', '셀카 하나 보내줘'],
};

test.each(['en', 'ko'] as const)('in %s one who presses is named, with reasons, and the band is high', (lang) => {
  const results = spoken(
    PRESSING[lang].flatMap((text): Line[] => [
      ['x', text],
      ['y', 'ok'],
    ]),
  );
  const last = results.at(-1)!;
  expect(last).toMatchObject({ band: 'high', riskSpeaker: 'x', action: 'review_only' });
  expect(last.firstAlertAt).toBeDefined();
  expect(last.reasons.map(({ code }) => code)).toEqual(expect.arrayContaining(['behaviour.isolation', 'behaviour.secrecy']));
});

test('the same asked by two people, each the half of it, gives neither of them a high band', () => {
  const [, isolation, secrecy] = PRESSING.en;
  const lines = Array.from({ length: 6 }, (): Line[] => [
    ['x', isolation!],
    ['y', secrecy!],
  ]).flat();
  for (const { band, firstAlertAt } of spoken(lines)) {
    expect(['low', 'guarded']).toContain(band);
    expect(firstAlertAt).toBeUndefined();
  }
});

test.each([
  'keep this between us, ok?',
  'are your parents home?',
  "let's move to another app",
  'can we meet up tomorrow?',
  'send me a selfie',
  "I'll buy you a gift card",
  'how old are you?',
  '이건 우리끼리 비밀이야',
  '지금 부모님 집에 계셔?',
  '우리 다른 앱으로 옮기자',
  '내일 둘이 만날래?',
  '셀카 하나 보내줘',
  '내가 기프티콘 사줄게',
  '너 몇 살이야?',
])('"%s" alone stays at guarded however often it is said, and never alerts', (text) => {
  for (const { band, firstAlertAt } of spoken(Array.from({ length: 30 }, () => ['x', text]))) {
    expect(['low', 'guarded']).toContain(band);
    expect(firstAlertAt).toBeUndefined();
  }
});

test.each([
  ['a child who reports', ['저는 중학생이에요', '그 사람이 다른 앱으로 옮기자고 했어', '싫다고 했고 선생님께 말씀드렸어']],
  ['a child who refuses', ["I'm in 7th grade", 'He asked me to send a selfie so I blocked him', 'I told my mom about it']],
  ['a parent', ["I'm 41 years old", 'Please talk to a trusted adult', 'He said "keep this between us" so I told the school']],
  ['friends', ['The train is late again', 'lol ok', 'what should we eat tonight', 'see you at practice']],
  ['친구들', ['버스가 또 늦네', 'ㅋㅋㅋ 알겠어', '저녁 뭐 먹지', '연습 때 보자']],
])('%s is no risk', (_, texts) => {
  for (const { band, firstAlertAt } of spoken(texts.map((text) => ['y', text]))) {
    expect(band).toBe('low');
    expect(firstAlertAt).toBeUndefined();
  }
});

test('kind words of safety lower the risk of the one who says them', () => {
  const asking: Line[] = [
    ['x', 'are your parents home?'],
    ['x', 'send me a selfie'],
  ];
  const risk = (text: string) => spoken([['x', text], ...asking]).at(-1)!.risk;
  expect(risk('Please talk to a trusted adult')).toBeLessThan(risk('The train is late again'));
});
