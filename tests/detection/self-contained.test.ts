import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const HOME = resolve(import.meta.dirname, '../../src/detection');
const FILES = readdirSync(HOME, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
const IMPORT = /(?:from|import)\s*\(?\s*'([^']+)'/g;

test('the library imports nothing outside its own folder', () => {
  expect(FILES.length).toBeGreaterThan(20);
  for (const name of FILES) {
    for (const [, target] of readFileSync(join(HOME, name), 'utf8').matchAll(IMPORT)) {
      expect(target, name).toMatch(/^\.\.?\/.*\.ts$/);
      expect(resolve(dirname(join(HOME, name)), target!).startsWith(`${HOME}/`), `${name} imports ${target}`).toBe(true);
    }
  }
});

test('the library reads no file, clock of its own, network, log or random number, but for the default of "now"', () => {
  for (const name of FILES) {
    const source = readFileSync(join(HOME, name), 'utf8').replace('now = Date.now()', '');
    expect(source, name).not.toMatch(/\b(?:Date\.now|new Date\(|fetch\(|console\.|process\.|Math\.random|localStorage)/);
  }
});
