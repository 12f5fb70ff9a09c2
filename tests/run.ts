// `npm test`: the checks, then every test, then one line that counts both.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { check } from './check.ts';

const folder = mkdtempSync(join(tmpdir(), 'breakwater-test-'));
const report = join(folder, 'report.json');
const checks = check();
const { status } = spawnSync(
  process.execPath,
  [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--config',
    'tests/vitest.config.ts',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...process.argv.slice(2),
  ],
  { stdio: 'inherit' },
);
const tests = counted();
rmSync(folder, { recursive: true, force: true });
const passed = tests.passed + checks.filter((one) => one.passed).length;
const failed = tests.failed + checks.filter((one) => !one.passed).length;
console.log(`\n${passed} passed, ${failed} failed`);
// A runner that broke without counting a failure has failed all the same.
process.exit(failed === 0 && status === 0 ? 0 : 1);

function counted(): { passed: number; failed: number } {
  try {
    const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(readFileSync(report, 'utf8')) as Record<
      string,
      number
    >;
    return { passed: numPassedTests ?? 0, failed: (numFailedTests ?? 0) || (numFailedTestSuites ?? 0) };
  } catch {
    return { passed: 0, failed: 1 };
  }
}
