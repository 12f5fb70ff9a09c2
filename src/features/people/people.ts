import { and, eq, isNull, or } from 'drizzle-orm';
import type { Database, Handle } from '#db/client.ts';
import { companies, companyDepartures, departures, people, roleGrants } from '#db/schema/index.ts';
import type { SignedIn } from './actor.ts';

/** Somebody who is with the alliance today; whoever left, or whose company left, is nobody. */
export async function findPerson(db: Database, id: string): Promise<SignedIn | null> {
  return findBy(db.read, eq(people.id, id));
}

export async function findPersonByEmail(db: Database, email: string): Promise<SignedIn | null> {
  return findBy(db.read, eq(people.email, normalEmail(email)));
}

/** E-mail addresses are compared without regard to case. */
export const normalEmail = (email: string) => email.trim().normalize('NFC').toLowerCase();

async function findBy(read: Handle, condition: ReturnType<typeof eq>): Promise<SignedIn | null> {
  const rows = await read
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
  const [first] = rows;
  if (!first) return null;
  const { companyId, companyName, role: _role, ...person } = first;
  return {
    ...person,
    company: companyId && companyName ? { id: companyId, name: companyName } : null,
    roles: new Set(rows.flatMap((row) => row.role ?? [])),
  };
}
