// Opens the checks where there is no connection. The pages put themselves into the cache (src/features/checks/keep.ts);
// this hands them out, and takes away what the server no longer gives.
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (request.mode === 'navigate') event.respondWith(page(request, pathname));
  else if (pathname.startsWith('/_astro/')) event.respondWith(asset(request));
});

async function page(request, pathname) {
  try {
    const answer = await fetch(request);
    // The door, or "there is no such page": whoever sits here now may not read it. A fault of the server is neither.
    if (!answer.ok && answer.status < 500) await caches.delete(pathname);
    return answer;
  } catch {
    return (await caches.match(pathname, { ignoreVary: true })) ?? Response.error();
  }
}

async function asset(request) {
  return (await caches.match(request, { ignoreVary: true })) ?? fetch(request);
}
