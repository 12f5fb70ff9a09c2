import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { settings } from '#db/schema/index.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';

let here: TestDatabase;
beforeEach(async () => {
  here = await freshDatabase();
});
afterEach(() => here.remove());

test('a write that fails half-way leaves nothing behind', async () => {
  const failing = here.db.write(async (tx) => {
    await tx.insert(settings).values({ name: 'half', value: 'done' });
    throw new Error('the second half failed');
  });
  await expect(failing).rejects.toThrow('the second half failed');
  expect(await here.db.read.select().from(settings)).toEqual([]);
});

test('a statement that the database refuses takes the whole write with it, and the next write works', async () => {
  const clashing = here.db.write(async (tx) => {
    await tx.insert(settings).values({ name: 'once', value: 'first' });
    await tx.insert(settings).values({ name: 'once', value: 'second' });
  });
  await expect(clashing).rejects.toThrow();
  await here.db.write((tx) => tx.insert(settings).values({ name: 'once', value: 'third' }));
  expect(await here.db.read.select().from(settings)).toEqual([{ name: 'once', value: 'third' }]);
});

test('a write inside a write is refused at once instead of waiting for itself, and nothing of either stays', async () => {
  const nested = here.db.write(async (tx) => {
    await tx.insert(settings).values({ name: 'outer', value: '1' });
    await here.db.write((inner) => inner.insert(settings).values({ name: 'inner', value: '2' }));
  });
  await expect(nested).rejects.toThrow('pass the tx on instead');
  expect(await here.db.read.select().from(settings)).toEqual([]);
});

test('a write gives back what its work gives back', async () => {
  expect(await here.db.write(async () => 'a place')).toBe('a place');
});

test('readers see nothing of a write before its end', async () => {
  let seenMeanwhile: unknown;
  await here.db.write(async (tx) => {
    await tx.insert(settings).values({ name: 'plan', value: 'under way' });
    seenMeanwhile = await here.db.read.select().from(settings);
  });
  expect(seenMeanwhile).toEqual([]);
  expect(await here.db.read.select().from(settings)).toHaveLength(1);
});

test('of 20 writers at once that each read a number and write the next, none is lost', async () => {
  await here.db.write((tx) => tx.insert(settings).values({ name: 'count', value: '0' }));
  const counted = () =>
    here.db.write(async (tx) => {
      const [row] = await tx.select().from(settings).where(eq(settings.name, 'count'));
      await tx
        .update(settings)
        .set({ value: String(Number(row?.value) + 1) })
        .where(eq(settings.name, 'count'));
    });
  await Promise.all(Array.from({ length: 20 }, counted));
  expect(await here.db.read.select().from(settings)).toEqual([{ name: 'count', value: '20' }]);
});

test('one writer that fails among others takes none of theirs with it', async () => {
  const writers = Array.from({ length: 10 }, (_, at) =>
    here.db.write(async (tx) => {
      await tx.insert(settings).values({ name: `writer ${at}`, value: 'here' });
      if (at === 4) throw new Error('gave up');
    }),
  );
  const outcomes = await Promise.allSettled(writers);
  expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(1);
  const names = (await here.db.read.select().from(settings)).map(({ name }) => name);
  expect(names).toHaveLength(9);
  expect(names).not.toContain('writer 4');
});
