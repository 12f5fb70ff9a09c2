import { z } from 'astro/zod';
import { CannotStart } from '#db/cannot-start.ts';
import { DEFAULT_DATABASE_URL, engineOf } from '#db/engine.ts';
import { secrets } from './secrets.ts';

export interface Config {
  production: boolean;
  host: string;
  port: number;
  /** The one public address that links are built from, and whose host is answered. */
  origin: string;
  databaseUrl: string;
  storageUrl: string;
  /** Without it mail stays in the outbox, where staff see it. */
  smtpUrl: string | undefined;
  mailFrom: string;
  /** Whether a proxy on this machine is believed in what it says of its clients. */
  trustProxy: boolean;
}

/** Reads the configuration from the environment; the table in the README is this schema. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const parsed = environment.safeParse(env);
  if (!parsed.success) {
    throw new CannotStart(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n'));
  }
  const set = parsed.data;
  const production = set.NODE_ENV === 'production';
  if (production && !set.ORIGIN) {
    throw new CannotStart(
      'ORIGIN: required in production. Set it to the public address, for example https://portal.example.org.',
    );
  }
  secrets(); // made or refused now, not at the first sign-in
  return {
    production,
    host: set.HOST,
    port: set.PORT,
    origin: set.ORIGIN ?? `http://localhost:${set.PORT}`,
    databaseUrl: set.DATABASE_URL,
    storageUrl: set.STORAGE_URL,
    smtpUrl: set.SMTP_URL,
    mailFrom: set.MAIL_FROM,
    trustProxy: set.TRUST_PROXY === 'loopback',
  };
}

const environment = z.object({
  NODE_ENV: z.string().optional(),
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z.coerce.number({ error: 'must be a port number, 1 to 65535' }).int().min(1).max(65535).default(4321),
  ORIGIN: z
    .url({ protocol: /^https?$/, error: 'must be an address such as https://portal.example.org' })
    .transform((address) => new URL(address).origin)
    .optional(),
  DATABASE_URL: z
    .string()
    .default(DEFAULT_DATABASE_URL)
    .superRefine((url, context) => {
      try {
        engineOf(url);
      } catch (error) {
        context.addIssue({ code: 'custom', message: (error as Error).message });
      }
    }),
  STORAGE_URL: z
    .string()
    .startsWith('file:', { error: 'must start with "file:"; other stores are not built yet' })
    .default('file:./var/files'),
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'must look like smtp://user:password@host:587' }).optional(),
  MAIL_FROM: z.string().default('Breakwater <portal@breakwater.example>'),
  TRUST_PROXY: z.enum(['loopback'], { error: 'must be "loopback" or left out' }).optional(),
});
