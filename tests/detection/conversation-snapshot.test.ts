import { expect, test } from 'vitest';
import type { ConversationSnapshot } from '../../src/detection/index.ts';
import { createClassifier, DEFAULT_POLICY, MAX_TRAJECTORY, restoreConversation } from '../../src/detection/index.ts';
import { said, scripted } from './scripted.ts';

const classifier = createClassifier();
const LINES: [speaker: string, text: string, at: string][] = [
  ['x', 'how old are you?', '2026-01-01T10:00:00Z'],
  ['y', "I'm in 7th grade", '2026-01-01T10:01:00Z'],
  ['x', '지금 부모님 집에 계셔?', '2026-01-02T19:00:00+09:00'],
  ['x', 'keep this between us, ok?', '2026-01-03T10:00:00Z'],
  ['y', 'Please talk to a trusted adult', '2026-01-04T10:00:00Z'],
  ['x', 'send me a selfie', '2026-01-09T10:00:00Z'],
];
const messages = LINES.map(([speaker, text, at], number) => ({ id: `m${number}`, speaker, text, at }));

test('wherever a conversation is saved and restored, what follows is the same', () => {
  const whole = classifier.conversation({ id: 'c', halfLifeMessages: 7, halfLifeDays: 2, skepticism: { tau: 0.1, k: 1, m: 4 } });
  const expected = messages.map((message) => whole.push(message));
  for (let saved = 0; saved <= messages.length; saved++) {
    const before = classifier.conversation({
      id: 'c',
      halfLifeMessages: 7,
      halfLifeDays: 2,
      skepticism: { tau: 0.1, k: 1, m: 4 },
    });
    messages.slice(0, saved).forEach((message) => before.push(message));
    const json = JSON.stringify(before.snapshot());
    const fromText = classifier.restoreConversation(json);
    const fromData = restoreConversation(JSON.parse(json) as ConversationSnapshot);
    expect(messages.slice(saved).map((message) => fromText.push(message))).toEqual(expected.slice(saved));
    expect(messages.slice(saved).map((message) => fromData.push(message))).toEqual(expected.slice(saved));
  }
});

test('a restored conversation and the saved one do not touch each other', () => {
  const first = classifier.conversation({ id: 'c' });
  first.push(messages[0]!);
  const snapshot = first.snapshot();
  const kept = JSON.stringify(snapshot);
  classifier.restoreConversation(snapshot).push(messages[2]!);
  first.push(messages[3]!);
  expect(JSON.stringify(snapshot)).toBe(kept);
});

test('a snapshot holds no word, and no run of four characters, of what was said', () => {
  const conversation = classifier.conversation({ id: 'c' });
  messages.forEach((message) => conversation.push(message));
  const values = JSON.stringify(conversation.snapshot(), (key, value: unknown) =>
    key === 'model' ? undefined : value,
  ).toLowerCase();
  const names = new Set(Object.keys(conversation.snapshot().speakers[0]!.levels).flatMap((label) => label.split('_')));
  for (const [, text] of LINES) {
    for (const word of text.toLowerCase().split(/[^\p{L}\p{N}]+/u)) {
      if (word.length > 2 && !names.has(word)) expect(values).not.toContain(word);
    }
    for (const run of text.match(/[가-힣]{2}/g) ?? []) expect(values).not.toContain(run);
  }
});

test('a snapshot stays small however long the conversation', () => {
  const conversation = scripted().conversation({ id: 'c' });
  for (let at = 0; at < MAX_TRAJECTORY + 100; at++) conversation.push({ id: `m${at}`, speaker: 'x', text: said('secrecy') });
  const { trajectory, speakers, messages: count } = conversation.snapshot();
  expect(trajectory).toHaveLength(MAX_TRAJECTORY);
  expect(count).toBe(MAX_TRAJECTORY + 100);
  expect(speakers).toHaveLength(1);
});

test.each([
  ['text that is no JSON', '{', /snapshot\.json/],
  ['null', 'null', /snapshot\.format/],
  ['another format', { format: 'breakwater-conversation-1' }, /snapshot\.format/],
  ['a negative count', { messages: -1 }, /snapshot\.messages/],
  ['an age that is no number', { age: null }, /snapshot\.age/],
  ['a time that is no number', { lastAt: 'yesterday' }, /snapshot\.lastAt/],
  ['a risk above one', { trajectory: [{ messageId: 'm0', risk: 2 }] }, /snapshot\.trajectory/],
  ['a speaker without levels', { speakers: [{ speaker: 'x' }] }, /snapshot\.speakers\[0\]/],
  ['a half-life of zero', { halfLifeDays: 0 }, /halfLifeDays/],
  ['a rule that cannot be', { skepticism: { tau: 0.5, k: 4, m: 3 } }, /skepticism/],
  ['an alert that is no id', { firstAlertAt: 7 }, /snapshot\.firstAlertAt/],
  ['other weights', { model: { sha256: 'x' } }, /another model or policy/],
])('a snapshot with %s is refused', (_, change, problem) => {
  const conversation = classifier.conversation({ id: 'c' });
  conversation.push(messages[0]!);
  const snapshot = typeof change === 'string' ? change : ({ ...conversation.snapshot(), ...change } as ConversationSnapshot);
  expect(() => classifier.restoreConversation(snapshot)).toThrow(problem);
});

test('a snapshot made under one policy is refused under another', () => {
  const policy = structuredClone(DEFAULT_POLICY);
  policy.conversation.weights.secrecy += 0.5;
  const snapshot = classifier.conversation({ id: 'c' }).snapshot();
  expect(() => createClassifier({ policy }).restoreConversation(snapshot)).toThrow(/another model or policy/);
});
