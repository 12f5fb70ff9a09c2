// `npm run bench:fill -- --posts N [--database file:/path|postgres://…]`: fills a database of its own with N posts.
import { CannotStart } from '#db/cannot-start.ts';
import type { Database } from '#db/client.ts';
import type { Alliance } from './alliance.ts';
import { answering, readFillArguments } from './arguments.ts';

const BATCH = 10_000;
const DIFFERENT_BODIES = 20_000;

/** Brings the database at `url` to `wanted` posts; what is there already, from an earlier fill, stays. */
export async function fill(url: string, wanted: number | null, say: (line: string) => void): Promise<number> {
  const { migrate } = await import('#db/migrate.ts');
  const { open } = await import('#db/client.ts');
  const { addAlliance, findAlliance } = await import('./alliance.ts');
  await refuseForeign(url);
  await migrate(url);
  const db = await open(url);
  try {
    const alliance = (await findAlliance(db, url)) ?? (await addAlliance(db));
    if (alliance.posts < (wanted ?? 0)) await addPosts(db, alliance, wanted ?? 0, say);
    return Math.max(alliance.posts, wanted ?? 0);
  } finally {
    await db.close();
  }
}

/** Before anything is migrated: somebody's own database must not be touched at all. */
async function refuseForeign(url: string) {
  const { open } = await import('#db/client.ts');
  const { findAlliance } = await import('./alliance.ts');
  try {
    const db = await open(url);
    await findAlliance(db, url).finally(() => db.close());
  } catch (error) {
    if (error instanceof CannotStart) throw error;
    const { message } = ((error as Error).cause ?? error) as Error;
    // Before the first migration there is no table to look into.
    if (/no such table|relation .* does not exist/.test(message)) return;
    throw new CannotStart(`The database cannot be opened (${message}). Nothing was changed.`);
  }
}

async function addPosts(db: Database, alliance: Alliance, wanted: number, say: (line: string) => void) {
  const { addBatch } = await import('./topic-batch.ts');
  const { bodies } = await import('./office-text.ts');
  const { chanceFrom } = await import('./chance.ts');
  const began = performance.now();
  const pool = bodies(Math.min(DIFFERENT_BODIES, wanted));
  const chance = chanceFrom(alliance.posts + 1);
  for (let there = alliance.posts; there < wanted;) {
    there = await addBatch(db, { ...alliance, posts: there }, Math.min(BATCH, wanted - there), pool, chance);
    const seconds = (performance.now() - began) / 1000;
    say(`${there.toLocaleString('en')} of ${wanted.toLocaleString('en')} posts, ${Math.round(seconds)} s`);
  }
}

if (import.meta.main) {
  await answering('fill', async () => {
    const { posts, database } = readFillArguments(process.argv.slice(2));
    // The schema is made for one engine, which it reads from here when it loads: hence the imports inside.
    process.env['DATABASE_URL'] = database;
    const there = await fill(database, posts, progress);
    process.stderr.write('\n');
    console.log(`The database holds ${there.toLocaleString('en')} posts.`);
  });
}

function progress(line: string) {
  process.stderr.write(process.stderr.isTTY ? `\r${line}   ` : `${line}\n`);
}
