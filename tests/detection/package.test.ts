import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { rolldown } from 'rolldown';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildLibrary } from '../../src/build-library.ts';

const run = promisify(execFile);

// A company's file, as Node runs it and as TypeScript checks it. Each expected error would be none were a type lost on the way.
const COMPANY = `
import { createClassifier, DetectionInputError, readModel, restoreConversation, scoreSession } from 'breakwater/detection';
import type { Band, Behaviour, ConversationSnapshot, Policy, TextResult } from 'breakwater/detection';

const classifier = createClassifier();
const active = ({ labels }: TextResult): Behaviour[] => labels.filter((label) => label.active).map(({ label }) => label);
const english = active(classifier.classify('Can we move to another app?'));
const korean = active(classifier.classify('부모님한테는 비밀로 해 줘'));

const conversation = classifier.conversation({ id: 'c-1' });
conversation.push({ id: 'm-1', speaker: 'a', text: 'Are your parents home?' });
const stored: ConversationSnapshot = conversation.snapshot();
const next = { id: 'm-2', speaker: 'a', text: 'Let us keep this between us, okay?' };
const here = conversation.push(next);
const there = restoreConversation(JSON.stringify(stored)).push(next);

const band: Band = scoreSession({ sessionId: 's-1', startedAt: '2026-01-05T13:00:00Z', visibility: 'private' }).band;

let refused = '';
try {
  createClassifier({ model: readModel(new Uint8Array(64), '0'.repeat(64)) });
} catch (error) {
  if (error instanceof DetectionInputError) refused = error.field;
}

// @ts-expect-error a policy has more than a name
export const policy: Policy = { id: 'p' };
// @ts-expect-error nothing is ever done, only reviewed
export const action: 'block' = there.action;

console.log(JSON.stringify({ english, korean, same: JSON.stringify(here) === JSON.stringify(there), band, refused }));
`;

let folder: string;
let library: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'breakwater-package-'));
  library = join(folder, 'node_modules/breakwater');
  mkdirSync(join(folder, 'node_modules'));
  await buildLibrary(library);
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(folder, 'company.ts'), COMPANY);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('below node_modules, Node imports it and it judges', async () => {
  const { stdout } = await run(process.execPath, ['company.ts'], { cwd: folder });
  expect(JSON.parse(stdout)).toEqual({
    english: expect.arrayContaining(['platform_migration']) as string[],
    korean: expect.arrayContaining(['secrecy']) as string[],
    same: true,
    band: expect.any(String) as string,
    refused: 'model',
  });
});

test.each(['nodenext', 'bundler'])(
  'its types hold in a strict project that resolves modules by "%s"',
  async (moduleResolution) => {
    const options = {
      module: moduleResolution === 'bundler' ? 'esnext' : moduleResolution,
      moduleResolution,
      target: 'es2022',
      lib: ['es2022', 'dom'],
      types: [],
      strict: true,
      exactOptionalPropertyTypes: true,
      skipLibCheck: false,
      noEmit: true,
    };
    const config = join(folder, `tsconfig.${moduleResolution}.json`);
    writeFileSync(config, JSON.stringify({ compilerOptions: options, files: ['company.ts'] }));
    const checked = await run(process.execPath, [resolve('node_modules/typescript/bin/tsc'), '--project', config]).catch(
      (error: { stdout: string }) => error,
    );
    expect(checked.stdout).toBe('');
  },
);

test('it needs nothing else: no import, no dependency', () => {
  expect(readFileSync(join(library, 'index.js'), 'utf8')).not.toMatch(/^import\b|\bimport\(|\brequire\(/m);
  expect(JSON.parse(readFileSync(join(library, 'package.json'), 'utf8'))).not.toHaveProperty('dependencies');
});

test('who bundles the session score alone does not carry the weights of the text model', async () => {
  const entry = join(folder, 'sessions.js');
  writeFileSync(entry, `export { scoreSession } from 'breakwater/detection';`);
  const bundle = await rolldown({ input: entry, cwd: folder });
  const { output } = await bundle.generate({ format: 'esm', minify: true });
  await bundle.close();
  expect(output).toHaveLength(1);
  expect(output[0].code.length).toBeLessThan(400_000);
});
