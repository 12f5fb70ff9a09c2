import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { runPortal } from '../support/running-portal.ts';
import { startServer } from '../support/started-server.ts';

// The one-click sign-in of the demo must close where any one of three things is not as on a developer's own machine.
const folder = mkdtempSync(join(tmpdir(), 'breakwater-door-'));
const SECRETS = {
  SECRET_PEPPER: 'a pepper for this test, long enough to be one',
  SECRET_AUDIT: 'an audit key for this test, long enough to be one',
};

beforeAll(async () => {
  const portal = await runPortal();
  const demo = new Sqlite(portal.databaseUrl.slice('file:'.length));
  for (const name of ['demo', 'unmarked']) await demo.backup(join(folder, `${name}.db`));
  demo.close();
  await portal.stop();
  const unmarked = new Sqlite(join(folder, 'unmarked.db'));
  unmarked.exec("delete from settings where name = 'demo-people'");
  unmarked.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const deployment = (database: string, more: Record<string, string> = {}) => ({
  ...SECRETS,
  DATABASE_URL: `file:${folder}/${database}.db`,
  STORAGE_URL: `file:${folder}/files`,
  ...more,
});

test('on loopback, outside production, with the demo of people, the door is open', async () => {
  const door = await doorOf(() => deployment('demo'));
  expect(door.page).toContain('action="/demo/enter"');
  expect(door.page).toContain('Pyo Min-jun');
  expect([door.entered.status, door.entered.cookie]).toEqual([303, expect.stringContaining('breakwater=')]);
});

test.each([
  ['in production', (origin: string) => deployment('demo', { NODE_ENV: 'production', ORIGIN: origin })],
  ['where other machines can reach the server', () => deployment('demo', { HOST: '0.0.0.0' })],
  ['where every address of the machine is served', () => deployment('demo', { HOST: '::' })],
  ['in a database that is not marked as the demo', () => deployment('unmarked')],
])('%s there is no door: no button, no name, and its address is like one that does not exist', async (_where, set) => {
  const { page, entered, unknown } = await doorOf(set);
  expect(page).toContain('action="?_action=people.signIn"');
  expect(page).not.toMatch(/demo\/enter|name="person"|Pyo Min-jun|one of the demo/);
  expect(entered).toEqual(unknown);
  expect([entered.status, entered.cookie]).toEqual([404, null]);
});

test('the start speaks of one click only where the door is open', async () => {
  const said = async (set: Record<string, string>) => {
    const portal = await runPortal(set);
    await vi.waitFor(() => expect(portal.output()).toContain('not in the group'));
    await portal.stop();
    return portal.output();
  };
  expect(await said({})).toMatch(/one click at \S+\/sign-in.*\n +ada\.seetoh@/);
  const reachable = await said({ HOST: '0.0.0.0' });
  expect(reachable).toMatch(/Sign in at \S+\/sign-in with one of these.*\n +ada\.seetoh@/);
  expect(reachable).not.toContain('one click');
});

async function doorOf(set: (origin: string) => Record<string, string>) {
  const { origin, stop } = await startServer(set);
  const knock = async (path: string) => {
    const response = await fetch(origin + path, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin },
      body: new URLSearchParams({ person: 'minjun' }),
    });
    return {
      status: response.status,
      cookie: response.headers.get('set-cookie'),
      type: response.headers.get('content-type'),
      body: await response.text(),
    };
  };
  try {
    const page = await (await fetch(`${origin}/sign-in`)).text();
    return { page, entered: await knock('/demo/enter'), unknown: await knock('/demo/no-such-door') };
  } finally {
    await stop();
  }
}
