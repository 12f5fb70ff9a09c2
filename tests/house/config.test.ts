import { expect, test } from 'vitest';
import { CannotStart } from '#db/cannot-start.ts';
import { readConfig } from '#src/platform/config.ts';

const refusalOf = (env: NodeJS.ProcessEnv): string => {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof CannotStart) return error.message;
    throw error;
  }
  return '';
};

test('with nothing set the portal is at port 4321 of this machine alone, with a file for its database and no mail', () => {
  expect(readConfig({})).toEqual({
    production: false,
    host: '127.0.0.1',
    port: 4321,
    origin: 'http://localhost:4321',
    databaseUrl: 'file:./var/breakwater.db',
    storageUrl: 'file:./var/files',
    smtpUrl: undefined,
    mailFrom: 'Breakwater <portal@breakwater.example>',
    trustProxy: false,
  });
});

test('what is set holds, and links follow the port', () => {
  expect(readConfig({ PORT: '8080' }).origin).toBe('http://localhost:8080');
  const set = readConfig({
    NODE_ENV: 'production',
    HOST: '0.0.0.0',
    ORIGIN: 'https://portal.example.org/',
    DATABASE_URL: 'postgres://u:p@db/x',
    SMTP_URL: 'smtps://u:p@mail.example:465',
    TRUST_PROXY: 'loopback',
  });
  expect(set).toMatchObject({
    production: true,
    host: '0.0.0.0',
    origin: 'https://portal.example.org',
    databaseUrl: 'postgres://u:p@db/x',
    smtpUrl: 'smtps://u:p@mail.example:465',
    trustProxy: true,
  });
});

test.each([
  ['PORT', 'http', /port number, 1 to 65535/],
  ['PORT', '0', /port number, 1 to 65535/],
  ['PORT', '65536', /port number, 1 to 65535/],
  ['PORT', '80.5', /port number, 1 to 65535/],
  ['PORT', '', /port number, 1 to 65535/],
  ['ORIGIN', 'portal.example.org', /https:\/\/portal\.example\.org/],
  ['ORIGIN', 'ftp://portal.example.org', /https:\/\/portal\.example\.org/],
  ['DATABASE_URL', 'mysql://db/x', /"file:".*"postgres:\/\/"/],
  ['DATABASE_URL', './var/breakwater.db', /"file:".*"postgres:\/\/"/],
  ['STORAGE_URL', 's3://bucket', /start with "file:"/],
  ['SMTP_URL', 'mail.example:587', /smtp:\/\/user:password@host:587/],
  ['SMTP_URL', 'http://mail.example', /smtp:\/\/user:password@host:587/],
  ['TRUST_PROXY', 'yes', /"loopback" or left out/],
])('%s="%s" is refused with its name and what to write instead', (name, value, fix) => {
  const sentence = refusalOf({ [name]: value });
  expect(sentence.startsWith(`${name}: `)).toBe(true);
  expect(sentence).toMatch(fix);
});

test('of two that are wrong both are named', () => {
  const sentence = refusalOf({ PORT: 'http', SMTP_URL: 'nowhere' });
  expect(sentence.split('\n').map((line) => line.split(':')[0])).toEqual(['PORT', 'SMTP_URL']);
});

test('a password in a wrong address is not repeated', () => {
  expect(refusalOf({ DATABASE_URL: 'mysql://root:hunter2@db/x', SMTP_URL: 'http://root:hunter2@mail.example' })).not.toContain(
    'hunter2',
  );
});

test('production without an address of its own does not start', () => {
  expect(refusalOf({ NODE_ENV: 'production' })).toMatch(/^ORIGIN: required in production.*https:\/\/portal\.example\.org/);
});
