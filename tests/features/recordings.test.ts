import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { newId } from '#db/new-id.ts';
import { recordingFiles } from '#db/schema/index.ts';
import { ANONYMOUS, type Actor } from '#src/features/people/index.ts';
import { findRecording, findRecordingFile } from '#src/features/webinars/index.ts';
import { aWebinar, community, type Community } from '../support/community.ts';

let here: Community;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  here = await community();
});
afterEach(async () => {
  vi.useRealTimers();
  await here.remove();
});

type Recorded = Awaited<ReturnType<typeof aWebinar>>;

/** The page and its bytes open and close together. */
async function opens(actor: Actor, { recordingId, fileId }: Recorded): Promise<boolean> {
  const [page, file] = [await findRecording(here.db, actor, recordingId), await findRecordingFile(here.db, actor, fileId)];
  expect(page === null).toBe(file === null);
  return page !== null;
}

test('members and staff replay every recording, guests the ones they are invited to, others none, public or not', async () => {
  const { ada, outsider, staff, officerRahman } = here;
  const open = await aWebinar(here, { slug: 'open', inDays: -3, audience: 'public', recorded: true });
  const members = await aWebinar(here, { slug: 'members', inDays: -3, recorded: true });
  const invited = await aWebinar(here, { slug: 'invited', inDays: -3, recorded: true, guests: [officerRahman] });
  for (const actor of [ada, outsider, staff])
    expect(await Promise.all([open, members, invited].map((one) => opens(actor, one)))).toEqual([true, true, true]);
  expect(await Promise.all([open, members, invited].map((one) => opens(officerRahman, one)))).toEqual([false, false, true]);
  expect(await Promise.all([open, members, invited].map((one) => opens(ANONYMOUS, one)))).toEqual([false, false, false]);
});

test('when a guest’s invitation has run out, page and bytes are gone with the next request', async () => {
  const recorded = await aWebinar(here, { inDays: -3, recorded: true, guests: [here.officerRahman] });
  vi.setSystemTime(Date.now() + 29.9 * 86_400_000);
  expect(await opens(here.officerRahman, recorded)).toBe(true);
  vi.setSystemTime(Date.now() + 0.2 * 86_400_000);
  expect(await opens(here.officerRahman, recorded)).toBe(false);
  expect(await opens(here.ada, recorded)).toBe(true);
});

test('a page has the files of its recording and of no other, and says of none where it is stored', async () => {
  const first = await aWebinar(here, { slug: 'first', inDays: -3, recorded: true });
  await aWebinar(here, { slug: 'second', inDays: -3, recorded: true });
  const captions = {
    id: newId(),
    recordingId: first.recordingId,
    kind: 'captions',
    type: 'text/vtt',
    language: 'ko',
    storageKey: 'recordings/first.ko.vtt',
    bytes: 5,
  } as const;
  await here.db.write((tx) => tx.insert(recordingFiles).values(captions));
  const page = await findRecording(here.db, here.ada, first.recordingId);
  expect(page?.files.map(({ id, kind, language }) => [id, kind, language])).toEqual([
    [captions.id, 'captions', 'ko'],
    [first.fileId, 'video', null],
  ]);
  expect(JSON.stringify(page)).not.toContain('recordings/');
  expect(await findRecordingFile(here.db, here.ada, captions.id)).toEqual({
    storageKey: 'recordings/first.ko.vtt',
    type: 'text/vtt',
  });
});

test('an id that was never made is as absent as one that is not for the reader', async () => {
  expect(await findRecording(here.db, here.ada, 'never-made')).toBeNull();
  expect(await findRecordingFile(here.db, here.ada, 'never-made')).toBeNull();
});
