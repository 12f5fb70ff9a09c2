// Fills an empty database with the demo community of db/demo. An entry like server.ts: it stands above the features.
import { count } from 'drizzle-orm';
import * as table from '#db/schema/index.ts';
import { readAgreementVersions } from '#src/features/guidance/index.ts';
import { DEMO_SETTING, demoEntries, demoIsOpen, hashPassword } from '#src/features/people/index.ts';
import { indexTranscripts } from '#src/features/webinars/index.ts';
import { paths } from '#src/platform/paths.ts';
import type { Portal } from '#src/platform/portal.ts';
import { addCompanies, addPeople } from './alliance.ts';
import { addEvaluations } from './evaluations.ts';
import { addGroup, AGREEMENT } from './livestreaming.ts';
import { storeRecordings } from './recordings.ts';
import { addWebinars } from './webinars.ts';

/** The ordinary sign-in of every demo person; it is printed at start and opens invented people only. */
export const DEMO_PASSWORD = 'calm water behind the wall';

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
    await addEvaluations(tx, companyIds, personIds, now);
    await tx.insert(table.settings).values({ name: DEMO_SETTING, value: JSON.stringify(Object.fromEntries(personIds)) });
  });
  await indexTranscripts(db, storage);
  return true;
}

/** Says how to sign in to the demo; says nothing where the database is not the demo's. */
export async function printDemoSignIns({ config, db }: Pick<Portal, 'config' | 'db'>): Promise<void> {
  const entries = await demoEntries(db);
  if (entries.length === 0) return;
  const door = `${config.origin}${paths.signIn()}`;
  const how = (await demoIsOpen(db, config)) ? `with one click at ${door}, or with` : `at ${door} with`;
  console.log(`Sign in ${how} one of these and the password "${DEMO_PASSWORD}":`);
  for (const { email, name, what } of entries) console.log(`  ${email.padEnd(44)} ${name}, ${what}`);
  console.log('');
}
