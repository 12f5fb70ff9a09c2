import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const HOME = resolve(import.meta.dirname, '../../src/detection');
const FILES = readdirSync(HOME, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
const IMPORT = /(?:from|import)\s*\(?\s*'([^']+)'(\s*with \{ type: 'json' \})?/g;
// The one default of "now", where a caller names none.
const NOW = { text: 'now = Date.now()', in: ['moment.ts', 'session/session-score.ts'] };

test('the library imports nothing outside its own folder: code, and data as JSON modules', () => {
  expect(FILES.length).toBeGreaterThan(20);
  for (const name of FILES) {
    for (const [, target, asData] of sourceOf(name).matchAll(IMPORT)) {
      expect(target, name).toMatch(asData ? /^\.\.?\/.*\.json$/ : /^\.\.?\/.*\.ts$/);
      expect(resolve(dirname(join(HOME, name)), target!).startsWith(`${HOME}/`), `${name} imports ${target}`).toBe(true);
    }
  }
});

test('the library reads no file, clock of its own, network, log or random number, but for the default of "now"', () => {
  for (const name of FILES) {
    const source = NOW.in.includes(name) ? sourceOf(name).replace(NOW.text, '') : sourceOf(name);
    expect(source, name).not.toMatch(
      /\b(?:Date\.now|new Date\(|performance\.|fetch\(|console\.|process\.|Math\.random|localStorage)/,
    );
  }
});

function sourceOf(name: string) {
  return readFileSync(join(HOME, name), 'utf8');
}
