import { expect, test } from 'vitest';
import { createClassifier, restoreConversation, type ConversationSnapshot } from '../../src/detection/index.ts';

const classifier = createClassifier();

const ALERTING = {
  en: ['how old are you?', 'are your parents home?', 'keep this between us, ok?'],
  ko: ['너 몇 살이야?', '지금 부모님 집에 계셔?', '이건 우리끼리 비밀이야'],
};

test.each(['en', 'ko'] as const)('in %s an alert comes by the third message and the band is high', (lang) => {
  const results = converse(ALERTING[lang].map((text) => ['x', text]));
  expect(results[1]!.firstAlertAt).toBeUndefined();
  expect(results[2]).toMatchObject({ firstAlertAt: 'm2', band: 'high', riskSpeaker: 'x', action: 'review_only' });
  expect(results[2]!.trajectory.map((point) => point.messageId)).toEqual(['m0', 'm1', 'm2']);
  expect(results[2]!.reasons.map((reason) => reason.code)).toContain('behaviour.secrecy');
});

test('the alert names the same message in both languages and bands agree', () => {
  const [en, ko] = [ALERTING.en, ALERTING.ko].map((texts) => converse(texts.map((text) => ['x', text])));
  expect(en!.map((result) => result.band)).toEqual(ko!.map((result) => result.band));
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
  for (const result of converse(Array.from({ length: 30 }, () => ['x', text]))) {
    expect(['low', 'guarded']).toContain(result.band);
    expect(result.firstAlertAt).toBeUndefined();
  }
});

test('only ordinary cues together stay at guarded', () => {
  const results = converse([
    ['x', 'how old are you?'],
    ['x', "I'll buy you a gift card"],
    ['x', "You're so mature for your age"],
    ['x', "I'm 34 years old"],
  ]);
  expect(results.at(-1)!.band).toBe('guarded');
});

test('two severe behaviours of two people do not add up', () => {
  const results = converse([
    ['x', 'are your parents home?'],
    ['y', 'keep this between us, ok?'],
  ]);
  expect(results.at(-1)!.band).toBe('guarded');
});

test('one severe behaviour among ordinary ones stays below high; coercion passes', () => {
  const one = converse([
    ['x', 'how old are you?'],
    ['x', "I'll buy you a gift card"],
    ['x', 'send me a selfie'],
    ['x', 'send me a selfie'],
    ['x', 'how old are you?'],
  ]);
  expect(one.at(-1)!.band).toBe('elevated');
  const threat = converse([
    ['x', "If you don't do it I'll tell your parents"],
    ['x', "If you don't do it I'll tell your parents"],
  ]);
  expect(threat.at(-1)!.band).toBe('high');
});

test('an adult and a minor raise the risk as two numbers', () => {
  const known = converse([
    ['y', "I'm in 7th grade"],
    ['x', "I'm 34 years old"],
    ['x', 'are your parents home?'],
  ]).at(-1)!;
  const unknown = converse([
    ['y', 'I like trains'],
    ['x', 'I like buses'],
    ['x', 'are your parents home?'],
  ]).at(-1)!;
  expect(known.risk).toBeGreaterThan(unknown.risk);
  expect(known.reasons.map((reason) => reason.code)).toContain('adult_and_minor');
});

test('being a minor, refusing and reporting is no risk', () => {
  for (const result of converse([
    ['y', '저는 중학생이에요'],
    ['y', '그 사람이 다른 앱으로 옮기자고 했어'],
    ['y', '싫다고 했고 선생님께 말씀드렸어'],
  ])) {
    expect(result.band).toBe('low');
  }
});

test("protective words lower the speaker's own risk, not the other's, and not that of a threat", () => {
  const risk = (lines: [string, string][]) => converse(lines).at(-1)!.risk;
  const bare = risk([
    ['x', 'are your parents home?'],
    ['x', 'send me a selfie'],
  ]);
  expect(
    risk([
      ['x', 'Please talk to a trusted adult'],
      ['x', 'are your parents home?'],
      ['x', 'send me a selfie'],
    ]),
  ).toBeLessThan(bare);
  expect(
    risk([
      ['y', 'I will talk to a trusted adult'],
      ['x', 'are your parents home?'],
      ['x', 'send me a selfie'],
    ]),
  ).toBeCloseTo(bare, 5);
  const threat = "If you don't do it I'll tell your parents";
  expect(
    risk([
      ['x', 'Please talk to a trusted adult'],
      ['x', threat],
    ]),
  ).toBeCloseTo(
    risk([
      ['x', 'ok'],
      ['x', threat],
    ]),
    5,
  );
});

test('what was said long ago fades', () => {
  const results = converse([
    ['x', 'are your parents home?'],
    ['x', 'send me a selfie'],
    ...Array.from({ length: 120 }, () => ['y', 'ok'] as [string, string]),
  ]);
  expect(results[1]!.band).toBe('elevated');
  expect(results.at(-1)!.band).toBe('low');
});

test('the answers of the other side are no further sign', () => {
  const results = converse([
    ['x', 'are your parents home?'],
    ['x', 'send me a selfie'],
    ['y', 'ok'],
    ['y', 'no'],
  ]);
  expect(results.at(-1)!.firstAlertAt).toBeUndefined();
});

test('a snapshot holds no text and restores to identical results', () => {
  const lines: [string, string][] = [
    ['x', 'how old are you?'],
    ['y', "I'm in 7th grade"],
    ['x', 'are your parents home?'],
  ];
  const whole = classifier.conversation({ id: 'c', halfLifeMessages: 7 });
  lines.forEach(([speaker, text], at) => whole.push({ id: `m${at}`, speaker, text }));
  const json = JSON.stringify(whole.snapshot());
  for (const [, text] of lines)
    for (const word of text.split(/\W+/).filter((part) => part.length > 3)) expect(json).not.toContain(word);

  const next = { id: 'm3', speaker: 'x', text: 'keep this between us, ok?' };
  const expected = whole.push(next);
  expect(classifier.restoreConversation(json).push(next)).toEqual(expected);
  expect(restoreConversation(JSON.parse(json) as ConversationSnapshot).push(next)).toEqual(expected);
});

test('a snapshot that was changed, or a message pushed twice, is refused', () => {
  const conversation = classifier.conversation({ id: 'c' });
  conversation.push({ id: 'm0', speaker: 'x', text: 'hi' });
  expect(() => conversation.push({ id: 'm0', speaker: 'x', text: 'hi' })).toThrow(/message\.id: was pushed before/);
  expect(() => conversation.push({ id: 'm1', speaker: '', text: 'hi' })).toThrow(/message\.speaker/);
  expect(() => classifier.restoreConversation('{')).toThrow(/not JSON/);
  expect(() => classifier.restoreConversation('null')).toThrow(/snapshot\.format/);
  expect(() => classifier.restoreConversation({ ...conversation.snapshot(), messages: -1 })).toThrow(/snapshot\.messages/);
  const other = { ...conversation.snapshot(), model: { ...conversation.snapshot().model, sha256: 'x' } };
  expect(() => classifier.restoreConversation(other)).toThrow(/another model or policy/);
});

function converse(lines: [speaker: string, text: string][]) {
  const conversation = classifier.conversation({ id: 'c' });
  return lines.map(([speaker, text], at) => conversation.push({ id: `m${at}`, speaker, text }));
}
