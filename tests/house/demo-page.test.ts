// What the demo page of the classifier is made of: pure functions, which the server and the browser share.
import { expect, test } from 'vitest';
import { createClassifier, DEFAULT_POLICY, scoreSession } from '#src/detection/index.ts';
import { conversationMore, course, turnList } from '#src/features/detection/conversation/conversation-answer.ts';
import { CONVERSATIONS } from '#src/features/detection/conversation/examples.ts';
import { messagesOf, readTurn, writtenTurn } from '#src/features/detection/conversation/turns.ts';
import { h, toHtml } from '#src/features/detection/draw/node.ts';
import { trajectory } from '#src/features/detection/draw/trajectory.ts';
import { sessionInput, stepInput } from '#src/features/detection/index.ts';
import { findingsOf, piecesOf } from '#src/features/detection/message/findings.ts';
import { withHiddenSigns } from '#src/features/detection/message/hidden-signs.ts';
import { messageAnswer } from '#src/features/detection/message/message-answer.ts';
import { SESSION_FIELDS } from '#src/features/detection/session/fields.ts';
import { groupProblems, sessionFrom } from '#src/features/detection/session/metadata.ts';
import { PRESETS } from '#src/features/detection/session/presets.ts';

const classifier = createClassifier();
const rules = DEFAULT_POLICY.conversation;
const floors = rules.bands;

test('text stays text, in an element and in an attribute', () => {
  expect(toHtml(h('p', { title: '"><b>', hidden: true, lang: undefined }, '<b>&amp;</b>', null, ['a', false]))).toBe(
    '<p title="&quot;&gt;&lt;b&gt;" hidden="">&lt;b&gt;&amp;amp;&lt;/b&gt;a</p>',
  );
});

test('what is quoted is set aside, and the text can be put together again from its pieces', () => {
  const text = 'My friend wrote: "don’t tell your parents". I told my mum.';
  const findings = findingsOf(classifier.classify(text));
  expect(findings.some(({ role, label }) => role === 'aside' && label === 'secrecy')).toBe(true);
  expect(findings.some(({ role }) => role === 'acts')).toBe(false);
  expect(
    piecesOf(text, findings)
      .map((piece) => piece.text)
      .join(''),
  ).toBe(text);
});

test('pieces of evidence that overlap are one finding with every way it was found', () => {
  const findings = findingsOf(classifier.classify('Please keep this between us, okay?'));
  const secrecy = findings.filter(({ label, role }) => label === 'secrecy' && role === 'acts');
  expect(secrecy.length).toBeGreaterThan(0);
  expect(secrecy.some(({ via }) => via.has('lexicon') && via.has('ngram'))).toBe(true);
  for (const [at, finding] of secrecy.entries()) expect(finding.start).toBeGreaterThan(secrecy[at - 1]?.end ?? -1);
});

test('hidden signs are drawn as their numbers, a family emoji stays whole', () => {
  const shown = (text: string) => withHiddenSigns(text).map((piece) => (typeof piece === 'string' ? piece : piece.children[0]));
  expect(shown('a\u200bb\u202ec\ud800d\u3164')).toEqual(['a', 'U+200B', 'b', 'U+202E', 'c', 'U+D800', 'd', 'U+3164']);
  expect(shown('👨‍👩‍👧 👍🏽 ok\n\tㅋㅋ')).toEqual(['👨‍👩‍👧 👍🏽 ok\n\tㅋㅋ']);
});

const HOSTILE = [
  '',
  ' ',
  '\ud83d',
  'ㄱㅏ',
  '\u1100',
  '\u200b\u200b',
  '\u202Eabc',
  '<script>alert(1)</script>',
  'pаypal 비밀 секрет',
  '\0',
];
test.each(HOSTILE)('%j is answered, by itself and in a conversation', (text) => {
  const html = toHtml(messageAnswer(text, classifier.classify(text)));
  expect(html).not.toContain('<script>');
  const turns = [{ speaker: 'A' as const, text }];
  const conversation = classifier.conversation({ id: 'c' });
  const judged = { turns, steps: messagesOf(turns).map((message) => conversation.push(message)) };
  expect(toHtml([...turnList(judged), ...course(judged, rules), ...conversationMore(judged, rules)])).not.toContain('<script>');
});

test('the examples are what their names say: only the ones to worry about alert, and a worrying one alerts', () => {
  for (const { name, turns } of CONVERSATIONS) {
    const conversation = classifier.conversation({ id: 'c' });
    const last = messagesOf(turns)
      .map((message) => conversation.push(message))
      .at(-1)!;
    expect([name, last.firstAlertAt !== undefined]).toEqual([name, /worry|주의/.test(name)]);
  }
});

test('a line has one point for each turn, and none before the first', () => {
  const drawn = (risks: number[]) => toHtml(trajectory({ risks, speakers: [], floors, said: 'Risk' }));
  expect(drawn([]).match(/<circle/g)).toBeNull();
  expect(drawn([0.1]).match(/<circle/g)).toHaveLength(1);
  expect(drawn([0.1, 0.5, 0.9]).match(/<circle/g)).toHaveLength(3);
  expect(drawn(Array.from({ length: 60 }, () => 1))).not.toContain('NaN');
});

test('a turn comes back from the form as it was written', () => {
  for (const turn of [
    { speaker: 'A', text: 'B: hello' },
    { speaker: 'B', text: '둘째 줄\n셋째 줄' },
  ] as const)
    expect(readTurn(writtenTurn(turn))).toEqual(turn);
  const sent = stepInput.parse({ turn: ['A:one\r\ntwo'], step: 'show', text: null });
  expect(sent.turn).toEqual([{ speaker: 'A', text: 'one\ntwo' }]);
  expect(stepInput.safeParse({ turn: ['C:one'], step: 'show', text: '' }).success).toBe(false);
  expect(stepInput.safeParse({ turn: Array.from({ length: 61 }, () => 'A:ok'), step: 'show', text: '' }).success).toBe(false);
});

test('every signal that the score can miss is a field of the form, and an empty form knows nothing', () => {
  const nothing = scoreSession(sessionInput.parse({}));
  expect(nothing.confidence).toBe(0);
  const paths = SESSION_FIELDS.map(({ path }) => path);
  expect(nothing.missing.filter((path) => !paths.includes(path))).toEqual([]);
});

test('the invented sessions pass the form, and the one that should worry stands in a band above every other', () => {
  const ordinary = PRESETS.map(({ written }) => scoreSession(sessionInput.parse(written)));
  const worrying = ordinary.pop()!;
  for (const { band, score } of ordinary) {
    expect(band).not.toBe(worrying.band);
    expect(score).toBeLessThan(worrying.score);
  }
  for (const { written } of PRESETS)
    expect(scoreSession(sessionFrom(written)).score).toBe(scoreSession(sessionInput.parse(written)).score);
});

test('units of the form become those of the library, and no payments need no more fields', () => {
  const { durationSec, payments } = sessionFrom({
    durationSec: '90',
    'payments.count': '2',
    'payments.median': '10',
    'payments.roundShare': '55',
    'payments.nearSessionShare': '0',
  });
  expect([durationSec, payments]).toEqual([5400, { count: 2, median: 10, roundShare: 0.55, nearSessionShare: 0 }]);
  expect(sessionFrom({ 'payments.count': '0', 'payments.median': '3' }).payments).toEqual({
    count: 0,
    median: 0,
    roundShare: 0,
    nearSessionShare: 0,
  });
  expect(groupProblems({ 'payments.count': '0' })).toEqual([]);
  expect(groupProblems({ 'payments.median': 3 }).map(({ path }) => path)).toEqual(['payments.count']);
  expect(groupProblems({ 'externalSignals.reviewed': 1 }).map(({ path }) => path)).toEqual(['externalSignals.reviewed']);
});

test.each([
  ['viewersPeak', '-1', 'Viewers at the peak: at least 0.'],
  ['viewersPeak', '1.5', 'Viewers at the peak: a whole number.'],
  ['utcOffsetGapHours', '27', 'Between the two clocks: at most 26.'],
  ['payments.roundShare', 'half', 'Of these, round amounts: write a number, or leave the field empty.'],
  ['visibility', 'secret', 'Visibility: choose one of the list.'],
])('%s of %s is refused with the field and what to do', (path, value, sentence) => {
  const { error } = sessionInput.safeParse({ [path]: value });
  expect(error?.issues.map(({ message }) => message)).toContain(sentence);
});
