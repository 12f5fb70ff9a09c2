import { expect, test } from 'vitest';
import { runPortal } from '../support/running-portal.ts';

test('the development server serves the pages, and the protected bytes to those who may have them', async () => {
  const portal = await runPortal({}, 'src/dev.ts');
  expect(portal.output()).toMatch(/one click at \S+\/sign-in/);
  const cookie = await portal.cookieOf('minjun');
  const body = async (path: string) => (await fetch(`${portal.origin}${path}`, { headers: { cookie } })).text();
  const recording = /href="(\/recordings\/[\w-]+)/.exec(await body('/webinars'))?.[1] ?? '';
  const media = /src="(\/media\/[\w-]+)/.exec(await body(recording))?.[1] ?? '';

  const part = await fetch(`${portal.origin}${media}`, { headers: { cookie, range: 'bytes=10-19' } });
  expect(part.status).toBe(206);
  expect((await part.arrayBuffer()).byteLength).toBe(10);
  expect(part.headers.get('x-breakwater-file')).toBeNull();
  expect((await fetch(`${portal.origin}${media}`)).status).toBe(404);

  // The search finds pages in the browser, and everything else and what is said by asking the server.
  for (const path of ['/pagefind/pagefind-entry.json', '/member-search/pagefind-entry.json'])
    expect([path, (await fetch(portal.origin + path, { headers: { cookie } })).status]).toEqual([path, 200]);
  expect(await body('/search/found.json?q=emergency')).toContain('"kind":"transcripts"');
  await portal.stop();
});
