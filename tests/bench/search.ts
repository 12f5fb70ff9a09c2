// Part h: the live search in a real browser: what travels until the first result, and how long a key takes to show one.
import { setTimeout as pause } from 'node:timers/promises';
import { chromium, type Browser, type Page, type Request } from 'playwright-core';
import { chromiumLaunch } from '../support/browser.ts';
import type { Bench } from './run.ts';
import { startPortal } from './server-process.ts';
import { kB, median, ms, percentile, type Row } from './table.ts';

type Kind = 'guidance' | 'discussions';

const RUNS = 20;
// Longer than the pause that the live search waits for.
const SETTLE_MS = 500;
const PAGES =
  'offset report preserve evidence officer account language time hotline emergency livestream 신고 수사 기록 通報 捜査'.split(
    ' ',
  );
const POSTS =
  'calendar handover printer invoice harbour workshop minutes agenda 회의록 인수인계 보고서 일정 예산 담당자 archive newsletter'.split(
    ' ',
  );
const QUERIES: Record<Kind, string[]> = { guidance: PAGES, discussions: POSTS };

export async function search({ database, reader, say }: Bench): Promise<Row[]> {
  // The first search of a server looks at every page once; it is not the one that is measured.
  const portal = await startPortal(database, { path: '/search?q=offset', cookie: reader.cookie });
  const browser = await chromium.launch(await chromiumLaunch());
  try {
    const rows: Row[] = [];
    // A browser that has just been started is slow at everything; its next context has nothing cached either.
    await bytesToFirstResult(await opened(browser, portal.origin, reader.cookie), 'guidance');
    for (const kind of ['guidance', 'discussions'] as const) {
      say(`search: bytes and keys, ${kind}`);
      const page = await opened(browser, portal.origin, reader.cookie);
      rows.push(...(await bytesToFirstResult(page, kind)), await keyToResult(page, kind));
      await page.context().close();
    }
    return rows;
  } finally {
    await browser.close();
    await portal.stop();
  }
}

/** A browser that has never been here, signed in. */
async function opened(browser: Browser, origin: string, cookie: string): Promise<Page> {
  const context = await browser.newContext({ baseURL: origin, viewport: { width: 1280, height: 900 } });
  const [name = '', value = ''] = cookie.split('=');
  await context.addCookies([{ name, value, url: origin }]);
  return context.newPage();
}

const PARTS: [name: string, isOf: (path: string) => boolean][] = [
  ['program and WebAssembly of Pagefind', (path) => /^\/pagefind\/(?:pagefind(?:-worker)?\.js|wasm\.)/.test(path)],
  ['indexes and pages read from them', (path) => /^\/(?:pagefind|member-search)\//.test(path)],
  ['answer of the server', (path) => path === '/search/found.json'],
  ['fonts', (path) => path.endsWith('.woff2')],
  ['page, styles, scripts', () => true],
];

/** As the debugger of the browser counts them: headers and bodies as they came, those of the worker too. */
async function bytesToFirstResult(page: Page, kind: Kind): Promise<Row[]> {
  const requests: Request[] = [];
  page.on('requestfinished', (request) => requests.push(request));
  await page.goto(`/search?kind=${kind}`);
  const shown = await page.evaluateHandle(nextResults);
  await page.getByLabel('Search for').pressSequentially(QUERIES[kind][0] ?? '');
  const took = await shown.evaluate((next) => next.took);
  await pause(SETTLE_MS);
  const sums = new Map(PARTS.map(([name]) => [name, 0]));
  for (const request of requests) {
    const { responseBodySize, responseHeadersSize } = await request.sizes();
    const path = new URL(request.url()).pathname;
    const part = PARTS.find(([, isOf]) => isOf(path))?.[0] ?? '';
    sums.set(part, (sums.get(part) ?? 0) + responseBodySize + responseHeadersSize);
  }
  const row = (what: string, value: string, note = ''): Row => ({ part: 'h', what: `${kind}: ${what}`, value, note });
  return [
    row(
      'all bytes to the first result',
      kB([...sums.values()].reduce((sum, bytes) => sum + bytes, 0)),
      `${requests.length} requests, nothing cached; HTML as sent, without a proxy that compresses it`,
    ),
    ...[...sums].map(([part, bytes]) => row(`of which ${part}`, kB(bytes))),
    row('first key to the first result, nothing cached', ms(took), 'six to eight keys and the pause of 200 ms'),
  ];
}

/** From the last letter of a word to its results on the screen, everything loaded. */
async function keyToResult(page: Page, kind: Kind): Promise<Row> {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const letters = [...(QUERIES[kind][run % QUERIES[kind].length] ?? '')];
    const last = letters.pop() ?? '';
    await page.getByLabel('Search for').fill(letters.join(''));
    await pause(SETTLE_MS);
    const shown = await page.evaluateHandle(nextResults);
    await page.keyboard.insertText(last);
    times.push(await shown.evaluate(({ took }) => took));
  }
  return {
    part: 'h',
    what: `${kind}: key to results, p50 / p95 of ${RUNS}`,
    value: `${ms(median(times))} / ${ms(percentile(times, 0.95))}`,
    note: 'of which 200 ms are the pause after the last key',
  };
}

/** Runs in the page and is on the watch when it returns: milliseconds from the next key to the next results, painted. */
function nextResults(): { took: Promise<number> } {
  const results = document.querySelector('[data-results]');
  const took = new Promise<number>((done) => {
    let began = 0;
    document.addEventListener('input', () => (began = performance.now()), { once: true, capture: true });
    const observer = new MutationObserver(() => {
      observer.disconnect();
      requestAnimationFrame(() => setTimeout(() => done(performance.now() - began)));
    });
    if (results) observer.observe(results, { childList: true });
  });
  return { took };
}
