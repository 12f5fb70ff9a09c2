import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runPortal, type RunningPortal } from '../support/running-portal.ts';

let portal: RunningPortal;
beforeAll(async () => {
  portal = await runPortal();
});
afterAll(() => portal.stop());

test('when the storage goes away the portal says that it is not ready, and goes on serving pages', async () => {
  expect((await fetch(`${portal.origin}/readyz`)).status).toBe(200);
  rmSync(join(portal.folder, 'files'), { recursive: true });
  writeFileSync(join(portal.folder, 'files'), 'no folder any more');

  const ready = await fetch(`${portal.origin}/readyz`);
  expect([ready.status, await ready.text()]).toEqual([503, 'The storage folder cannot be written.\n']);
  expect((await fetch(`${portal.origin}/healthz`)).status).toBe(200);
  expect((await fetch(portal.origin)).status).toBe(200);
});
