import { expect, test } from 'vitest';
import { createClassifier, MAX_SPEAKERS, MAX_TEXT_CHARS } from '../../src/detection/index.ts';

const classifier = createClassifier();

/** Texts that once made a rule look at the same stretch again and again. */
const HOSTILE: Record<string, string> = {
  'a subject repeated before a question that does not fit': '친구가'.repeat(2500) + ' 친구는몇살이야'.repeat(310),
  'a guardian at home, without a question': '엄마집에있'.repeat(2000),
  'a request that never ends': `${'부탁'.repeat(4990)}a가`,
  'one letter after another': 'a.'.repeat(5000),
  'quotation marks that never close': '"a'.repeat(5000),
};

// Ten of the first once took two minutes, and would not end before the runner gives up.
test.each(Object.entries(HOSTILE))('%s holds up nobody', (_, text) => {
  const longest = text.slice(0, MAX_TEXT_CHARS);
  for (let time = 0; time < 10; time++) expect(classifier.classify(longest).action).toBe('review_only');
});

test('a conversation takes fifty people, and says so of the next', () => {
  const conversation = classifier.conversation({ id: 'a room' });
  for (let at = 0; at < MAX_SPEAKERS; at++) conversation.push({ id: `m${at}`, speaker: `p${at}`, text: 'hello' });
  expect(() => conversation.push({ id: 'one more', speaker: 'one more', text: 'hello' })).toThrow(/message\.speaker/);
  expect(conversation.push({ id: 'again', speaker: 'p0', text: 'hello' }).messageId).toBe('again');
});

test('a snapshot that would grow, repeat a person or carry words is refused or loses them', () => {
  const conversation = classifier.conversation({ id: 'c' });
  conversation.push({ id: 'm', speaker: 'a', text: 'Are your parents home?' });
  const stored = conversation.snapshot();
  const [speaker] = stored.speakers;
  expect(() => classifier.restoreConversation({ ...stored, speakers: [{ ...speaker!, at: 1e6 }] })).toThrow(
    /snapshot\.speakers\[0\]/,
  );
  expect(() => classifier.restoreConversation({ ...stored, speakers: [speaker!, speaker!] })).toThrow(/snapshot\.speakers/);
  const trajectory = Array.from({ length: 501 }, (_, at) => ({ messageId: String(at), risk: 0 }));
  expect(() => classifier.restoreConversation({ ...stored, trajectory })).toThrow(/snapshot\.trajectory/);
  const carrying = JSON.stringify({ ...stored, speakers: [{ ...speaker!, text: 'HELLO' }], note: 'HELLO' });
  expect(JSON.stringify(classifier.restoreConversation(carrying).snapshot())).not.toContain('HELLO');
});
