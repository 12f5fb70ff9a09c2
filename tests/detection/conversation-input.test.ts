import { expect, test } from 'vitest';
import { refusal } from './refusal.ts';
import { scripted } from './scripted.ts';

test.each([
  ['no message', null, 'message'],
  ['an empty id', { id: '' }, 'message.id'],
  ['an id without end', { id: 'a'.repeat(201) }, 'message.id'],
  ['no speaker', { speaker: undefined }, 'message.speaker'],
  ['text that is none', { text: 5 }, 'message.text'],
  ['a language unknown', { lang: 'fr' }, 'message.lang'],
  ['a time in the future', { at: '2999-01-01T00:00:00Z' }, 'message.at'],
  ['a time without zone', { at: '2026-01-01T00:00:00' }, 'message.at'],
  ['a day without time', { at: '2026-01-01' }, 'message.at'],
  ['a time that is no time', { at: '2026-13-45T00:00:00Z' }, 'message.at'],
  ['a time as a number', { at: 1_700_000_000 }, 'message.at'],
])('a message with %s is refused, and the conversation goes on as if it had not come', (_, change, field) => {
  const [disturbed, quiet] = [0, 1].map(() => scripted().conversation({ id: 'c' }));
  const next = { id: 'm1', speaker: 'x', text: 'secrecy', at: '2026-01-01T00:00:00Z' };
  expect(refusal(() => disturbed!.push(change === null ? (null as never) : ({ ...next, ...change } as never)))).toMatchObject({
    field,
  });
  expect(disturbed!.push(next)).toEqual(quiet!.push(next));
});

test('a message pushed twice is refused', () => {
  const conversation = scripted().conversation({ id: 'c' });
  conversation.push({ id: 'm0', speaker: 'x', text: 'hi' });
  expect(refusal(() => conversation.push({ id: 'm0', speaker: 'x', text: 'hi' })).message).toMatch(
    /message\.id: was pushed before/,
  );
});
