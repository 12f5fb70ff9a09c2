import type { AstroCookies } from 'astro';
import type { Config } from '#src/platform/config.ts';

type Deployment = Pick<Config, 'origin'>;

const secure = ({ origin }: Deployment) => origin.startsWith('https:');

// `__Host-` binds the cookie to this host and to TLS; plain http (a laptop) cannot have it.
const nameOf = (config: Deployment) => (secure(config) ? '__Host-breakwater' : 'breakwater');

// No Max-Age: it ends with the browser. The server's own limits are in features/people/sessions.ts.
const options = (config: Deployment) => ({ httpOnly: true, sameSite: 'lax', path: '/', secure: secure(config) }) as const;

export const readSessionToken = (cookies: AstroCookies, config: Deployment) => cookies.get(nameOf(config))?.value ?? null;

export const setSessionToken = (cookies: AstroCookies, config: Deployment, token: string) =>
  cookies.set(nameOf(config), token, options(config));

export const clearSessionToken = (cookies: AstroCookies, config: Deployment) => cookies.delete(nameOf(config), options(config));
