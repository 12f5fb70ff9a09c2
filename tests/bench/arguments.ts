// What the two commands are given, and what they answer when it is wrong. Nothing here may load the schema: which engine
// it is made for is fixed by DATABASE_URL when it loads, and that is set from these arguments.
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { CannotStart } from '#db/cannot-start.ts';

const PARTS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'] as const;
export type Part = (typeof PARTS)[number];

const DEFAULT_POSTS = 20_000;
const MOST_POSTS = 100_000_000;

const FILL_USAGE = `npm run bench:fill -- --posts N [--database file:/path|postgres://…]

  --posts N      how many posts the database holds afterwards, for example 20000 or 1000000
  --database     an empty or a filled database; ${join(tmpdir(), 'breakwater-bench-N.db')} by default`;

const BENCH_USAGE = `npm run bench [-- --posts N] [--database file:/path|postgres://…] [--compare 10000] [--only a,e]

  --posts N      how many posts the database holds (${DEFAULT_POSTS}); a database filled before is used again
  --database     where it is; ${join(tmpdir(), 'breakwater-bench-N.db')} by default
  --compare      the small database for part f: a number of posts, or an address
  --only         the parts to measure:
                 a  topic page against a bare server     e  unread count, group feed and search
                 b  start to the first answered page     f  topic page in a small and in this database (--compare)
                 c  resident memory                      g  messages classified
                 d  compressed bytes of three pages      h  live search in a browser: bytes, and time from key to results
                                                         i  full build, and with 1,000 more pages`;

export interface BenchArguments {
  database: string;
  /** null: whatever the database holds. */
  posts: number | null;
  compare: { database: string; posts: number | null } | null;
  only: ReadonlySet<Part>;
}

export function readFillArguments(given: string[]): { posts: number; database: string } {
  const { posts, database } = read(given, ['posts', 'database']);
  if (posts === undefined) throw new WrongArguments('Say how many posts: --posts 20000.');
  const wanted = wholeNumber(posts, '--posts');
  return { posts: wanted, database: database === undefined ? databaseOf(wanted) : address(database, '--database') };
}

export function readBenchArguments(given: string[]): BenchArguments {
  const { posts, database, compare, only } = read(given, ['posts', 'database', 'compare', 'only']);
  const wanted = posts === undefined ? null : wholeNumber(posts, '--posts');
  const small = compare === undefined ? null : sourceOf(compare);
  const parts = only?.split(',').map(partOf) ?? PARTS.filter((part) => part !== 'f' || small);
  if (parts.includes('f') && !small) throw new WrongArguments('Part f compares two databases: add --compare 10000.');
  const main = database === undefined ? databaseOf(wanted ?? DEFAULT_POSTS) : address(database, '--database');
  if (small && engineIn(small.database) !== engineIn(main)) {
    throw new WrongArguments(
      '--compare and --database must be of the same engine: give the address of a small database there, for example --compare postgres://…/small.',
    );
  }
  return {
    database: main,
    posts: wanted ?? (database === undefined ? DEFAULT_POSTS : null),
    compare: small,
    only: new Set(parts),
  };
}

/** Runs a command; what the person who gave it can mend is said in a sentence. */
export async function answering(command: 'fill' | 'bench', run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    if (error instanceof WrongArguments) {
      console.error(`${error.message}\n\n${command === 'fill' ? FILL_USAGE : BENCH_USAGE}`);
      process.exit(2);
    }
    if (!(error instanceof CannotStart)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}

class WrongArguments extends Error {}

function read<Name extends string>(args: string[], names: Name[]): Partial<Record<Name, string>> {
  try {
    const options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]));
    return parseArgs({ args, options }).values as Partial<Record<Name, string>>;
  } catch (error) {
    throw new WrongArguments((error as Error).message);
  }
}

function wholeNumber(text: string, option: string): number {
  const number = Number(text.replace(/[_,]/g, ''));
  if (Number.isInteger(number) && number >= 1 && number <= MOST_POSTS) return number;
  throw new WrongArguments(`${option} takes a whole number from 1 to ${MOST_POSTS.toLocaleString('en')}, not "${text}".`);
}

const sourceOf = (text: string) =>
  /^[\d_,]+$/.test(text)
    ? { database: databaseOf(wholeNumber(text, '--compare')), posts: wholeNumber(text, '--compare') }
    : { database: address(text, '--compare'), posts: null };

function partOf(text: string): Part {
  const part = PARTS.find((known) => known === text.trim());
  if (!part) throw new WrongArguments(`--only takes letters from ${PARTS.join(',')}, not "${text}".`);
  return part;
}

function address(text: string, option: string): string {
  if (/^postgres(ql)?:\/\/./.test(text)) return text;
  // The servers under measure are started elsewhere: a path is the same path for all of them.
  if (/^file:./.test(text)) return `file:${resolve(text.slice('file:'.length))}`;
  throw new WrongArguments(`${option} takes file:/path/to.db or postgres://user:password@host/name, not "${text}".`);
}

export const engineIn = (database: string) => (database.startsWith('file:') ? 'SQLite' : 'PostgreSQL');

const databaseOf = (posts: number) => `file:${join(tmpdir(), `breakwater-bench-${posts}.db`)}`;
