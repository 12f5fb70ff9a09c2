// `npm run bench`: measures the production server and prints one table. Nothing passes or fails here: the goals stand
// beside the values, and two sides of a ratio are always measured in turns in the same run. `--help` lists the options.
import { readFileSync } from 'node:fs';
import { availableParallelism, cpus, totalmem } from 'node:os';
import type { Database } from '#db/client.ts';
import { answering, type BenchArguments, engineIn, readBenchArguments } from './arguments.ts';
import { fill } from './fill.ts';
import type { Reader } from './reader.ts';
import { MB, printTable, type Row, whole } from './table.ts';

export interface SmallDatabase {
  database: string;
  posts: number;
  reader: Reader;
}

export interface Bench extends SmallDatabase {
  engine: 'SQLite' | 'PostgreSQL';
  db: Database;
  say(line: string): void;
}

async function bench() {
  const given = readBenchArguments(process.argv.slice(2));
  // The schema is made for one engine, which it reads from here when it loads: hence the imports inside.
  process.env['DATABASE_URL'] = given.database;
  const { buildWhatChanged } = await import('#src/build.ts');
  if (await buildWhatChanged()) say('built the portal');
  const main = await ready(given.database, given.posts);
  const small = given.only.has('f') && given.compare ? await ready(given.compare.database, given.compare.posts) : null;
  try {
    const engine = engineIn(given.database);
    const rows = await measure({ ...main, engine, say }, small, given.only);
    console.log(`\n${machine()}\n${engine}, ${whole(main.posts)} posts\n`);
    printTable(rows);
  } finally {
    await main.db.close();
    await small?.db.close();
  }
}

async function measure(bench: Bench, small: SmallDatabase | null, only: BenchArguments['only']): Promise<Row[]> {
  const rows: Row[] = [];
  if (only.has('a')) rows.push(...(await (await import('./topic-page.ts')).topicPage(bench)));
  if (only.has('b')) rows.push(...(await (await import('./start-up.ts')).startUp(bench)));
  if (only.has('c')) rows.push(...(await (await import('./memory.ts')).memory(bench)));
  if (only.has('d')) rows.push(...(await (await import('./weight.ts')).weight(bench)));
  if (only.has('e')) rows.push(...(await (await import('./queries.ts')).queries(bench)));
  if (only.has('f') && small) rows.push(...(await (await import('./two-sizes.ts')).twoSizes(bench, small)));
  if (only.has('g')) rows.push(...(await (await import('./messages.ts')).messages(bench)));
  if (only.has('h')) rows.push(...(await (await import('./search.ts')).search(bench)));
  if (only.has('i')) rows.push(...(await import('./build-time.ts')).buildTime(bench));
  return rows;
}

/** The database, filled as far as it was asked for, and the reader signed in. */
async function ready(database: string, wanted: number | null) {
  const { open } = await import('#db/client.ts');
  const { signInReader } = await import('./reader.ts');
  const posts = await fill(database, wanted, say);
  if (wanted !== null && posts > wanted) say(`the database holds ${whole(posts)} posts already; those are measured`);
  const db = await open(database);
  return { database, posts, db, reader: await signInReader(db, database) };
}

function machine(): string {
  const processor = cpus()[0]?.model.trim() ?? 'unknown processor';
  const versions = ['astro', 'better-sqlite3', 'drizzle-orm', 'pg'].map((name) => `${name} ${versionOf(name)}`).join(', ');
  return `${availableParallelism()} cores (${processor}), ${MB(totalmem())} memory, ${process.platform}\nNode ${process.version}, ${versions}`;
}

const versionOf = (name: string) =>
  (JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')) as { version: string }).version;

function say(line: string) {
  process.stderr.write(`  ${line}\n`);
}

if (import.meta.main) await answering('bench', bench);
