import { expect, test } from 'vitest';
import { ownPath, paths } from '#src/platform/paths.ts';

test.each([
  '/',
  '/groups',
  '/groups/livestreaming/topics/abc?page=2#post-21',
  '/search?q=%ED%9A%8C%EC%9D%98',
  '/search?q=https://a.example//b',
  '/guidance/a.b',
  '/a:b',
  '/@elsewhere.example',
])('after signing in somebody comes back to %s', (path) => {
  expect(ownPath(path)).toBe(path);
});

const ELSEWHERE = [
  '',
  null,
  undefined,
  'groups',
  './groups',
  'https://elsewhere.example',
  'http:elsewhere.example',
  'https:/elsewhere.example',
  '//elsewhere.example',
  '///elsewhere.example',
  '/\\elsewhere.example',
  '\\\\elsewhere.example',
  '/\t/elsewhere.example',
  '/\n/elsewhere.example',
  '\t//elsewhere.example',
  ' //elsewhere.example',
  '/\u0000/elsewhere.example',
  '//elsewhere.example/%2e%2e',
  '//user@elsewhere.example',
  '//[::1]/',
  '//elsewhere.example:443',
  'javascript:alert(1)',
  'data:text/html,x',
  'mailto:a@elsewhere.example',
  '/.//elsewhere.example',
  '/..//elsewhere.example',
  '/%2e//elsewhere.example',
  '/%2E%2e//elsewhere.example',
  '/groups/..//elsewhere.example',
  '/././/elsewhere.example',
  '/a/b/../..//elsewhere.example',
  '/.\\/elsewhere.example',
  '/groups\\..\\..\\elsewhere.example',
  '/\u0085/elsewhere.example',
];

test.each(ELSEWHERE.map((candidate) => [JSON.stringify(candidate) ?? 'undefined', candidate] as const))(
  'no link that leads back to %s leaves the portal',
  (_, candidate) => {
    const path = ownPath(candidate);
    // As a browser reads a Location header.
    expect(new URL(path, 'https://portal.example.org').origin).toBe('https://portal.example.org');
    expect(path).toMatch(/^\/(?![/\\])/);
  },
);

test('the way back is one parameter of the sign-in page, whatever is in it', () => {
  const next = '/search?q=a&b=c#d';
  const address = new URL(paths.signIn(next), 'https://portal.example.org');
  expect([address.pathname, address.searchParams.get('next'), address.hash]).toEqual(['/sign-in', next, '']);
  expect([paths.signIn(), paths.signIn('/')]).toEqual(['/sign-in', '/sign-in']);
});

test('a search keeps its signs', () => {
  const address = new URL(paths.search('a&b=c #회의'), 'https://portal.example.org');
  expect(address.searchParams.get('q')).toBe('a&b=c #회의');
});

test('the first page of a topic has no number, a later one has, and a post its place', () => {
  expect(paths.topic('livestreaming', 'abc')).toBe('/groups/livestreaming/topics/abc');
  expect(paths.post('livestreaming', 'abc', 21, 2)).toBe('/groups/livestreaming/topics/abc?page=2#post-21');
});
