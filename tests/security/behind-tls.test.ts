import { afterAll, beforeAll, expect, test } from 'vitest';
import { runPortal, type RunningPortal } from '../support/running-portal.ts';

// A proxy in front speaks TLS; the portal itself hears plain http and a browser's https origin.
const PUBLIC = 'https://portal.example.org';

let portal: RunningPortal;
beforeAll(async () => {
  portal = await runPortal({ ORIGIN: PUBLIC, TRUST_PROXY: 'loopback' });
});
afterAll(() => portal.stop());

const post = (path: string, form: Record<string, string>, headers: Record<string, string> = {}) =>
  fetch(`${portal.origin}${path}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: PUBLIC, ...headers },
    body: new URLSearchParams(form),
  });

test('a form works, and the session comes in a cookie that only TLS may carry', async () => {
  const entered = await post('/demo/enter', { person: 'minjun' });
  expect(entered.status).toBe(303);
  const cookie = entered.headers.get('set-cookie') ?? '';
  expect(cookie).toMatch(/^__Host-breakwater=.*Path=\/.*HttpOnly.*SameSite=Lax/);
  expect(cookie).toContain('Secure');
  expect(entered.headers.get('strict-transport-security')).toContain('max-age=');

  const seen = await post('/?_action=people.markSeen', {}, { cookie: cookie.split(';')[0] ?? '' });
  expect(seen.status).toBe(303);
});

test('a wrong password is refused as wrong, not as foreign, and a foreign origin still is', async () => {
  const form = { email: 'ada.seetoh@harbour-video.example', password: 'not hers at all' };
  expect((await post('/sign-in?_action=people.signIn', form)).status).toBe(401);
  for (const origin of ['http://portal.example.org', portal.origin, 'null', 'https://elsewhere.example'])
    expect((await post('/sign-in?_action=people.signIn', form, { origin })).status).toBe(403);
});
