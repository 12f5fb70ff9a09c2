import { asc } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { engine } from '#db/engine.ts';
import { auditEntries } from '#db/schema/index.ts';
import { record, verifyChain } from '#src/features/audit/index.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { rawSql } from './raw-sql.ts';

let here: TestDatabase;
beforeEach(async () => {
  here = await freshDatabase();
});
afterEach(() => here.remove());

const recorded = (object: string) =>
  here.db.write((tx) => record(tx, { actorId: 'ada', action: 'close-topic', object, outcome: 'done' }));

const entries = () => here.db.read.select().from(auditEntries).orderBy(asc(auditEntries.seq));

test('an empty log is whole, and so is one of three entries, each following from the one before', async () => {
  expect(await verifyChain(here.db)).toMatchObject({ entries: 0, broken: null });
  for (const object of ['topic:1', 'topic:2', 'topic:3']) await recorded(object);
  expect(await verifyChain(here.db)).toMatchObject({ entries: 3, broken: null });
  const [first, second, third] = await entries();
  expect([first?.previousHash, second?.previousHash, third?.previousHash]).toEqual(['', first?.hash, second?.hash]);
});

test('an entry of a fact that was rolled back is not there, and leaves no gap', async () => {
  await recorded('topic:1');
  const failing = here.db.write(async (tx) => {
    await record(tx, { actorId: null, action: 'close-topic', object: 'topic:2', outcome: 'done' });
    throw new Error('the fact failed');
  });
  await expect(failing).rejects.toThrow('the fact failed');
  await recorded('topic:3');
  expect((await entries()).map(({ seq, object }) => [seq, object])).toEqual([
    [1, 'topic:1'],
    [2, 'topic:3'],
  ]);
  expect(await verifyChain(here.db)).toMatchObject({ entries: 2, broken: null });
});

const REPLACEMENT = `insert into audit_entries (seq, at, action, object, outcome, previous_hash, hash)
  select seq, at, action, 'topic:9', outcome, previous_hash, hash from audit_entries where true`;

test.each([
  ['changed', `update audit_entries set object = 'topic:9'`],
  ['removed', 'delete from audit_entries'],
  [
    'replaced',
    engine === 'postgres'
      ? `${REPLACEMENT} on conflict (seq) do update set object = excluded.object`
      : REPLACEMENT.replace('insert', 'insert or replace'),
  ],
  ['emptied', engine === 'postgres' ? 'truncate audit_entries' : 'delete from audit_entries where true'],
])('the database itself refuses that an entry is %s', async (_, statement) => {
  await recorded('topic:1');
  await expect(rawSql(here.url, statement)).rejects.toThrow('audit entries are append-only');
  expect((await entries()).map(({ object }) => object)).toEqual(['topic:1']);
});

/** SQLite has a trigger for each of the two, PostgreSQL one for both. */
const dropTrigger = (against: 'change' | 'removal') =>
  rawSql(
    here.url,
    engine === 'postgres'
      ? 'drop trigger audit_entries_stay on audit_entries'
      : `drop trigger audit_entries_${against === 'change' ? 'stay' : 'remain'}`,
  );

test.each([
  ['its object', `update audit_entries set object = 'topic:9' where seq = 2`, 2],
  ['who it was', `update audit_entries set actor_id = 'minjun' where seq = 2`, 2],
  ['who it was, to nobody', `update audit_entries set actor_id = null where seq = 2`, 2],
  ['its outcome', `update audit_entries set outcome = 'refused' where seq = 2`, 2],
  [
    'its time',
    engine === 'postgres'
      ? `update audit_entries set at = at - interval '1 day' where seq = 2`
      : 'update audit_entries set at = at - 86400000 where seq = 2',
    2,
  ],
  ['its hash', `update audit_entries set hash = previous_hash where seq = 2`, 2],
  ['its place', 'update audit_entries set seq = 7 where seq = 3', 7],
])('where somebody drops the triggers and changes %s, the chain breaks there', async (_, statement, broken) => {
  for (const object of ['topic:1', 'topic:2', 'topic:3']) await recorded(object);
  await dropTrigger('change');
  await rawSql(here.url, statement);
  expect((await verifyChain(here.db)).broken).toBe(broken);
});

test.each([[1], [2]])('where somebody drops the triggers and removes entry %i, the chain breaks at the next', async (seq) => {
  for (const object of ['topic:1', 'topic:2', 'topic:3']) await recorded(object);
  await dropTrigger('removal');
  await rawSql(here.url, `delete from audit_entries where seq = ${seq}`);
  expect((await verifyChain(here.db)).broken).toBe(seq + 1);
});

test('20 entries at once make one chain without a gap', async () => {
  await Promise.all(Array.from({ length: 20 }, (_, at) => recorded(`topic:${at}`)));
  expect(await verifyChain(here.db)).toMatchObject({ entries: 20, broken: null });
});
