import { afterEach, beforeEach, expect, test } from 'vitest';
import { settings } from '#db/schema/index.ts';
import { DEMO_SETTING, demoEntries, demoIsOpen, enterDemo } from '#src/features/people/index.ts';
import { community, type Community } from '../support/community.ts';

let here: Community;
beforeEach(async () => {
  here = await community();
});
afterEach(() => here.remove());

const LOOPBACK = { host: '127.0.0.1', production: false };

const asDemo = (value: Record<string, string>) =>
  here.db.write((tx) => tx.insert(settings).values({ name: DEMO_SETTING, value: JSON.stringify(value) }));

test('in a database that is not the demo’s nobody enters without a password', async () => {
  expect(await demoIsOpen(here.db, LOOPBACK)).toBe(false);
  expect(await demoEntries(here.db)).toEqual([]);
  expect(await enterDemo(here.db, 'ada')).toBeNull();
  expect(await enterDemo(here.db, 'staff')).toBeNull();
});

test.each([
  ['on loopback', LOOPBACK, true],
  ['on loopback, IPv6', { ...LOOPBACK, host: '::1' }, true],
  ['on all interfaces', { ...LOOPBACK, host: '0.0.0.0' }, false],
  ['on an address of the network', { ...LOOPBACK, host: '10.0.0.7' }, false],
  ['in production, even on loopback', { ...LOOPBACK, production: true }, false],
])('%s the demo is open: $2', async (_, config, open) => {
  await asDemo({ ada: here.ada.id });
  expect(await demoIsOpen(here.db, config)).toBe(open);
});

test('the buttons are the demo’s people, in their order, with name and address', async () => {
  const { ada, staff, minjun } = here;
  await asDemo({ staff: staff.id, minjun: minjun.id, ada: ada.id, weijie: here.mod.id });
  const entries = await demoEntries(here.db);
  expect(entries.map(({ key, email }) => [key, email])).toEqual([
    ['ada', ada.email],
    ['minjun', minjun.email],
    ['staff', staff.email],
  ]);
});

test('only a key that is offered enters', async () => {
  await asDemo({ ada: here.ada.id, weijie: here.mod.id });
  expect(await enterDemo(here.db, 'ada')).toBe(here.ada.id);
  for (const key of ['weijie', 'staff', 'ADA', '', '__proto__', 'constructor', here.ada.id])
    expect(await enterDemo(here.db, key)).toBeNull();
});
