// `npm run check`: formatting, typed lint, types of pages and code, unused code. All run; the first failure does not hide the next.
import { spawnSync } from 'node:child_process';

const CHECKS = [
  // First, since it writes the types of the content, which the linter reads.
  { name: 'types', command: ['node_modules/astro/bin/astro.mjs', 'check', '--minimumSeverity', 'hint'] },
  {
    name: 'formatting',
    command: [
      'node_modules/prettier/bin/prettier.cjs',
      '--check',
      '--log-level=warn',
      'src',
      'db',
      'tests',
      'astro.config.mjs',
      'tsconfig.json',
    ],
  },
  {
    name: 'lint',
    command: [
      'node_modules/eslint/bin/eslint.js',
      '--config',
      'tests/eslint.config.mjs',
      '--max-warnings=0',
      'src',
      'db',
      'tests',
    ],
  },
  { name: 'unused code', command: ['node_modules/knip/bin/knip.js', '--config', 'tests/knip.json', '--no-progress'] },
];

/** Runs every check; true when all passed. */
export function check(): { name: string; passed: boolean }[] {
  return CHECKS.map(({ name, command }) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, command, {
      encoding: 'utf8',
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' },
    });
    const passed = status === 0;
    console.log(`${passed ? 'passed' : 'FAILED'}  check: ${name}`);
    if (!passed) console.log(`${stdout}${stderr}`);
    return { name, passed };
  });
}

if (import.meta.main) process.exit(check().every(({ passed }) => passed) ? 0 : 1);
