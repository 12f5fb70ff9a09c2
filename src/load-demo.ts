// Fills an empty database with the demo community of db/demo. An entry like server.ts: it stands above the features.
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { count } from 'drizzle-orm';
import { DateTime } from 'luxon';
import type { Handle } from '#db/client.ts';
import { companies as demoCompanies } from '#db/demo/companies.ts';
import { people as demoPeople, type PersonKey } from '#db/demo/people.ts';
import { topics as demoTopics } from '#db/demo/topics/index.ts';
import { series as demoSeries, webinars as demoWebinars } from '#db/demo/webinars.ts';
import { newId } from '#db/new-id.ts';
import * as table from '#db/schema/index.ts';
import { addPost } from '#src/features/forum/index.ts';
import { readAgreementVersions } from '#src/features/guidance/index.ts';
import { DEMO_SETTING, demoEntries, hashPassword } from '#src/features/people/index.ts';
import { renderMarkdown } from '#src/platform/markdown.ts';
import { paths } from '#src/platform/paths.ts';
import type { Portal } from '#src/platform/portal.ts';

/** The ordinary sign-in of every demo person; it is printed at start and opens invented people only. */
export const DEMO_PASSWORD = 'calm water behind the wall';

const AGREEMENT = 'livestreaming-group';
const DAY = 24 * 60 * 60 * 1000;
const HOUR = 60 * 60 * 1000;

/** Returns false, and touches nothing, where there is anybody in the database already. */
export async function loadDemo({ db, storage }: Pick<Portal, 'db' | 'storage'>): Promise<boolean> {
  const [known] = await db.read.select({ people: count() }).from(table.people);
  if (known && known.people > 0) return false;
  const now = new Date();
  const hash = await hashPassword(DEMO_PASSWORD);
  const version = readAgreementVersions().find(({ slug }) => slug === AGREEMENT)?.version ?? '';
  const files = await storeRecordings(storage);
  // All or nothing: a demo that broke off half-way would never be loaded again.
  await db.write(async (tx) => {
    const companyIds = await addCompanies(tx, now);
    const personIds = await addPeople(tx, companyIds, hash, now);
    await addGroup(tx, personIds, version, now);
    await addWebinars(tx, personIds, files, now);
    await tx.insert(table.settings).values({ name: DEMO_SETTING, value: JSON.stringify(Object.fromEntries(personIds)) });
  });
  return true;
}

/** Says how to sign in to the demo; says nothing where the database is not the demo's. */
export async function printDemoSignIns({ config, db }: Pick<Portal, 'config' | 'db'>): Promise<void> {
  const entries = await demoEntries(db);
  if (entries.length === 0) return;
  console.log(`Sign in with one click at ${config.origin}${paths.signIn()}, or with these and the password "${DEMO_PASSWORD}":`);
  for (const { email, name, what } of entries) console.log(`  ${email.padEnd(44)} ${name}, ${what}`);
  console.log('');
}

async function addCompanies(tx: Handle, now: Date) {
  const rows = demoCompanies.map(({ key, ...company }) => ({
    ...company,
    id: newId(),
    slug: key,
    joinedAt: before(now, 400 * DAY),
  }));
  await tx.insert(table.companies).values(rows);
  return new Map(rows.map(({ slug, id }) => [slug, id]));
}

async function addPeople(tx: Handle, companyIds: Map<string, string>, hash: string, now: Date) {
  const ids = new Map<PersonKey, string>();
  for (const { key, company, organisation, role, name, email, jobTitle, timeZone, language } of demoPeople) {
    const id = newId();
    ids.set(key, id);
    const kind = company ? 'member' : role === 'guest' ? 'guest' : 'secretariat';
    const joinedAt = before(now, 200 * DAY);
    const companyId = company ? (companyIds.get(company) ?? null) : null;
    await tx
      .insert(table.people)
      .values({ id, kind, companyId, organisation: organisation ?? null, name, email, jobTitle, timeZone, language, joinedAt });
    await tx.insert(table.passwords).values({ personId: id, hash, setAt: joinedAt });
    if (role === 'steward' || role === 'staff' || role === 'auditor')
      await tx.insert(table.roleGrants).values({ personId: id, role, grantedAt: joinedAt });
  }
  return ids;
}

async function addGroup(tx: Handle, personIds: Map<PersonKey, string>, version: string, now: Date) {
  const groupId = newId();
  const idOf = (key: PersonKey) => need(personIds.get(key), `person ${key}`);
  await tx.insert(table.groups).values({
    id: groupId,
    slug: 'livestreaming',
    name: 'Livestreaming',
    summary:
      'How companies find, stop and report livestreamed abuse: signals, escalation, evidence, and the people who do the work.',
    agreement: AGREEMENT,
    agreementVersion: version,
    defaultTlp: 'AMBER+STRICT',
    createdAt: before(now, 90 * DAY),
  });
  for (const { key, groups, role, acceptedAgreement } of demoPeople) {
    if (groups.length === 0) continue;
    const personId = idOf(key);
    await tx
      .insert(table.groupMembers)
      .values({ groupId, personId, role: role === 'moderator' ? 'moderator' : 'participant', joinedAt: before(now, 60 * DAY) });
    if (!acceptedAgreement) continue;
    await tx.insert(table.agreementAcceptances).values({
      personId,
      agreement: AGREEMENT,
      version,
      acceptedAt: before(now, 60 * DAY),
      expiresAt: new Date(now.getTime() + 300 * DAY),
    });
  }
  for (const { title, tlp, chathamHouse, author, daysAgo, pinned, posts } of demoTopics) {
    const createdAt = before(now, daysAgo * DAY);
    const topic = {
      id: newId(),
      groupId,
      authorId: idOf(author),
      title,
      tlp,
      chathamHouse,
      createdAt,
      lastPostAt: createdAt,
      lastPostNo: 0,
    };
    await tx.insert(table.topics).values(topic);
    for (const { author: writer, hoursAfter, body, replyTo } of posts) {
      const at = new Date(createdAt.getTime() + hoursAfter * HOUR);
      const post = { body, submission: crypto.randomUUID(), at, ...(replyTo && { replyToNo: replyTo }) };
      topic.lastPostNo = (await addPost(tx, { id: idOf(writer) }, topic, post)).no;
    }
    if (pinned) await tx.insert(table.topicPins).values({ topicId: topic.id, at: createdAt, byId: idOf('mod') });
  }
}

async function addWebinars(tx: Handle, personIds: Map<PersonKey, string>, files: RecordedFile[], now: Date) {
  const seriesIds = new Map(demoSeries.map(({ slug }) => [slug, newId()]));
  for (const { slug, title, summary } of demoSeries) {
    await tx.insert(table.series).values({ id: need(seriesIds.get(slug), slug), slug, title, summary });
  }
  for (const demo of demoWebinars) {
    const { slug, title, summary, audience, tlp, chathamHouse, timeZone, capacity } = demo;
    const wall = onWorkingDay(
      DateTime.fromJSDate(now, { zone: timeZone }).plus({ days: demo.dayOffset }),
      demo.dayOffset > 0 ? 1 : -1,
    );
    const start = DateTime.fromISO(`${wall.toISODate()}T${demo.wallTime}`, { zone: timeZone });
    const end = start.plus({ minutes: demo.durationMinutes });
    const webinarId = newId();
    await tx.insert(table.webinars).values({
      id: webinarId,
      slug,
      seriesId: need(seriesIds.get(demo.series), demo.series),
      title,
      summary,
      html: renderMarkdown(demo.description),
      audience,
      tlp,
      chathamHouse,
      timeZone,
      wallStart: start.toFormat("yyyy-MM-dd'T'HH:mm"),
      startsAt: start.toJSDate(),
      endsAt: end.toJSDate(),
      capacity,
      revision: 0,
    });
    await tx
      .insert(table.speakers)
      .values(demo.speakers.map(({ name, role }, position) => ({ webinarId, position, name, role })));
    for (const key of demo.guests) {
      const expiresAt = new Date(Math.max(end.toMillis(), now.getTime()) + 90 * DAY);
      await tx
        .insert(table.webinarGuests)
        .values({ webinarId, personId: need(personIds.get(key), key), invitedAt: before(now, 40 * DAY), expiresAt });
    }
    if (demo.recording)
      await addRecording(
        tx,
        webinarId,
        end.plus({ days: 1 }).toJSDate(),
        files.filter(({ recording }) => recording === demo.recording),
      );
  }
}

async function addRecording(tx: Handle, webinarId: string, publishedAt: Date, files: RecordedFile[]) {
  const recordingId = newId();
  const durationSeconds = need(DURATIONS[files[0]?.recording ?? ''], 'duration');
  await tx.insert(table.recordings).values({ id: recordingId, webinarId, durationSeconds, publishedAt });
  await tx.insert(table.recordingFiles).values(files.map(({ recording: _, ...file }) => ({ ...file, id: newId(), recordingId })));
}

const DURATIONS: Record<string, number> = { 'reading-the-numbers': 94, 'what-a-good-request-contains': 87 };

const FILES = [
  { end: 'webm', kind: 'video', type: 'video/webm', language: null },
  { end: 'mp4', kind: 'video', type: 'video/mp4', language: null },
  { end: 'poster.webp', kind: 'poster', type: 'image/webp', language: null },
  { end: 'en.vtt', kind: 'captions', type: 'text/vtt; charset=utf-8', language: 'en' },
  { end: 'ko.vtt', kind: 'captions', type: 'text/vtt; charset=utf-8', language: 'ko' },
  { end: 'chapters.vtt', kind: 'chapters', type: 'text/vtt; charset=utf-8', language: 'en' },
] as const;

type RecordedFile = Omit<typeof table.recordingFiles.$inferInsert, 'id' | 'recordingId'> & { recording: string };

async function storeRecordings(storage: Portal['storage']): Promise<RecordedFile[]> {
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

/** Moves a weekend's date to the next working day in the given direction. */
const onWorkingDay = (date: DateTime, step: 1 | -1): DateTime =>
  date.weekday > 5 ? onWorkingDay(date.plus({ days: step }), step) : date;

const before = (now: Date, ms: number) => new Date(now.getTime() - ms);

function need<Value>(value: Value | undefined, what: string): Value {
  if (value === undefined) throw new Error(`the demo lacks ${what}`);
  return value;
}
