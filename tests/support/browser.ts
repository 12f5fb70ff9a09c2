import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createRequire } from 'node:module';
import { chromium, type LaunchOptions } from 'playwright-core';

const SYSTEM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** How to start a Chromium from the first place that has one. Where none can be had this throws; no test is skipped. */
export async function chromiumLaunch(): Promise<LaunchOptions> {
  const named = process.env['PLAYWRIGHT_CHROMIUM'];
  const executablePath = named ?? [chromium.executablePath(), ...SYSTEM].find((path) => existsSync(path));
  const found = executablePath ? { executablePath } : await fromPackage();
  return {
    ...found,
    args: [
      '--no-sandbox',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-gpu',
      '--no-first-run',
    ],
  };
}

/** The npm package carries a headless Chromium for Linux, and beside it the libraries and fonts that a bare machine lacks. */
async function fromPackage(): Promise<LaunchOptions> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('No Chromium was found. Install one, or name one in PLAYWRIGHT_CHROMIUM.');
  }
  const { default: packaged, inflate } = await import('@sparticuz/chromium');
  const packed = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..', 'bin');
  const executablePath = await packaged.executablePath();
  await inflate(join(packed, 'al2023.tar.br'));
  const env = { ...process.env, FONTCONFIG_PATH: join(tmpdir(), 'fonts'), LD_LIBRARY_PATH: join(tmpdir(), 'al2023', 'lib') };
  return { executablePath, env: env };
}
