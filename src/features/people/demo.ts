import { eq } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { people, settings } from '#db/schema/index.ts';
import type { Config } from '#src/platform/config.ts';

/** The people of the demo whose sign-in is offered as a button, in the order in which they are offered. */
const ENTRIES = [
  { key: 'ada', what: 'member, about to join the livestreaming group' },
  { key: 'minjun', what: 'member in the livestreaming group (Korean)' },
  { key: 'mod', what: 'group moderator' },
  { key: 'steward', what: 'company steward' },
  { key: 'staff', what: 'alliance staff' },
  { key: 'auditor', what: 'auditor' },
  { key: 'officer', what: 'law-enforcement guest' },
  { key: 'outsider', what: 'member of another company, not in the group' },
] as const;

export type DemoPersonKey = (typeof ENTRIES)[number]['key'];

/** The setting that only the demo's loader writes; its value maps the keys to the people's ids. */
export const DEMO_SETTING = 'demo-people';

/**
 * The demo's one-click sign-in exists only where all three hold: the database is the demo's, the server listens on
 * loopback, and this is not production. Each alone closes it.
 */
export async function demoIsOpen(db: Database, config: Pick<Config, 'host' | 'production'>): Promise<boolean> {
  const loopback = ['127.0.0.1', '::1', 'localhost'].includes(config.host);
  return !config.production && loopback && (await demoPeople(db)) !== null;
}

/** Names and roles for the buttons. */
export async function demoEntries(db: Database) {
  const ids = (await demoPeople(db)) ?? {};
  const rows = await db.read.select({ id: people.id, name: people.name, email: people.email }).from(people);
  return ENTRIES.flatMap(({ key, what }) => {
    const person = rows.find(({ id }) => id === ids[key]);
    return person ? [{ key, what, name: person.name, email: person.email }] : [];
  });
}

/** The id of a demo person, or null for a key that is not one. */
export async function enterDemo(db: Database, key: string): Promise<string | null> {
  const offered = ENTRIES.some((entry) => entry.key === key);
  return offered ? ((await demoPeople(db))?.[key] ?? null) : null;
}

async function demoPeople(db: Database): Promise<Record<string, string> | null> {
  const [row] = await db.read.select().from(settings).where(eq(settings.name, DEMO_SETTING));
  return row ? (JSON.parse(row.value) as Record<string, string>) : null;
}
