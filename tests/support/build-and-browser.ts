import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { buildWhatChanged } from '../../src/build.ts';
import { chromiumLaunch } from './browser.ts';

/** The portal as it is shipped, and one browser for all test files. */
export default async function setup(project: TestProject) {
  await buildWhatChanged();
  const browser = await chromium.launchServer(await chromiumLaunch());
  project.provide('browser', browser.wsEndpoint());
  return () => browser.close();
}

declare module 'vitest' {
  export interface ProvidedContext {
    browser: string;
  }
}
