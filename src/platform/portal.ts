import { CannotStart } from '#db/cannot-start.ts';
import { open, type Database } from '#db/client.ts';
import { readConfig, type Config } from './config.ts';
import { openMail, type Mail } from './mail.ts';
import { openStorage, type Storage } from './storage.ts';

/** What a running process holds: opened once, closed at shutdown. */
export interface Portal {
  config: Config;
  db: Database;
  storage: Storage;
  mail: Mail | null;
}

// src/server.ts runs as it is, while pages and actions run from Astro's bundle: two copies of this module in one process.
const key = Symbol.for('breakwater.portal');
const shared = globalThis as { [key]?: Promise<Portal> };

/** The portal of this process; opened at the first call (by `src/server.ts`, or by middleware in `astro dev`). */
export function portal(): Promise<Portal> {
  return (shared[key] ??= openPortal(readConfig()));
}

export async function closePortal(): Promise<void> {
  const open = shared[key];
  delete shared[key];
  if (!open) return;
  const { db, mail } = await open;
  mail?.close();
  await db.close();
}

async function openPortal(config: Config): Promise<Portal> {
  const storage = openStorage(config.storageUrl);
  if (!(await storage.writable())) {
    throw new CannotStart(
      `The storage folder ${storage.root} cannot be written. Give this user the right to write there, or set STORAGE_URL to a folder elsewhere.`,
    );
  }
  return {
    config,
    db: await open(config.databaseUrl),
    storage,
    mail: openMail(config.smtpUrl, config.mailFrom),
  };
}
