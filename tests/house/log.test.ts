import { DrizzleQueryError } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { describeBug } from '#src/platform/log.ts';

test('a failed query is told by its text, its code and its place, never by its values', () => {
  const values = [
    'A post by Ada',
    'ada@harbour.example',
    'a line\n    at that looks like a frame (file:///x.ts:1:1) SECRET TAIL',
  ];
  const cause = Object.assign(new Error('duplicate key'), {
    code: '23505',
    detail: 'Key (email)=(ada@harbour.example) already exists.',
  });
  const told = describeBug(new DrizzleQueryError('insert into posts values (?, ?, ?)', values, cause));
  expect(told).toContain('insert into posts');
  expect(told).toContain('23505');
  expect(told).toMatch(/\n {4}at /);
  for (const value of ['A post by Ada', 'ada@harbour.example', 'SECRET TAIL']) expect(told).not.toContain(value);
});

test('an address is never told, with or without an error around it', () => {
  for (const bug of [
    new Error('no answer for http://localhost:4321/invite/token-of-somebody?q=words'),
    'Could not render http://localhost:4321/search?q=words',
  ])
    expect(describeBug(bug)).not.toMatch(/invite|words/);
});

test('a bug without a query keeps its message and all its frames', () => {
  const told = describeBug(new TypeError('x is not a function'));
  expect(told).toContain('TypeError: x is not a function');
  expect(told).toContain('log.test.ts');
});
