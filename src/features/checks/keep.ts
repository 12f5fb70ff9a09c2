// Runs in the browser: keeps the page on this device, so that it opens without a connection.

/** What a stored page may do: less than one from the server. It has no form that could be sent. */
const HEADERS = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'",
  'X-Content-Type-Options': 'nosniff',
};

/** Call it before anything is answered: what is kept is the page as it came, without the name of who opened it. */
export function keepOnThisDevice(): void {
  // A page that answers a posted form holds the answers: it is not kept.
  if (!('serviceWorker' in navigator) || document.querySelector('main form input[checked]')) return;
  const page = document.documentElement.cloneNode(true) as HTMLElement;
  for (const person of page.querySelectorAll('.whoami')) person.remove();
  const html = `<!doctype html>\n${page.outerHTML}`;
  // Fonts and styles count among what the page needs, so it has to have loaded.
  const loaded = document.readyState === 'complete' ? Promise.resolve() : new Promise((done) => addEventListener('load', done));
  void loaded
    .then(() => keep(html))
    .then(() => {
      for (const said of document.querySelectorAll<HTMLElement>('[data-kept]')) said.dataset['live'] = 'on';
    })
    // Private windows and full disks keep nothing; the check itself works all the same.
    .catch(() => undefined);
}

async function keep(html: string) {
  await navigator.serviceWorker.register('/checks/worker.js', { scope: '/checks/' });
  const { pathname } = location;
  const cache = await caches.open(pathname);
  const needed = new Set(assets());
  for (const { url } of await cache.keys()) {
    if (url !== location.origin + pathname && !needed.delete(url)) await cache.delete(url);
  }
  await cache.addAll([...needed]);
  await cache.put(pathname, new Response(html, { headers: HEADERS }));
}

/** Files of ours that the page has loaded: scripts, styles, fonts. Each has a hash in its name and never changes. */
function assets(): string[] {
  const named = [...document.querySelectorAll('link[href], script[src]')].map(
    (element) => element.getAttribute('src') ?? element.getAttribute('href') ?? '',
  );
  const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
  return [...named, ...loaded]
    .map((name) => new URL(name, location.href).href)
    .filter((url) => url.startsWith(`${location.origin}/_astro/`));
}
