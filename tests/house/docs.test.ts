import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const readme = readFileSync('README.md', 'utf8');
const { scripts, dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<
  string,
  Record<string, string>
>;

test('the README opens with the two commands', () => {
  const [first = '', second = ''] = readme.split('\n').filter((line) => /`npm (start|test)`/.test(line));
  expect(first).toContain('`npm start`');
  expect(second).toContain('`npm test`');
});

test('every script that the README names exists, and every script stands in the README', () => {
  const named = new Set([...readme.matchAll(/npm run ([a-z:]+)/g)].map(([, name]) => name));
  const known = Object.keys(scripts ?? {}).filter((name) => name !== 'start' && name !== 'test');
  expect([...named].filter((name) => !known.includes(name ?? ''))).toEqual([]);
  expect(known.filter((name) => !named.has(name))).toEqual([]);
});

test('every variable that the configuration reads stands in its table, and nothing else does', () => {
  const source = ['src/platform/config.ts', 'src/platform/secrets.ts', 'src/platform/log.ts']
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  const read = new Set([...source.matchAll(/(?:^ {2}|env\['|env\[|')([A-Z][A-Z_]{3,})(?::|'\])/gm)].map(([, name]) => name));
  for (const name of ['SECRET_PEPPER', 'SECRET_AUDIT']) read.add(name);
  const listed = new Set([...readme.matchAll(/^\| `([A-Z_]+)`/gm)].map(([, name]) => name));
  expect([...read].filter((name) => !listed.has(name) && name !== 'NAMES')).toEqual([]);
  expect(
    [...listed].filter(
      (name) => !source.includes(name ?? '') && !readFileSync('tests/support/browser.ts', 'utf8').includes(name ?? ''),
    ),
  ).toEqual([]);
});

test('every file and folder that the README names exists', () => {
  const named = [
    ...readme.matchAll(/`((?:src|db|content|tests|\.ci)\/[\w./*[\]-]*|astro\.config\.mjs|package\.json|tsconfig\.json)`/g),
  ].map(([, path = '']) => path);
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((path) => !existsSync(path.replace(/\*.*$/, '')))).toEqual([]);
});

test('every folder directly below src and every feature stands in the map', () => {
  const folders = readdirSync('src', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  const features = readdirSync('src/features').map((name) => name);
  expect([...folders, ...features].filter((name) => !readme.includes(name))).toEqual([]);
});

test('every dependency has its reason under Decisions', () => {
  const decisions = readme.slice(readme.indexOf('## Decisions'));
  const names = Object.keys({ ...dependencies, ...devDependencies }).filter((name) => !name.startsWith('@types/'));
  expect(names.filter((name) => !decisions.includes(`\`${name}\``))).toEqual([]);
});
