import { eq } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { passwords } from '#db/schema/index.ts';
import { record } from '#src/features/audit/index.ts';
import { refuseTooMany, rateLimit } from '#src/platform/rate-limit.ts';
import { Refusal } from '#src/platform/refusal.ts';
import type { SignInInput } from './input.ts';
import { compareWithNobody, passwordMatches } from './passwords.ts';
import { findPersonByEmail, normalEmail } from './people.ts';

const WRONG = 'The e-mail address and the password do not fit together. Check both; capital letters count in the password.';

// The pair of account and address is what an attacker repeats; an account alone may not be locked out by a stranger.
const perAccountAndAddress = rateLimit({ points: 8, duration: 15 * 60 });
const perAddress = rateLimit({ points: 60, duration: 15 * 60 });

/** Returns the id of the person who signed in. Every failure reads the same and takes the same time. */
export async function signIn(db: Database, { email, password }: SignInInput, address: string): Promise<string> {
  const pair = `${normalEmail(email)} ${address}`;
  await refuseTooMany(perAddress, address, 'sign-in attempts from this network');
  await refuseTooMany(perAccountAndAddress, pair, 'sign-in attempts for this account');
  const person = await findPersonByEmail(db, email);
  const [stored] = person ? await db.read.select().from(passwords).where(eq(passwords.personId, person.id)) : [];
  const right = stored ? await passwordMatches(stored.hash, password) : (await compareWithNobody(password), false);
  if (!person || !right) {
    await db.write((tx) => record(tx, { actorId: person?.id ?? null, action: 'sign-in', object: 'session', outcome: 'refused' }));
    throw new Refusal('UNAUTHORIZED', WRONG);
  }
  await perAccountAndAddress.delete(pair);
  // A large office signs in from one network every morning; only failures count.
  await perAddress.reward(address);
  await db.write((tx) => record(tx, { actorId: person.id, action: 'sign-in', object: 'session', outcome: 'done' }));
  return person.id;
}
