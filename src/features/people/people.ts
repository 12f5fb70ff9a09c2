import { and, eq, isNull, or, type SQL } from 'drizzle-orm';
import type { Database, Handle } from '#db/client.ts';
import { prepared, valueOf } from '#db/prepared.ts';
import { companies, companyDepartures, departures, people, roleGrants } from '#db/schema/index.ts';
import type { SignedIn } from './actor.ts';

/** Somebody who is with the alliance today; whoever left, or whose company left, is nobody. */
export const findPerson = async (db: Database, id: string): Promise<SignedIn | null> => personOf(await personById(db, { id }));

export const findPersonByEmail = async (db: Database, email: string): Promise<SignedIn | null> =>
  personOf(await personRows(db.read, eq(people.email, normalEmail(email))));

/** E-mail addresses are compared without regard to case. */
export const normalEmail = (email: string) => email.trim().normalize('NFC').toLowerCase();

const personById = prepared('person by id', (read) => personRows(read, eq(people.id, valueOf('id', people.id))));

/** One row for each role that the person has, or one without a role. */
function personRows(read: Handle, condition: SQL) {
  return read
    .select({
      id: people.id,
      kind: people.kind,
      name: people.name,
      email: people.email,
      organisation: people.organisation,
      timeZone: people.timeZone,
      language: people.language,
      companyId: companies.id,
      companyName: companies.name,
      role: roleGrants.role,
    })
    .from(people)
    .leftJoin(companies, eq(companies.id, people.companyId))
    .leftJoin(companyDepartures, eq(companyDepartures.companyId, people.companyId))
    .leftJoin(departures, eq(departures.personId, people.id))
    .leftJoin(roleGrants, eq(roleGrants.personId, people.id))
    .where(and(condition, isNull(departures.at), or(isNull(people.companyId), isNull(companyDepartures.at))));
}

function personOf(rows: Awaited<ReturnType<typeof personRows>>): SignedIn | null {
  const [first] = rows;
  if (!first) return null;
  const { companyId, companyName, role: _role, ...person } = first;
  return {
    ...person,
    company: companyId && companyName ? { id: companyId, name: companyName } : null,
    roles: new Set(rows.flatMap((row) => row.role ?? [])),
  };
}
