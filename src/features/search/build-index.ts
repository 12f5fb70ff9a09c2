import { resolve } from 'node:path';
import { close, createIndex } from 'pagefind';
import { readDocuments, type SearchDocument } from './documents.ts';

/** The index that everybody may fetch is public; the one for members lies outside what the server hands out unasked. */
const PUBLIC_INDEX = 'dist/client/pagefind';
export const MEMBER_INDEX = 'dist/member-search';

/** Writes one Pagefind index for each class of readers. Fragments hold full texts: what may not be read is not in them. */
export async function buildSearchIndex(): Promise<void> {
  const documents = readDocuments();
  await write(
    documents.filter(({ audience }) => audience === 'public'),
    PUBLIC_INDEX,
  );
  await write(
    documents.filter(({ audience }) => audience === 'members'),
    MEMBER_INDEX,
  );
  await close();
}

async function write(documents: SearchDocument[], folder: string) {
  const { index, errors } = await createIndex({});
  if (!index) throw new Error(errors.join('; '));
  for (const { url, title, summary, lang, kind, text } of documents) {
    await index.addCustomRecord({
      url,
      content: `${title}. ${summary} ${text}`,
      language: lang,
      meta: { title, kind, lang },
      filters: { kind: [kind] },
    });
  }
  await index.writeFiles({ outputPath: resolve(folder) });
  await index.deleteIndex();
}
