import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CannotStart } from '#db/cannot-start.ts';
import { builtPages, type ContentPage } from '#src/features/guidance/index.ts';
import { writeTwins } from '#src/platform/http/compressed-twins.ts';
import { dayOf, isUnindexed, metaOf } from './documents.ts';
import { KIND_OF_PAGE } from './kinds.ts';

/** The index that everybody may fetch is public; the one for members lies outside what the server hands out unasked. */
const PUBLIC_INDEX = 'dist/client/pagefind';
export const MEMBER_INDEX = 'dist/member-search';

const MADE_FROM = 'dist/run/pages.json';
const STAMP = 'dist/.search-made-from';
/** Raised when the records below change, so that an index of the old kind is known as old. */
const RECORDS = 2;

// The merged index runs on the program of the public one, and the ready-made interfaces are used by nobody.
const PROGRAM = /^(?:pagefind\.js|pagefind-worker\.js|wasm\..+)$/;
const INDEX = /^(?:pagefind-entry\.json|pagefind\..+\.pf_meta|(?:fragment|index|filter)\/.+)$/;

/** Writes one Pagefind index for each class of readers. Fragments hold full texts: what may not be read is not in them. */
export async function buildSearchIndex(): Promise<void> {
  const stamp = wantedStamp();
  const pages = builtPages().filter((page) => !isUnindexed(page));
  rmSync(STAMP, { force: true });
  const isPublic = ({ audience }: ContentPage) => audience === 'public';
  await write(pages.filter(isPublic), PUBLIC_INDEX, (name) => PROGRAM.test(name) || INDEX.test(name));
  await write(
    pages.filter((page) => !isPublic(page)),
    MEMBER_INDEX,
    (name) => INDEX.test(name),
  );
  await (await import('pagefind')).close();
  writeFileSync(STAMP, stamp);
}

/** Builds the indexes anew where they are missing or made from other pages than those that are served, and says so. */
export async function refreshSearchIndex(): Promise<void> {
  if (isCurrent()) return;
  try {
    await buildSearchIndex();
    writeTwins(PUBLIC_INDEX);
  } catch (error) {
    // Another process that starts at the same time may have been first.
    if (isCurrent()) return;
    // An index of older pages may hold what is not public any more.
    throw new CannotStart(
      `The search index is older than the content and could not be rebuilt (${(error as Error).message}). Make dist writable for this user, or run: npm run build`,
    );
  }
  console.log('The search index was older than the content: rebuilt.');
}

const isCurrent = () =>
  [PUBLIC_INDEX, MEMBER_INDEX].every((folder) => existsSync(join(folder, 'pagefind-entry.json'))) &&
  existsSync(STAMP) &&
  readFileSync(STAMP, 'utf8') === wantedStamp();

const wantedStamp = () => createHash('sha256').update(`${RECORDS} `).update(readFileSync(MADE_FROM)).digest('hex');

async function write(pages: ContentPage[], folder: string, isKept: (name: string) => boolean) {
  // Loaded when it is needed: a start that finds its indexes in order does without.
  const { createIndex } = await import('pagefind');
  const { index, errors } = await createIndex({});
  if (!index) throw new Error(errors.join('; '));
  for (const page of pages) await index.addCustomRecord(recordOf(page));
  const { files } = await index.getFiles();
  await index.deleteIndex();
  // Beside, then renamed: a process that starts meanwhile finds a whole index, the old one or the new.
  const half = `${folder.replace('dist/client/', 'dist/')}.${process.pid}.new`;
  for (const { path, content } of files.filter((file) => isKept(file.path))) {
    mkdirSync(dirname(join(half, path)), { recursive: true });
    writeFileSync(join(half, path), content);
  }
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(dirname(folder), { recursive: true });
  renameSync(half, folder);
}

function recordOf(page: ContentPage) {
  const { path, title, summary, lang, kind, jurisdictions, topics, reviewed, text } = page;
  return {
    url: path,
    content: `${title}. ${summary} ${text}`,
    language: lang,
    // What the browser shows of a page and filters it by, in the words in which the server shows it.
    meta: { title, lang, about: metaOf(page).join('\n'), summary, reviewed: dayOf(reviewed) },
    filters: { kind: [KIND_OF_PAGE[kind]], jurisdiction: jurisdictions, topic: topics },
  };
}
