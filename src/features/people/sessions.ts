// The only file that knows lucia (which is no longer developed): replace it here.
import { createHash, randomBytes } from 'node:crypto';
import { Lucia, TimeSpan } from 'lucia';
import type { Database } from '#db/client.ts';
import type { SignedIn } from './actor.ts';
import { findPerson } from './people.ts';
import { sessionStore } from './session-store.ts';

/**
 * Without a request for this long, a session ends; lucia prolongs it only in its second half, so that it may also end
 * after half of it. A day after it began it ends whatever happens.
 */
const IDLE = new TimeSpan(8, 'h');
const LONGEST = new TimeSpan(24, 'h');

export type SessionMethod = 'password' | 'demo' | 'invitation';

/** Starts a session and returns its token, which only the cookie ever holds. */
export async function startSession(db: Database, personId: string, method: SessionMethod): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const startedAt = new Date();
  const endsAt = new Date(startedAt.getTime() + LONGEST.milliseconds());
  await luciaFor(db).createSession(personId, { method, startedAt, endsAt }, { sessionId: hashOf(token) });
  return token;
}

/** The person behind a token, or null: unknown, expired, or no longer with the alliance. */
export async function findSignedIn(db: Database, token: string): Promise<SignedIn | null> {
  const lucia = luciaFor(db);
  const { session } = await lucia.validateSession(hashOf(token));
  if (!session) return null;
  const person = session.endsAt > new Date() ? await findPerson(db, session.userId) : null;
  if (!person) await lucia.invalidateSession(session.id);
  return person;
}

/** Removes the rows of sessions that ended by themselves. */
export const removeEndedSessions = (db: Database): Promise<void> => luciaFor(db).deleteExpiredSessions();

export async function endSession(db: Database, token: string): Promise<void> {
  await luciaFor(db).invalidateSession(hashOf(token));
}

const luciaFor = (db: Database) => {
  const known = instances.get(db);
  if (known) return known;
  const made = new Lucia(sessionStore(db), {
    sessionExpiresIn: IDLE,
    getSessionAttributes: ({ method, startedAt, endsAt }) => ({ method, startedAt, endsAt }),
  });
  instances.set(db, made);
  return made;
};

const instances = new WeakMap<Database, Lucia<Attributes>>();

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex');

interface Attributes {
  method: SessionMethod;
  startedAt: Date;
  endsAt: Date;
}

declare module 'lucia' {
  interface Register {
    Lucia: Lucia<Attributes>;
    DatabaseSessionAttributes: Attributes;
  }
}
