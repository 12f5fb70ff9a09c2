import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { newId } from '#db/new-id.ts';
import type { recordingFiles } from '#db/schema/index.ts';
import type { Portal } from '#src/platform/portal.ts';

/** Seconds, by recording. */
export const DURATIONS: Record<string, number> = { 'reading-the-numbers': 94, 'what-a-good-request-contains': 87 };

const FILES = [
  { end: 'webm', kind: 'video', type: 'video/webm', language: null },
  { end: 'mp4', kind: 'video', type: 'video/mp4', language: null },
  { end: 'poster.webp', kind: 'poster', type: 'image/webp', language: null },
  { end: 'en.vtt', kind: 'captions', type: 'text/vtt; charset=utf-8', language: 'en' },
  { end: 'ko.vtt', kind: 'captions', type: 'text/vtt; charset=utf-8', language: 'ko' },
  { end: 'chapters.vtt', kind: 'chapters', type: 'text/vtt; charset=utf-8', language: 'en' },
] as const;

export type RecordedFile = Omit<typeof recordingFiles.$inferInsert, 'id' | 'recordingId'> & { recording: string };

/** Puts the committed recordings into the storage, under names of this portal's own. */
export async function storeRecordings(storage: Portal['storage']): Promise<RecordedFile[]> {
  const stored: RecordedFile[] = [];
  for (const recording of Object.keys(DURATIONS)) {
    for (const { end, ...file } of FILES) {
      const source = resolve('db/demo/recordings', `${recording}.${end}`);
      const storageKey = `recordings/${newId()}.${end}`;
      await storage.putFile(storageKey, source);
      stored.push({ ...file, recording, storageKey, bytes: (await stat(source)).size });
    }
  }
  return stored;
}
