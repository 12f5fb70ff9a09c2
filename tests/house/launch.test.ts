import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

// A clone with the real launcher, and an npm that installs a Node and writes down what it was asked for.
let clone: string;
beforeEach(() => {
  clone = mkdtempSync(join(tmpdir(), 'breakwater-clone-'));
  mkdirSync(join(clone, 'src'));
  copyFileSync('src/launch.mjs', join(clone, 'src/launch.mjs'));
  writeFileSync(join(clone, 'src/task.mjs'), "console.log('ran', ...process.argv.slice(2));");
  writeFileSync(join(clone, 'package-lock.json'), '{"lockfileVersion": 3}');
  writeFileSync(join(clone, 'npm.mjs'), NPM);
});
afterEach(() => rmSync(clone, { recursive: true, force: true }));

const NPM = `
  import { appendFileSync, copyFileSync, mkdirSync, rmSync } from 'node:fs';
  appendFileSync('asked', process.argv[2] + '\\n');
  if (process.argv[2] === 'ci') {
    rmSync('node_modules', { recursive: true, force: true });
    mkdirSync('node_modules/node/bin', { recursive: true });
  } else {
    // The package's own script brings the program, and scripts are off until \`rebuild\`.
    copyFileSync(${JSON.stringify(process.execPath)}, 'node_modules/node/bin/node');
  }
`;

const pinned = () => join(clone, 'node_modules/node/bin/node');

/** As `npm run` runs it: on the Node of the packages where there is one already. */
function launch(set: Record<string, string> = {}) {
  const { NODE_ENV: _, ...own } = process.env;
  const env = { ...own, npm_execpath: join(clone, 'npm.mjs'), npm_node_execpath: process.execPath, ...set };
  const node = existsSync(pinned()) ? pinned() : process.execPath;
  const { stdout, stderr, status } = spawnSync(node, ['src/launch.mjs', 'src/task.mjs', '--flag'], { cwd: clone, env });
  return { said: String(stdout) + String(stderr), status };
}

const asked = () => readFileSync(join(clone, 'asked'), 'utf8').trim().split('\n');

test('the first start installs and runs, the second only runs', () => {
  expect(launch()).toMatchObject({ status: 0, said: expect.stringContaining('ran --flag') as string });
  expect(launch()).toEqual({ status: 0, said: 'ran --flag\n' });
  expect(asked()).toEqual(['ci', 'rebuild']);
});

test('where the lock file has changed the next start installs anew, though that takes the Node away that it runs on', () => {
  launch();
  writeFileSync(join(clone, 'package-lock.json'), '{"lockfileVersion": 3, "changed": true}');
  expect(launch()).toMatchObject({ status: 0, said: expect.stringContaining('ran --flag') as string });
  expect(asked()).toEqual(['ci', 'rebuild', 'ci', 'rebuild']);
});

test('what was installed to serve is not enough to test; what was installed to test is enough to serve', () => {
  launch({ NODE_ENV: 'production' });
  expect(launch({ NODE_ENV: 'production' }).said).toBe('ran --flag\n');
  expect(launch().said).toContain('Installing');
  expect(launch({ NODE_ENV: 'production' }).said).toBe('ran --flag\n');
  expect(asked()).toHaveLength(4);
});

test('an npm that fails is named with what to look at, and is asked again by the next start', () => {
  writeFileSync(join(clone, 'npm.mjs'), 'process.exit(1);');
  expect(launch()).toMatchObject({ status: 1, said: expect.stringMatching(/"npm ci.*failed.*same command again/s) as string });
  writeFileSync(join(clone, 'npm.mjs'), NPM);
  expect(launch()).toMatchObject({ status: 0, said: expect.stringContaining('ran --flag') as string });
});
