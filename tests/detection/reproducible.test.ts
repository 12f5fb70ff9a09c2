import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { trainedFiles } from '../../src/lab/train/train.ts';

const HOME = join(import.meta.dirname, '../../src/detection');

// About a minute and a half of one core.
test('training again gives the committed model and policy, byte for byte', { timeout: 600_000 }, () => {
  const files = trainedFiles();
  expect(Object.keys(files)).toEqual(['model/weights.ts', 'policy.json']);
  const differing = Object.entries(files).filter(([name, text]) => readFileSync(join(HOME, name), 'utf8') !== text);
  // Names alone: a difference of four megabytes says nothing.
  expect(differing.map(([name]) => name)).toEqual([]);
});
