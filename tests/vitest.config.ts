import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));
const secrets = {
  SECRET_PEPPER: 'a pepper for tests, long enough to be one',
  SECRET_AUDIT: 'an audit key for tests, long enough to be one',
  LOG_LEVEL: 'silent',
};
const project = (name: string, include: string[], more: object = {}) => ({
  root,
  test: { name, include, env: secrets, testTimeout: 30_000, hookTimeout: 180_000, ...more },
});

export default defineConfig({
  root,
  test: {
    maxWorkers: 2,
    projects: [
      project('house', ['tests/house/**/*.test.ts', 'tests/detection/**/*.test.ts']),
      // The same files on both engines; which one a process has is fixed when it loads the schema.
      project('features on SQLite', ['tests/features/**/*.test.ts'], { env: { ...secrets, DATABASE_URL: 'file:./unused.db' } }),
      project('features on PostgreSQL', ['tests/features/**/*.test.ts'], {
        env: { ...secrets, DATABASE_URL: 'postgres://unused' },
        globalSetup: ['tests/support/postgres.ts'],
      }),
      project('built portal', ['tests/access/**/*.test.ts', 'tests/security/**/*.test.ts', 'tests/e2e/**/*.test.ts'], {
        globalSetup: ['tests/support/build-and-browser.ts'],
        testTimeout: 90_000,
      }),
    ],
  },
});
