import { afterEach, beforeEach, expect, test } from 'vitest';
import { conversationInput } from '#src/features/api/index.ts';
import { followConversation, stepConversation } from '#src/features/detection/index.ts';
import { community, type Community } from '../support/community.ts';

let here: Community;
beforeEach(async () => {
  here = await community();
});
afterEach(() => here.remove());

const said = (speaker: 'A' | 'B', text: string) => ({ speaker, text });
const still = { turns: [], speaker: 'A', text: '' } as const;

test('each step of a conversation gives back the turns and what was said of each', async () => {
  const first = await stepConversation(here.ada, { ...still, turns: [], step: 'add', text: 'Practice is at six.' });
  const second = await stepConversation(here.ada, { turns: first.turns, step: 'add', speaker: 'B', text: 'See you there.' });
  expect(second.turns).toEqual([said('A', 'Practice is at six.'), said('B', 'See you there.')]);
  expect(second.steps.map(({ messageId, trajectory }) => [messageId, trajectory.length])).toEqual([
    ['1', 1],
    ['2', 2],
  ]);
  const shown = await stepConversation(here.ada, { ...still, turns: second.turns, step: 'show' });
  expect(shown).toEqual(second);
  const undone = await stepConversation(here.ada, { ...still, turns: second.turns, step: 'undo' });
  expect(undone).toEqual(first);
  expect(await stepConversation(here.ada, { ...still, turns: second.turns, step: 'anew' })).toEqual({ turns: [], steps: [] });
  expect(await stepConversation(here.ada, { ...still, turns: [], step: 'undo' })).toEqual({ turns: [], steps: [] });
});

test('an empty turn, one that is too long, and one too many are refused with the field and what to do', async () => {
  const add = (turns: number, text: string) =>
    stepConversation(here.ada, { turns: Array.from({ length: turns }, () => said('A', 'ok')), step: 'add', speaker: 'B', text });
  await expect(add(0, ' \n')).rejects.toThrow('What is said: nothing is written yet.');
  await expect(add(0, 'a'.repeat(1001))).rejects.toThrow('What is said: 1,001 characters are too many. Shorten it to 1,000');
  await expect(add(60, 'ok')).rejects.toThrow('Turns: 60 is as long as a conversation can be here.');
});

test('a person who asks too often is told to wait', async () => {
  const turns = Array.from({ length: 60 }, () => said('A', 'a'.repeat(1000)));
  // 30 points for its characters and 3 for its messages, of 120 a minute.
  const ask = () => stepConversation(here.minjun, { ...still, turns, step: 'show' });
  const answers = await Promise.allSettled([ask(), ask(), ask(), ask(), ask()]);
  expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled', 'rejected', 'rejected']);
  await expect(ask()).rejects.toThrow('Try again in 1 minute.');
});

test('short messages cost as well: a person has 120 points a minute for conversations of one message, at two each', async () => {
  const ask = () => followConversation(here.staff, { id: 'c', messages: [{ id: 'm', speaker: 'a', text: 'ok' }] });
  const answers = await Promise.allSettled(Array.from({ length: 61 }, ask));
  expect(answers.map(({ status }) => status)).toEqual([...Array.from({ length: 60 }, () => 'fulfilled'), 'rejected']);
});

test.each([
  ['nonsense', 'is not a time with a zone'],
  ['2026-03-01T10:00:00', 'is not a time with a zone'],
  ['2999-01-01T00:00:00Z', 'lies in the future'],
])('a message at %s is refused, and which message is said', async (at, problem) => {
  const messages = [
    { id: '1', speaker: 'a', text: 'Practice is at six.', at: '2026-03-01T10:00:00Z' },
    { id: '2', speaker: 'b', text: 'See you there.', at },
  ];
  await expect(followConversation(here.ada, { id: 'c', messages })).rejects.toMatchObject({
    ...{ name: 'Refusal', code: 'BAD_REQUEST' },
    message: expect.stringMatching(new RegExp(String.raw`^messages\[1\]\.at: ${problem}\. Pass `)) as unknown,
  });
});

test('a conversation has at most 50 speakers, and the message of one more is named', () => {
  const messagesOf = (speakers: number) =>
    Array.from({ length: 2 * speakers }, (_, n) => ({ id: `${n}`, speaker: `s-${n % speakers}`, text: 'ok' }));
  expect(conversationInput.safeParse({ id: 'c', messages: messagesOf(50) }).success).toBe(true);
  const [issue] = conversationInput.safeParse({ id: 'c', messages: messagesOf(51) }).error?.issues ?? [];
  expect(issue?.path).toEqual(['messages', 50, 'speaker']);
  expect(issue?.message).toContain('Send the messages of at most 50 speakers.');
});
