import { createHmac } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { secrets } from '#src/platform/secrets.ts';

export const PASSWORD_MIN = 15;
export const PASSWORD_MAX = 256;

// OWASP's minimum is 19 MiB and two passes; this takes about 50 ms here and holds no request up (it runs off the event loop).
const COST = { memoryCost: 46 * 1024, timeCost: 2, parallelism: 1 };

export const hashPassword = (password: string): Promise<string> => hash(peppered(password), COST);

export const passwordMatches = (stored: string, password: string): Promise<boolean> => verify(stored, peppered(password));

/** Takes as long as a real comparison, so that an unknown address answers no faster than a known one. */
export async function compareWithNobody(password: string): Promise<void> {
  nobody ??= hashPassword('the password of nobody at all');
  await passwordMatches(await nobody, password);
}

let nobody: Promise<string> | undefined;

// As text: the binding takes bytes for UTF-8, which a digest is not.
const peppered = (password: string) =>
  createHmac('sha256', secrets().pepper).update(password.normalize('NFC')).digest('base64url');
