import type { Adapter, DatabaseSession, DatabaseUser } from 'lucia';
import { eq, lte } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { prepared, valueOf } from '#db/prepared.ts';
import { sessions } from '#db/schema/index.ts';

/** Lucia's storage on our tables, for both engines. Session ids are already hashes when they arrive here. */
export function sessionStore(db: Database): Adapter {
  return {
    async getSessionAndUser(id) {
      const [row] = await sessionById(db, { id });
      return row ? [toLucia(row), { id: row.personId, attributes: {} } satisfies DatabaseUser] : [null, null];
    },
    async getUserSessions(personId) {
      const rows = await db.read.select().from(sessions).where(eq(sessions.personId, personId));
      return rows.map(toLucia);
    },
    async setSession({ id, userId, expiresAt, attributes }) {
      await db.write((tx) => tx.insert(sessions).values({ ...attributes, id, personId: userId, expiresAt }));
    },
    async updateSessionExpiration(id, expiresAt) {
      await db.write((tx) => tx.update(sessions).set({ expiresAt }).where(eq(sessions.id, id)));
    },
    async deleteSession(id) {
      await db.write((tx) => tx.delete(sessions).where(eq(sessions.id, id)));
    },
    async deleteUserSessions(personId) {
      await db.write((tx) => tx.delete(sessions).where(eq(sessions.personId, personId)));
    },
    async deleteExpiredSessions() {
      await db.write((tx) => tx.delete(sessions).where(lte(sessions.expiresAt, new Date())));
    },
  };
}

const sessionById = prepared('session by id', (read) =>
  read
    .select()
    .from(sessions)
    .where(eq(sessions.id, valueOf('id', sessions.id))),
);

function toLucia(row: typeof sessions.$inferSelect): DatabaseSession {
  const { id, personId, expiresAt, method, startedAt, endsAt } = row;
  return { id, userId: personId, expiresAt, attributes: { method, startedAt, endsAt } };
}
