// The service worker of the published site. `write-service-worker.ts` puts the two values in.
// One build, one cache: pages and their parts always come from the same build, and a newer build
// takes over only as a whole, when the reader says so or has closed every page of the older one.
const version = '__VERSION__';
/** Path below the site's root → first half of the file's SHA-256, in hexadecimal. */
const files = new Map(Object.entries(__FILES__));
const root = new URL('./', self.location.href);

self.addEventListener('install', (event) => event.waitUntil(fill().catch(makeRoom)));

/** Where the browser has no room, the site goes on without; otherwise the next try goes on from here. */
async function makeRoom(error) {
  if (error.name === 'QuotaExceededError') await caches.delete(version);
  throw error;
}

async function fill() {
  const cache = await caches.open(version);
  // One after another, because the reader goes on over the same line meanwhile.
  for (const path of files.keys()) await keep(cache, path);
}

/**
 * A page of another build (a deployment half done) fails the installation: it is tried again later.
 * A file that the host does not give is left out, so that it never keeps readers on an older build;
 * it is asked for again when a reader opens it.
 */
async function keep(cache, path) {
  const url = addressOf(path);
  if (await cache.match(url)) return;
  const response = await fetch(url, { cache: 'no-cache', priority: 'low' });
  if (!response.ok && path !== '') return;
  const bytes = await response.arrayBuffer();
  if ((await digest(bytes)) === files.get(path)) {
    await cache.put(url, new Response(bytes, { headers: response.headers }));
  } else if (!/^(?:pictures\/)?media\//.test(path)) throw new Error(`${path} is of another build`);
}

/** A file name may hold what has a meaning in addresses, such as # ? and %. */
function addressOf(path) {
  return new URL(path.split('/').map(encodeURIComponent).join('/'), root);
}

async function digest(bytes) {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...hash.subarray(0, 16)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

self.addEventListener('activate', (event) => event.waitUntil(forgetOthers()));

async function forgetOthers() {
  const names = await caches.keys();
  await Promise.all(
    names
      .filter((name) => name !== version && name.startsWith('__PREFIX__'))
      .map((name) => caches.delete(name)),
  );
}

self.addEventListener('message', (event) => {
  if (event.data === 'take-over') self.skipWaiting();
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(root.href)) return;
  event.respondWith(answer(request));
});

async function answer(request) {
  const url = new URL(request.url);
  const path = pathOf(url);
  const known = [path, `${path}/`, path.replace(/(^|\/)index\.html$/, '$1')].find((name) => files.has(name));
  if (known === undefined && request.mode === 'navigate') return fromNetworkOrOffline(request);
  if (known === undefined) return fromNetworkOrOtherSize(request, path);
  if (known !== path) return Response.redirect(addressOf(known).href + url.search, 301);
  const cache = await caches.open(version);
  return (await cache.match(addressOf(known))) ?? fetch(request);
}

/** Below the site's root, as the file system has it; an address that no encoding gives is left as it is. */
function pathOf({ pathname }) {
  const path = pathname.slice(root.pathname.length);
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Of a picture in many sizes one is kept: without a network it shows in the place of the others. */
async function fromNetworkOrOtherSize(request, path) {
  try {
    return await fetch(request);
  } catch {
    const folder = path.startsWith('media/') ? `pictures/${path}/` : path.replace(/[^/]*$/, '');
    const kept = [...files.keys()].find((name) => name.startsWith('pictures/') && name.startsWith(folder));
    const cache = await caches.open(version);
    return (kept && (await cache.match(addressOf(kept)))) ?? Response.error();
  }
}

/** What is not kept may be there all the same, such as a feed: only the network knows. */
async function fromNetworkOrOffline(request) {
  try {
    return await fetch(request);
  } catch {
    const cache = await caches.open(version);
    return (await cache.match(new URL('404/offline/', root))) ?? Response.error();
  }
}
