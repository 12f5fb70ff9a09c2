import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { count, eq } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { newId } from '#db/new-id.ts';
import { passageTokens, recordingFiles, transcriptPassages, webinarGuests } from '#db/schema/index.ts';
import { ANONYMOUS, type Actor } from '#src/features/people/index.ts';
import { passagesOf, readCues } from '#src/features/webinars/captions.ts';
import { indexTranscripts, searchTranscripts } from '#src/features/webinars/index.ts';
import { openStorage, type Storage } from '#src/platform/storage.ts';
import { aWebinar, community, type Community } from '../support/community.ts';

let here: Community;
let folder: string;
let storage: Storage;
beforeEach(async () => {
  here = await community();
  folder = mkdtempSync(join(tmpdir(), 'breakwater-captions-'));
  storage = openStorage(`file:${folder}/files`);
});
afterEach(async () => {
  rmSync(folder, { recursive: true, force: true });
  await here.remove();
});

const at = (seconds: number) => new Date(seconds * 1000).toISOString().slice(11, 23);
const vtt = (...cues: [start: number, end: number, text: string][]) =>
  `WEBVTT\n\n${cues.map(([start, end, text], no) => `${no + 1}\n${at(start)} --> ${at(end)}\n${text}`).join('\n\n')}\n`;

/** A recording with captions, stored as an organiser would store them. */
async function recorded(
  slug: string,
  captions: Partial<Record<'en' | 'ko' | 'ja', string>>,
  about: Parameters<typeof aWebinar>[1] = {},
) {
  const webinar = await aWebinar(here, { slug, inDays: -3, recorded: true, ...about });
  const ids: string[] = [];
  for (const [language, text] of Object.entries(captions)) {
    const id = newId();
    const source = join(folder, `${id}.vtt`);
    writeFileSync(source, text);
    const storageKey = `recordings/${id}.vtt`;
    const { bytes } = await storage.putFile(storageKey, source);
    const file = {
      id,
      recordingId: webinar.recordingId,
      kind: 'captions',
      type: 'text/vtt',
      language,
      storageKey,
      bytes,
    } as const;
    await here.db.write((tx) => tx.insert(recordingFiles).values(file));
    ids.push(id);
  }
  return { ...webinar, captions: ids };
}

const said = async (query: string, actor: Actor = here.ada) =>
  (await searchTranscripts(here.db, actor, query)).map(({ language, moments }) => [
    language,
    ...moments.map(({ seconds }) => seconds),
  ]);

const passages = async () => (await here.db.read.select({ n: count() }).from(transcriptPassages))[0]?.n;

const ENGLISH = vtt(
  [0.9, 8, 'The harbour opens at six.'],
  [8.1, 15, 'Boats wait <v Guide>outside</v> the\nbreakwater &amp; the buoy.'],
  [63.2, 70, 'A harbour pilot comes aboard; the harbour tug follows.'],
  [90, 95, 'The harbour closes.'],
  [120, 130, 'Good night, harbour; sleep, harbour.'],
);

test('what is said is found at the second where it is said, once for each language, with the best three places', async () => {
  const korean = vtt([0, 9, '항구는 여섯 시에 엽니다.'], [61, 69, '도선사가 승선합니다.']);
  const { recordingId } = await recorded('tides', { en: ENGLISH, ko: korean });
  await indexTranscripts(here.db, storage);
  expect(await said('pilot')).toEqual([['en', 63]]);
  expect(await said('harbour')).toEqual([['en', 0, 63, 120]]);
  expect(await said('선사')).toEqual([['ko', 61]]);
  expect(await said('breakwater buoy')).toEqual([['en', 0]]);
  expect(await said('six tug')).toEqual([]);
  expect(await said('Guide')).toEqual([]);
  const [found] = await searchTranscripts(here.db, here.ada, 'buoy');
  expect(found).toMatchObject({ recordingId, webinar: { title: 'Reading the numbers', tlp: 'GREEN' }, series: 'OCSEA trends' });
  expect(found?.moments[0]?.text).toBe('The harbour opens at six. Boats wait outside the breakwater & the buoy.');
});

test('Japanese that is broken over lines and cues is found as it is spoken', async () => {
  await recorded('japanese', { ja: vtt([0, 4, '夜間の引き\n継ぎは東'], [4, 8, '京が担当します。']) });
  await indexTranscripts(here.db, storage);
  for (const query of ['引き継ぎ', '東京', '担当']) expect(await said(query)).toEqual([['ja', 0]]);
});

test('a transcript is found by those who may replay the recording and by nobody else, public webinar or not', async () => {
  const { db, ada, outsider, minjun, staff, officerRahman } = here;
  await recorded('open', { en: vtt([0, 5, 'lighthouse']) }, { audience: 'public' });
  await recorded('members', { en: vtt([10, 15, 'lighthouse']) });
  const invited = await recorded('invited', { en: vtt([20, 25, 'lighthouse']) }, { guests: [officerRahman] });
  await indexTranscripts(db, storage);
  const seconds = async (actor: Actor) => (await said('lighthouse', actor)).map(([, second]) => second).sort();
  for (const actor of [ada, outsider, minjun, staff]) expect(await seconds(actor)).toEqual([0, 10, 20]);
  expect(await seconds(officerRahman)).toEqual([20]);
  expect(await seconds(ANONYMOUS)).toEqual([]);
  const past = new Date(Date.now() - 1000);
  await db.write((tx) => tx.update(webinarGuests).set({ expiresAt: past }).where(eq(webinarGuests.webinarId, invited.id)));
  expect(await seconds(officerRahman)).toEqual([]);
});

test('with a date, only recordings of webinars since then are searched', async () => {
  await recorded('old', { en: vtt([0, 5, 'anchor']) }, { inDays: -40 });
  await recorded('new', { en: vtt([7, 9, 'anchor']) }, { inDays: -2 });
  await indexTranscripts(here.db, storage);
  const since = new Date(Date.now() - 7 * 86_400_000);
  expect((await searchTranscripts(here.db, here.ada, 'anchor', since)).map(({ moments }) => moments[0]?.seconds)).toEqual([7]);
  expect(await said('anchor')).toHaveLength(2);
});

test.each([[''], ['*'], ['"'], ['AND'], ["'); drop table transcript_passages; --"], ['<script>'], ['🌊'.repeat(50)]])(
  'a search for "%s" is no error and finds nothing',
  async (query) => {
    await recorded('tides', { en: ENGLISH });
    await indexTranscripts(here.db, storage);
    expect(await said(query)).toEqual([]);
  },
);

test('indexing again, also twice at once, changes nothing, and a new file is taken up', async () => {
  await recorded('tides', { en: ENGLISH });
  await Promise.all([indexTranscripts(here.db, storage), indexTranscripts(here.db, storage)]);
  const before = await here.db.read.select().from(transcriptPassages);
  expect(before.length).toBe(4);
  await recorded('more', { en: vtt([0, 5, 'capstan']) });
  await indexTranscripts(here.db, storage);
  expect(await passages()).toBe(5);
  expect((await here.db.read.select({ n: count() }).from(passageTokens))[0]?.n).toBe(5);
  expect(await said('capstan')).toEqual([['en', 0]]);
});

test.each([
  ['is not there', null],
  ['is no WebVTT', '1\n00:00:00.000 --> 00:00:02.000\ncapstan\n'],
  ['has a cue without times', 'WEBVTT\n\ncapstan\n'],
  ['has times that are none', 'WEBVTT\n\n00:00:61.000 --> 00:02:00.000\ncapstan\n'],
  ['has a cue that ends before it begins', vtt([9, 3, 'capstan'])],
  ['is not UTF-8', Buffer.from('WEBVTT\n\n00:00:00.000 --> 00:00:02.000\ncapstan \xff\xfe\n', 'latin1')],
  ['is far too large', `WEBVTT\n\nNOTE ${'capstan '.repeat(600_000)}\n`],
])('a caption file that %s is skipped, and the others are still found', async (_, content) => {
  const { captions } = await recorded('broken', { en: ENGLISH, ko: vtt([0, 5, '닻']) });
  const [first = ''] = captions;
  const path = join(folder, 'files', 'recordings', `${first}.vtt`);
  if (content === null) rmSync(path);
  else writeFileSync(path, content);
  await indexTranscripts(here.db, storage);
  expect(await said('닻')).toEqual([['ko', 0]]);
  expect(await said('capstan')).toEqual([]);
  expect(await passages()).toBe(1);
});

test('cues are read with and without names, hours, settings, notes and styles, whatever ends the lines', () => {
  const text = [
    '\uFEFFWEBVTT - a title',
    'Kind: captions',
    '',
    'STYLE',
    '::cue { color: red }',
    '',
    'NOTE of the editor',
    'who was here',
    '',
    'a name',
    '00:02.000 --> 00:04.500 align:start position:10%',
    '<c.loud>Second</c> <00:00:03.000>cue&nbsp;&lt;3',
    '',
    '100:00:01.000 --> 100:00:02.000',
    'Last',
    '',
    '00:00:00.000 --> 00:00:01.000',
    'First',
  ];
  for (const end of ['\n', '\r\n', '\r'])
    expect(readCues(text.join(end))).toEqual([
      { start: 0, end: 1, text: 'First' },
      { start: 2, end: 4.5, text: 'Second cue <3' },
      { start: 360_001, end: 360_002, text: 'Last' },
    ]);
});

test('no passage is longer than twenty seconds, unless one cue is, and no two begin in the same second', () => {
  const cues = [
    { start: 0, end: 8, text: 'a' },
    { start: 8, end: 20, text: 'b' },
    { start: 20, end: 28, text: 'c' },
    { start: 30, end: 75, text: 'd' },
    { start: 30.5, end: 90, text: 'e' },
    { start: 91, end: 92, text: 'f' },
  ];
  expect(passagesOf(cues)).toEqual([
    { startSeconds: 0, text: 'a b' },
    { startSeconds: 20, text: 'c' },
    { startSeconds: 30, text: 'd e' },
    { startSeconds: 91, text: 'f' },
  ]);
});
