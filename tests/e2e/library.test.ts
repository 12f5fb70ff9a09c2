import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import type * as Library from '../../src/detection/index.ts';
import { visit } from '../support/visitor.ts';

const run = promisify(execFile);
const ORIGIN = 'http://company.localhost';
// No eval, no request, nothing from elsewhere: what a company's strictest page allows.
const STRICT = "default-src 'none'; script-src 'self'";

/** Travels as text, to Node and to the browser, and so knows nothing but its argument. */
function judged({ createClassifier, scoreSession }: typeof Library) {
  const classifier = createClassifier();
  const conversation = classifier.conversation({ id: 'c-1' });
  conversation.push({ id: 'm-1', speaker: 'a', text: 'Are your parents home?' });
  const restored = classifier.restoreConversation(JSON.stringify(conversation.snapshot()));
  return [
    classifier.classify('Can we move to another app?'),
    classifier.classify('부모님한테는 비밀로 해 줘'),
    restored.push({ id: 'm-2', speaker: 'a', text: '비밀 지켜 줄 수 있지?' }),
    scoreSession({ sessionId: 's-1', startedAt: '2026-01-05T13:00:00Z', visibility: 'private' }, { now: 1_800_000_000_000 }),
  ];
}

test('the built library says the same in Node, by its name, and in a bare page, without a bundler', async () => {
  const { page, calm, close } = await visit(ORIGIN);
  await page.route('**/*', (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/index.js')
      return route.fulfill({ path: resolve('dist/detection/index.js'), contentType: 'text/javascript' });
    if (pathname === '/start.js')
      return route.fulfill({
        contentType: 'text/javascript',
        body: `import * as library from './index.js'; document.title = JSON.stringify((${String(judged)})(library));`,
      });
    const body = '<!doctype html><title></title><script type="module" src="/start.js"></script>';
    return route.fulfill({ contentType: 'text/html', headers: { 'content-security-policy': STRICT }, body });
  });
  await page.goto('/');
  await page.waitForFunction(() => document.title !== '');

  const script = `import * as library from 'breakwater/detection'; console.log(JSON.stringify((${String(judged)})(library)));`;
  const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', script]);
  expect(stdout).toContain('platform_migration');
  expect(JSON.parse(await page.title())).toEqual(JSON.parse(stdout));
  calm();
  await close();
});
