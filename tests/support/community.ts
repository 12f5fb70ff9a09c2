import { newId } from '#db/new-id.ts';
import * as table from '#db/schema/index.ts';
import { acceptAgreement, startTopic } from '#src/features/forum/index.ts';
import { findPerson, hashPassword, type Role, type SignedIn } from '#src/features/people/index.ts';
import { freshDatabase } from './database.ts';

export const PASSWORD = 'a password that ada remembers';
export const AGREEMENT_VERSION = '2026-11';

/**
 * A small alliance with named people, made through the features where they have a verb for it:
 * ada is in the livestreaming group and has not accepted its agreement; minjun and mod have; outsider is in no group;
 * officerRahman is a guest invited to one webinar; staff is of the secretariat.
 */
export async function community() {
  const { db, url, remove } = await freshDatabase();
  const now = new Date();
  const companyIds: Record<string, string> = {};
  for (const [slug, name, country] of [
    ['harbour', 'Harbour Video', 'SG'],
    ['lotus', 'Lotus Chat', 'KR'],
    ['mallee', 'Mallee Vault', 'AU'],
  ] as const) {
    companyIds[slug] = newId();
    await db.write((tx) =>
      tx.insert(table.companies).values({
        id: companyIds[slug]!,
        slug,
        name,
        country,
        timeZone: 'Asia/Singapore',
        domain: `${slug}.example`,
        joinedAt: now,
      }),
    );
  }
  const hash = await hashPassword(PASSWORD);
  const groupId = newId();
  await db.write((tx) =>
    tx.insert(table.groups).values({
      id: groupId,
      slug: 'livestreaming',
      name: 'Livestreaming',
      summary: 'How companies act on livestreamed abuse.',
      agreement: 'livestreaming-group',
      agreementVersion: AGREEMENT_VERSION,
      defaultTlp: 'AMBER+STRICT',
      createdAt: now,
    }),
  );

  async function person(
    name: string,
    at: {
      company?: string;
      kind?: SignedIn['kind'];
      role?: Role;
      timeZone?: string;
      language?: 'en' | 'ko';
      inGroup?: 'participant' | 'moderator';
    },
  ) {
    const id = newId();
    await db.write(async (tx) => {
      await tx.insert(table.people).values({
        id,
        kind: at.kind ?? 'member',
        companyId: at.company ? companyIds[at.company]! : null,
        organisation: at.company ? null : 'Somewhere',
        name,
        email: `${name.toLowerCase().replace(/\W/g, '')}@people.example`,
        jobTitle: 'Works on safety',
        timeZone: at.timeZone ?? 'Asia/Singapore',
        language: at.language ?? 'en',
        joinedAt: now,
      });
      await tx.insert(table.passwords).values({ personId: id, hash, setAt: now });
      if (at.role) await tx.insert(table.roleGrants).values({ personId: id, role: at.role, grantedAt: now });
      if (at.inGroup) await tx.insert(table.groupMembers).values({ groupId, personId: id, role: at.inGroup, joinedAt: now });
    });
    const found = await findPerson(db, id);
    if (!found) throw new Error(`${name} was not made`);
    return found;
  }

  const ada = await person('Ada', { company: 'harbour', inGroup: 'participant' });
  const minjun = await person('Minjun', { company: 'lotus', inGroup: 'participant', timeZone: 'Asia/Seoul', language: 'ko' });
  const mod = await person('Mod', { company: 'mallee', inGroup: 'moderator' });
  const outsider = await person('Outsider', { company: 'mallee' });
  const officerRahman = await person('Officer Rahman', { kind: 'guest', timeZone: 'Asia/Dhaka' });
  const staff = await person('Staff', { kind: 'secretariat', role: 'staff' });
  for (const member of [minjun, mod])
    await acceptAgreement(db, member, { group: 'livestreaming', version: AGREEMENT_VERSION, accepted: 'yes' });

  return { db, url, remove, companyIds, groupId, ada, minjun, mod, outsider, officerRahman, staff };
}

export type Community = Awaited<ReturnType<typeof community>>;

/** A topic by minjun with its first post. */
export const aTopic = ({ db, minjun }: Community, title = 'Escalation at night', body = 'Who picks up?') =>
  startTopic(db, minjun, { group: 'livestreaming', title, tlp: 'AMBER', body, submission: crypto.randomUUID() });

/** A second group; its members have accepted its agreement, and nobody else of the community is in it. */
export async function aGroup({ db }: Community, slug: string, members: SignedIn[]) {
  const id = newId();
  await db.write(async (tx) => {
    await tx.insert(table.groups).values({
      id,
      slug,
      name: `Group on ${slug}`,
      summary: 'Another circle.',
      agreement: `${slug}-group`,
      agreementVersion: AGREEMENT_VERSION,
      defaultTlp: 'AMBER',
      createdAt: new Date(),
    });
    for (const { id: personId } of members)
      await tx.insert(table.groupMembers).values({ groupId: id, personId, role: 'participant', joinedAt: new Date() });
  });
  for (const member of members) await acceptAgreement(db, member, { group: slug, version: AGREEMENT_VERSION, accepted: 'yes' });
  return { id, slug };
}

/** A webinar in `inDays` days; guests are people who are invited to it. */
export async function aWebinar(
  { db }: Community,
  about: {
    slug?: string;
    inDays?: number;
    audience?: 'public' | 'members';
    capacity?: number | null;
    guests?: SignedIn[];
    recorded?: boolean;
  } = {},
) {
  const {
    slug = 'reading-the-numbers',
    inDays = 7,
    audience = 'members',
    capacity = null,
    guests = [],
    recorded = false,
  } = about;
  const startsAt = new Date(Date.now() + inDays * 86_400_000);
  const id = newId();
  const recordingId = newId();
  const fileId = newId();
  await db.write(async (tx) => {
    const seriesId = newId();
    await tx
      .insert(table.series)
      .values({ id: seriesId, slug: `series-${seriesId}`, title: 'OCSEA trends', summary: 'What changes.' });
    await tx.insert(table.webinars).values({
      id,
      slug,
      seriesId,
      title: 'Reading the numbers',
      summary: 'What counts can say.',
      html: '<p>About counts.</p>',
      audience,
      tlp: 'GREEN',
      chathamHouse: false,
      timeZone: 'Asia/Singapore',
      wallStart: '2026-12-01T10:00',
      startsAt,
      endsAt: new Date(startsAt.getTime() + 3_600_000),
      capacity,
      revision: 0,
    });
    for (const guest of guests) {
      await tx
        .insert(table.webinarGuests)
        .values({ webinarId: id, personId: guest.id, invitedAt: new Date(), expiresAt: new Date(Date.now() + 30 * 86_400_000) });
    }
    if (!recorded) return;
    await tx.insert(table.recordings).values({ id: recordingId, webinarId: id, durationSeconds: 90, publishedAt: new Date() });
    await tx
      .insert(table.recordingFiles)
      .values({ id: fileId, recordingId, kind: 'video', type: 'video/webm', storageKey: `recordings/${fileId}.webm`, bytes: 10 });
  });
  return { id, slug, recordingId, fileId };
}
