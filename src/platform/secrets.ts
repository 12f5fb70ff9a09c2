import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { CannotStart } from '#db/cannot-start.ts';

/** One key for one purpose, so that one can be changed without the others. */
export interface Secrets {
  /** Mixed into passwords before they are hashed. */
  pepper: string;
  /** Keys the chain of the audit log. */
  audit: string;
}

const NAMES = { pepper: 'SECRET_PEPPER', audit: 'SECRET_AUDIT' } as const;
const MIN_LENGTH = 32;

let read: Secrets | undefined;

export const secrets = (): Secrets => (read ??= readSecrets(process.env, process.env['NODE_ENV'] === 'production'));

/** From `SECRET_*`, else from the file `SECRETS_FILE`; outside production a file is made in `var/` at the first start. */
function readSecrets(env: NodeJS.ProcessEnv, production: boolean): Secrets {
  const path = resolve(env['SECRETS_FILE'] ?? './var/secrets.json');
  const stored = readStored(path) ?? {};
  const secrets = {} as Secrets;
  for (const [key, name] of Object.entries(NAMES) as [keyof Secrets, string][]) {
    const value = env[name] ?? stored[key];
    if (value !== undefined) secrets[key] = strong(value, name);
  }
  const missing = (Object.keys(NAMES) as (keyof Secrets)[]).filter((key) => !secrets[key]);
  if (missing.length === 0) return secrets;
  if (production) {
    throw new CannotStart(
      `${missing.map((key) => NAMES[key]).join(', ')}: required in production. Set them, or name a JSON file that holds ${missing.map((key) => `"${key}"`).join(' and ')} in SECRETS_FILE.`,
    );
  }
  for (const key of missing) secrets[key] = randomBytes(32).toString('base64url');
  store(path, { ...stored, ...secrets });
  return secrets;
}

function readStored(path: string): Partial<Record<keyof Secrets, string>> | null {
  let text;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === 'ENOENT' || code === 'ENOTDIR') return null; // no such file yet
    throw new CannotStart(
      `SECRETS_FILE: ${path} cannot be read (${code}). Give this user the right to read it; new keys would end all passwords.`,
    );
  }
  try {
    return JSON.parse(text) as Partial<Record<keyof Secrets, string>>;
  } catch {
    throw new CannotStart(
      `SECRETS_FILE: ${path} is not JSON. Mend it, or remove it to have new keys made (which ends all passwords).`,
    );
  }
}

function store(path: string, secrets: Partial<Secrets>) {
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    writeFileSync(path, JSON.stringify(secrets, null, 2), { mode: 0o600 });
  } catch {
    throw new CannotStart(
      `The folder ${dirname(path)} cannot be written, where the keys made at the first start belong. Give this user the right to write there, or set SECRETS_FILE.`,
    );
  }
}

function strong(value: string, name: string): string {
  if (value.length >= MIN_LENGTH) return value;
  throw new CannotStart(`${name}: must have at least ${MIN_LENGTH} characters; "openssl rand -base64 32" makes a good one.`);
}
