import { and, asc, eq, notExists } from 'drizzle-orm';
import type { Database, Handle } from '#db/client.ts';
import { passageTokens, recordingFiles, transcriptPassages } from '#db/schema/index.ts';
import { log } from '#src/platform/log.ts';
import type { Storage } from '#src/platform/storage.ts';
import { tokensOf } from '#src/platform/tokens.ts';
import { passagesOf, readCues, type Passage } from './captions.ts';

// Captions of a day of talk are a tenth of this.
const CAPTIONS_MAX_BYTES = 4_000_000;
const ROWS_AT_ONCE = 500;

/** Makes what is said in recordings findable: reads each caption file that has no passages yet. A broken one is skipped. */
export async function indexTranscripts(db: Database, storage: Pick<Storage, 'readText'>): Promise<void> {
  for (const { id, storageKey } of await listUnread(db)) {
    const passages = await readPassages(storage, id, storageKey);
    if (passages.length > 0) await db.write((tx) => addPassages(tx, id, passages));
  }
}

const listUnread = (db: Database) =>
  db.read
    .select({ id: recordingFiles.id, storageKey: recordingFiles.storageKey })
    .from(recordingFiles)
    .where(and(eq(recordingFiles.kind, 'captions'), notExists(passagesIn(db.read))))
    .orderBy(asc(recordingFiles.id));

const passagesIn = (handle: Handle) =>
  handle.select({ id: transcriptPassages.id }).from(transcriptPassages).where(eq(transcriptPassages.fileId, recordingFiles.id));

async function readPassages(storage: Pick<Storage, 'readText'>, id: string, storageKey: string): Promise<Passage[]> {
  try {
    return passagesOf(readCues(await storage.readText(storageKey, CAPTIONS_MAX_BYTES)));
  } catch (error) {
    // What is said in a recording stays out of the log, and so does where it is stored.
    const { code, message } = error as { code?: string; message: string };
    log.warn({ file: id, problem: code ?? message }, 'captions cannot be searched');
    return [];
  }
}

async function addPassages(tx: Handle, fileId: string, passages: Passage[]) {
  // Another process that starts at the same time may have been first.
  const [known] = await tx
    .select({ id: transcriptPassages.id })
    .from(transcriptPassages)
    .where(eq(transcriptPassages.fileId, fileId))
    .limit(1);
  if (known) return;
  for (let at = 0; at < passages.length; at += ROWS_AT_ONCE) {
    const rows = await tx
      .insert(transcriptPassages)
      .values(passages.slice(at, at + ROWS_AT_ONCE).map((passage) => ({ ...passage, fileId })))
      .returning({ id: transcriptPassages.id, text: transcriptPassages.text });
    await tx.insert(passageTokens).values(rows.map(({ id, text }) => ({ passageId: id, tokens: tokensOf(text) })));
  }
}
