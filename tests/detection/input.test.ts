import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { createClassifier, MAX_TEXT_CHARS } from '../../src/detection/index.ts';
import { sha256 } from '../../src/detection/sha256.ts';
import { refusal } from './refusal.ts';

const classifier = createClassifier();

test.each([
  ['empty', ''],
  ['blank', ' \n\t\r\u3000'],
  ['lone surrogates', '\ud83d \udc00 \ud800'],
  ['unpaired jamo', 'ㅂ ㅣ ㄳ ㅋㅋㅋ \u1100 \u1161 \uffa1'],
  ['zero-width only', '\u200b\u200d\ufeff\u2060'],
  ['control characters', '\u0000\u0007\u001b'],
  ['marks of direction only', '\u200f\u202e\u2066\u2069'],
  ['right-to-left script', 'مرحبا كيف حالك اليوم'],
  ['emoji only', '😀👨‍👩‍👧🏳️‍🌈'],
  ['digits only', '0123456789'],
])('%s gives a quiet result', (_, text) => {
  const result = classifier.classify(text);
  expect(result.labels).toHaveLength(13);
  expect(result.labels.every((label) => !label.active && label.score > 0 && label.score < 1)).toBe(true);
  expect(result).toMatchObject({ reasons: [], action: 'review_only' });
});

// What stands around the words may weigh a little, but nothing may break, and every span stays inside the text.
test.each([
  ['a lone surrogate before', '\ud83dkeep this between us'],
  ['a lone surrogate inside', 'keep this \udc00 between us'],
  ['a mark of direction', '\u202ekeep this between us\u202c'],
  ['Arabic around', 'مرحبا keep this between us كيف'],
  ['two scripts', 'keep this between us 우리끼리 비밀이야 привет'],
  ['jamo never paired', 'ㅂ 우리끼리 비밀이야 ㅣㅣ ㄳ \u1161'],
  ['a combining mark without end', `k${'\u0301'.repeat(500)}eep this between us`],
  ['the longest text', 'are your parents home? '.repeat(MAX_TEXT_CHARS).slice(0, MAX_TEXT_CHARS)],
])('text with %s is read, and evidence stays inside it', (_, text) => {
  const { labels, evidence } = classifier.classify(text);
  for (const { score } of labels) expect(score > 0 && score < 1).toBe(true);
  for (const { start, end } of evidence) {
    expect(start).toBeGreaterThanOrEqual(0);
    expect(end).toBeGreaterThan(start);
    expect(end).toBeLessThanOrEqual(text.length);
  }
});

test('text past the limit, or no text, is refused with field and fix', () => {
  expect(refusal(() => classifier.classify('a'.repeat(MAX_TEXT_CHARS + 1)))).toMatchObject({ field: 'text' });
  expect(refusal(() => classifier.classify('a'.repeat(2 ** 20)))).toMatchObject({
    field: 'text',
    fix: 'Split it into the messages it was sent as.',
  });
  expect(refusal(() => classifier.classify(7 as never))).toMatchObject({ field: 'text', fix: 'Pass a string.' });
  expect(refusal(() => classifier.classifyBatch(['ok', null as never]))).toMatchObject({ field: 'texts[1]' });
  expect(refusal(() => classifier.classifyBatch('ok' as never))).toMatchObject({ field: 'texts' });
  expect(refusal(() => classifier.classify('a', { lang: 'fr' as never }))).toMatchObject({ field: 'lang' });
  expect(refusal(() => classifier.classify('a', { speaker: '' }))).toMatchObject({ field: 'speaker' });
});

test('a refusal never repeats what was given', () => {
  expect(refusal(() => classifier.classify('secret words '.repeat(MAX_TEXT_CHARS))).message).not.toContain('secret words');
  const pushed = refusal(() => push({ text: 'secret words '.repeat(MAX_TEXT_CHARS) }));
  expect(`${pushed.message}${pushed.fix}`).not.toContain('secret words');
});

test('a batch is each message by itself', () => {
  const texts = ['are your parents home?', '우리 다른 앱으로 옮기자'];
  const [first, second] = classifier.classifyBatch(texts);
  expect(first).toEqual(classifier.classify(texts[0]!));
  expect(second!.labels).toEqual(classifier.classify(texts[1]!).labels);
  expect(new Set(second!.evidence.map(({ messageId }) => messageId))).toEqual(new Set(['1']));
});

// A pattern that tries every way to fail would run into the time limit of the test.
test.each([
  "if you don't ",
  "i'll send ",
  '우리 ',
  '안 하면 ',
  'a.',
  'ㄱㅏ',
  '"',
  '\u0430a',
  'a',
  '가',
  'ㅋ',
  "'",
  '\u200ba',
  'dnfl',
])('hostile repetition of %j is read to its end', (seed) => {
  expect(classifier.classify(seed.repeat(MAX_TEXT_CHARS).slice(0, MAX_TEXT_CHARS)).labels).toHaveLength(13);
});

test.each(['', 'abc', '우리끼리', 'a'.repeat(55), 'a'.repeat(56), 'a'.repeat(64), 'x'.repeat(5000)])(
  'our SHA-256 is the standard one (%#)',
  (text) => {
    expect(sha256(text)).toBe(createHash('sha256').update(text).digest('hex'));
    expect(sha256(new TextEncoder().encode(text))).toBe(sha256(text));
  },
);

function push(change: { text: string }) {
  return classifier.conversation({ id: 'c' }).push({ id: 'm0', speaker: 'x', ...change });
}
