import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { expect, inject } from 'vitest';

let browser: Promise<Browser> | undefined;

/** A page in a browser of its own, whose console errors and policy violations are kept: `calm()` fails on any. */
export async function visit(origin: string, options: BrowserContextOptions = {}): Promise<Visitor> {
  browser ??= chromium.connect(inject('browser'));
  // Animated page changes make a browser without a screen refuse screenshots now and then.
  const context = await (
    await browser
  ).newContext({ baseURL: origin, reducedMotion: 'reduce', viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const troubles: string[] = [];
  page.on('console', (message) => message.type() === 'error' && troubles.push(`${page.url()}: ${message.text()}`));
  page.on('pageerror', (error) => troubles.push(`${page.url()}: ${error.message}`));
  page.on(
    'request',
    (request) =>
      new URL(request.url()).origin !== origin &&
      !request.url().startsWith('data:') &&
      troubles.push(`third party: ${request.url()}`),
  );
  return {
    page,
    async enterAs(person) {
      await page.goto('/sign-in');
      await page.locator(`button[name="person"][value="${person}"]`).click();
      await page.waitForURL(/\/$/);
    },
    calm: () => expect(troubles).toEqual([]),
    close: () => context.close(),
  };
}

export interface Visitor {
  page: Page;
  enterAs(person: string): Promise<void>;
  calm(): void;
  close(): Promise<void>;
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds against WCAG 2.2 AA on the present page, as readable lines. */
export async function axeFindings(page: Page): Promise<string[]> {
  // Evaluated through the debugger, which the page's own policy does not bind.
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe: engine } = globalThis as unknown as {
      axe: {
        run(options: object): Promise<{ violations: { id: string; nodes: { target: string[]; failureSummary: string }[] }[] }>;
      };
    };
    const { violations } = await engine.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${location.pathname} ${id} ${target.join(' ')} ${failureSummary}`),
    );
  });
}
