import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { createClassifier, DEFAULT_POLICY, DetectionInputError, MAX_TEXT_CHARS } from '../../src/detection/index.ts';
import { sha256 } from '../../src/detection/sha256.ts';

const classifier = createClassifier();

test.each([
  ['empty', ''],
  ['lone surrogates', '\ud83d \udc00 \ud800'],
  ['unpaired jamo', 'ㅂ ㅣ ㄳ ㅋㅋㅋ \u1100 \u1161 \uffa1'],
  ['zero-width only', '\u200b\u200d\ufeff\u2060'],
  ['control characters', '\u0000\u0007\u001b'],
  ['the longest text', 'are your '.repeat(MAX_TEXT_CHARS).slice(0, MAX_TEXT_CHARS)],
])('%s gives a quiet result', (_, text) => {
  const result = classifier.classify(text);
  expect(result.labels).toHaveLength(13);
  expect(result.labels.every((label) => !label.active && label.score > 0 && label.score < 1)).toBe(true);
});

test('text past the limit, or no text, is refused with field and fix', () => {
  expect(refusal(() => classifier.classify('a'.repeat(MAX_TEXT_CHARS + 1)))).toMatchObject({ field: 'text' });
  expect(refusal(() => classifier.classify(7 as never))).toMatchObject({ field: 'text', fix: 'Pass a string.' });
  expect(refusal(() => classifier.classifyBatch(['ok', null as never]))).toMatchObject({ field: 'texts[1]' });
  expect(refusal(() => classifier.classify('a', { lang: 'fr' as never }))).toMatchObject({ field: 'lang' });
});

test('a refusal never repeats what was given', () => {
  expect(refusal(() => classifier.classify('secret words '.repeat(MAX_TEXT_CHARS))).message).not.toContain('secret words');
});

test('a batch is each message by itself', () => {
  const texts = ['are your parents home?', '우리 다른 앱으로 옮기자'];
  const [first, second] = classifier.classifyBatch(texts);
  expect(first).toEqual(classifier.classify(texts[0]!));
  expect(second!.evidence[0]!.messageId).toBe('1');
});

test('hostile repetition is read in well under a second', () => {
  const started = performance.now();
  for (const seed of ["if you don't ", "i'll send ", '우리 ', '안 하면 ', 'a.', 'ㄱㅏ', '"', '\u0430a']) {
    classifier.classify(seed.repeat(MAX_TEXT_CHARS).slice(0, MAX_TEXT_CHARS));
  }
  expect(performance.now() - started).toBeLessThan(4000);
});

test('a policy out of order is refused, and a changed one has another checksum', () => {
  const policy = structuredClone(DEFAULT_POLICY);
  policy.thresholds.ko.secrecy = 0.9;
  const strict = createClassifier({ policy }).classify('우리끼리 비밀이야');
  expect(strict.labels.find((label) => label.label === 'secrecy')).toMatchObject({ threshold: 0.9, active: false });
  expect(strict.model.sha256).not.toBe(classifier.classify('').model.sha256);

  policy.conversation.bands.high = 0.1;
  expect(refusal(() => createClassifier({ policy }))).toMatchObject({ field: 'policy.conversation.bands' });
});

test.each(['', 'abc', '우리끼리', 'a'.repeat(55), 'a'.repeat(56), 'a'.repeat(64), 'x'.repeat(5000)])(
  'our SHA-256 is the standard one (%#)',
  (text) => {
    expect(sha256(text)).toBe(createHash('sha256').update(text).digest('hex'));
  },
);

function refusal(work: () => unknown): DetectionInputError {
  try {
    work();
  } catch (error) {
    expect(error).toBeInstanceOf(DetectionInputError);
    return error as DetectionInputError;
  }
  throw new Error('Expected a refusal');
}
