import type { Handle } from '#db/client.ts';
import { companies as demoCompanies } from '#db/demo/companies.ts';
import { people as demoPeople, type PersonKey } from '#db/demo/people.ts';
import { newId } from '#db/new-id.ts';
import * as table from '#db/schema/index.ts';
import { before, DAY } from './measures.ts';

export async function addCompanies(tx: Handle, now: Date) {
  const rows = demoCompanies.map(({ key, ...company }) => ({
    ...company,
    id: newId(),
    slug: key,
    joinedAt: before(now, 400 * DAY),
  }));
  await tx.insert(table.companies).values(rows);
  return new Map(rows.map(({ slug, id }) => [slug, id]));
}

export async function addPeople(tx: Handle, companyIds: Map<string, string>, hash: string, now: Date) {
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
