// The companies, people and groups that the filled topics belong to, and the mark by which a filled database is known.
import { count, eq } from 'drizzle-orm';
import { CannotStart } from '#db/cannot-start.ts';
import type { Database, Handle } from '#db/client.ts';
import { newId } from '#db/new-id.ts';
import * as table from '#db/schema/index.ts';
import { readAgreementVersions } from '#src/features/guidance/index.ts';

const SETTING = 'bench-fill';
const AGREEMENT = 'livestreaming-group';
const COMPANIES = 20;
const PEOPLE = 200;
const DAY = 86_400_000;
const GROUPS = ['Handover', 'Calendar', 'Templates', 'Archive'];

export interface Alliance {
  /** Signs in for the measurements: in every group but the last. */
  readerId: string;
  peopleIds: string[];
  groupIds: string[];
  posts: number;
}

/** What the filler made before; null where nobody is in the database yet. Anybody else's database is refused. */
export async function findAlliance(db: Database, address: string): Promise<Alliance | null> {
  const [known] = await db.read.select({ n: count() }).from(table.people);
  if (!known || known.n === 0) return null;
  const [mark] = await db.read.select().from(table.settings).where(eq(table.settings.name, SETTING));
  if (mark) return JSON.parse(mark.value) as Alliance;
  throw new CannotStart(
    `The database ${withoutPassword(address)} has ${known.n} people in it and was not made by bench:fill. Nothing was changed. Name an empty or new one: --database file:/tmp/bench.db`,
  );
}

export async function addAlliance(db: Database): Promise<Alliance> {
  const joinedAt = new Date(Date.now() - 1200 * DAY);
  const companies = Array.from({ length: COMPANIES }, (_, at) => ({
    id: newId(),
    slug: `company-${at + 1}`,
    name: `Company ${at + 1}`,
    country: 'SG',
    timeZone: 'Asia/Singapore',
    domain: `company-${at + 1}.example`,
    joinedAt,
  }));
  const people = Array.from({ length: PEOPLE }, (_, at) => ({
    id: newId(),
    kind: 'member' as const,
    companyId: companies[at % COMPANIES]?.id ?? null,
    name: at === 0 ? 'Haneul Seo' : `${at % 3 === 0 ? '김하나' : 'Person'} ${at + 1}`,
    email: at === 0 ? 'haneul.seo@bench.example' : `person-${at + 1}@bench.example`,
    jobTitle: 'Trust and safety engineer',
    timeZone: at % 3 === 0 ? 'Asia/Seoul' : 'Asia/Singapore',
    language: at % 3 === 0 ? ('ko' as const) : ('en' as const),
    joinedAt,
  }));
  const groups = GROUPS.map((name) => ({
    id: newId(),
    slug: name.toLowerCase(),
    name,
    summary: `Office talk: ${name.toLowerCase()}.`,
    agreement: AGREEMENT,
    agreementVersion: versionInForce(),
    defaultTlp: 'GREEN' as const,
    createdAt: joinedAt,
  }));
  const [reader] = people;
  if (!reader) throw new Error('no people');
  const alliance = { readerId: reader.id, peopleIds: people.map(({ id }) => id), groupIds: groups.map(({ id }) => id), posts: 0 };
  const closedToReader = groups.at(-1);
  await db.write(async (tx) => {
    await tx.insert(table.companies).values(companies);
    await tx.insert(table.people).values(people);
    await tx.insert(table.groups).values(groups);
    for (const group of groups) {
      const members = people.filter((person) => person !== reader || group !== closedToReader);
      await tx
        .insert(table.groupMembers)
        .values(members.map(({ id }) => ({ groupId: group.id, personId: id, role: 'participant' as const, joinedAt })));
    }
    await acceptCurrentAgreement(tx, alliance.peopleIds);
    await writeMark(tx, alliance);
  });
  return alliance;
}

/** Everybody accepts what is in force today, or a new version would close the groups and empty the measured pages. */
export async function acceptCurrentAgreement(tx: Handle, peopleIds: string[]): Promise<void> {
  const now = new Date();
  const acceptance = {
    agreement: AGREEMENT,
    version: versionInForce(),
    acceptedAt: now,
    expiresAt: new Date(now.getTime() + 365 * DAY),
  };
  await tx
    .insert(table.agreementAcceptances)
    .values(peopleIds.map((personId) => ({ ...acceptance, personId })))
    .onConflictDoNothing();
}

/** Written with the first people, so that a fill that broke off is known as one, and again with each batch. */
export async function writeMark(tx: Handle, alliance: Alliance): Promise<void> {
  const value = JSON.stringify(alliance);
  await tx
    .insert(table.settings)
    .values({ name: SETTING, value })
    .onConflictDoUpdate({ target: table.settings.name, set: { value } });
}

const versionInForce = () => readAgreementVersions().find(({ slug }) => slug === AGREEMENT)?.version ?? '';

const withoutPassword = (address: string) => address.replace(/:[^:@/]*@/, ':***@');
