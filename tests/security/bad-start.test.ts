import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { migrate } from '#db/migrate.ts';
import { freePort } from '../support/free-port.ts';
import { startInVain } from '../support/started-server.ts';

let folder: string;
let port: string;
let taken: Server | undefined;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'breakwater-start-'));
  port = String(await freePort());
});
afterEach(() => {
  taken?.close();
  taken = undefined;
  rmSync(folder, { recursive: true, force: true });
});

const SECRETS = {
  SECRET_PEPPER: 'a pepper for this test, long enough to be one',
  SECRET_AUDIT: 'an audit key for this test, long enough to be one',
};

const UNSET = 'unset';

/** A deployment that would start, but for what each test spoils. */
const sound = () => ({ ...SECRETS, PORT: port, DATABASE_URL: `file:${folder}/portal.db`, STORAGE_URL: `file:${folder}/files` });

interface Spoilt {
  how: string;
  set: () => Record<string, string> | Promise<Record<string, string>>;
  /** What the sentence has to name, and what to do about it. */
  names: RegExp;
  fix: RegExp;
  /** Found when the database is there already, whole. */
  late?: true;
}

const SPOILT: Spoilt[] = [
  { how: 'an ORIGIN that is no address', set: () => ({ ORIGIN: 'portal.example.org' }), names: /ORIGIN/, fix: /https:\/\// },
  {
    how: 'a DATABASE_URL of an engine that is not known',
    set: () => ({ DATABASE_URL: 'mysql://root@localhost/x' }),
    names: /DATABASE_URL/,
    fix: /"file:".*"postgres:\/\/"/,
  },
  {
    how: 'a PostgreSQL that does not answer',
    set: async () => ({ DATABASE_URL: `postgres://u:p@127.0.0.1:${await freePort()}/x` }),
    names: /DATABASE_URL/,
    fix: /Start it|correct/,
  },
  { how: 'a PORT that is no number', set: () => ({ PORT: 'http' }), names: /PORT/, fix: /1 to 65535/ },
  {
    how: 'a STORAGE_URL of a store that is not known',
    set: () => ({ STORAGE_URL: 's3://bucket' }),
    names: /STORAGE_URL/,
    fix: /"file:"/,
  },
  { how: 'an SMTP_URL that is none', set: () => ({ SMTP_URL: 'mail.example.org' }), names: /SMTP_URL/, fix: /smtp:\/\// },
  { how: 'production without ORIGIN', set: () => ({ NODE_ENV: 'production' }), names: /ORIGIN/, fix: /Set it/ },
  {
    how: 'production without secrets',
    set: () => ({
      NODE_ENV: 'production',
      ORIGIN: 'https://portal.example.org',
      SECRET_PEPPER: UNSET,
      SECRET_AUDIT: UNSET,
      SECRETS_FILE: join(folder, 'none.json'),
    }),
    names: /SECRET_PEPPER.*SECRET_AUDIT/s,
    fix: /Set them|openssl rand/,
  },
  {
    how: 'a file of secrets that is not JSON',
    set: () => ({ SECRET_AUDIT: UNSET, SECRETS_FILE: aFile('secrets.json', 'pepper=x') }),
    names: /SECRETS_FILE.*secrets\.json/,
    fix: /Mend it/,
  },
  {
    how: 'a data folder that cannot be made',
    set: () => ({ DATABASE_URL: `file:${aFile('plain', 'x')}/data/portal.db` }),
    names: /plain\/data/,
    fix: /DATABASE_URL/,
  },
  {
    how: 'a database that is a folder',
    set: () => ({ DATABASE_URL: `file:${aFolder('portal.db')}` }),
    names: /DATABASE_URL|portal\.db/,
    fix: /file/,
  },
  {
    how: 'a file that is not a database',
    set: () => ({ DATABASE_URL: `file:${aFile('letter.txt', 'Dear colleagues, '.repeat(100))}` }),
    names: /DATABASE_URL/,
    fix: /another file|backup/,
  },
  { how: 'a database of a newer version', set: newerDatabase, names: /newer version/, fix: /Start the newer|backup/ },
  {
    how: 'a file of secrets that cannot be read',
    set: () => ({ SECRET_AUDIT: UNSET, SECRETS_FILE: aFolder('secrets.json') }),
    names: /SECRETS_FILE.*secrets\.json/,
    fix: /right to read/,
  },
  {
    how: 'a storage folder that cannot be made',
    set: () => ({ STORAGE_URL: `file:${aFile('plain', 'x')}/files` }),
    names: /storage folder .*plain\/files/,
    fix: /STORAGE_URL/,
    late: true,
  },
  { how: 'a port that is in use', set: portInUse, names: /Port \d+ is in use/, fix: /PORT=/, late: true },
  { how: 'a HOST of another machine', set: () => ({ HOST: '192.0.2.1' }), names: /HOST/, fix: /Leave it out/, late: true },
];

/** As a deployment starts, and as `npm start` does, which runs a part of itself from source. */
const ENTRIES = ['dist/run/server.mjs', 'src/start.ts'];

test.each(ENTRIES.flatMap((entry) => SPOILT.map((spoilt) => ({ entry, ...spoilt }))))(
  'with $how $entry ends with a sentence that names it and the way out, and leaves everything as it was',
  async ({ entry, set, names, fix, late }) => {
    const all: Record<string, string> = { ...sound(), ...(await set()) };
    const spoilt = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== UNSET));
    const before = files();
    const { code, said } = await startInVain(spoilt, entry);
    expect(said).toMatch(names);
    expect(said).toMatch(fix);
    expect(said).not.toMatch(/^\{|^\s+at |node:internal|\.ts:\d+|ZodError|[A-Z]\w+Error:|undefined/m);
    expect(said.split('\n').filter(Boolean).length).toBeLessThanOrEqual(3);
    expect(said).not.toContain(SECRETS.SECRET_PEPPER);
    expect(code).toBe(1);
    if (!late) expect(files()).toEqual(before);
  },
);

/** Each file below the folder with the digest of its content. */
const files = () =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .map((entry) => join(entry.parentPath, entry.name))
    .map(
      (path) => `${path} ${statSync(path).isFile() ? createHash('sha256').update(readFileSync(path)).digest('hex') : 'folder'}`,
    )
    .sort();

function aFile(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

function aFolder(name: string): string {
  mkdirSync(join(folder, name));
  return join(folder, name);
}

async function newerDatabase() {
  const path = join(folder, 'newer.db');
  await migrate(`file:${path}`);
  const db = new Sqlite(path);
  db.exec("insert into __drizzle_migrations (hash, created_at) values ('of a later day', 9999999999999)");
  db.close();
  return { DATABASE_URL: `file:${path}` };
}

async function portInUse() {
  const server = createServer();
  taken = server;
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return { PORT: String((server.address() as { port: number }).port) };
}
