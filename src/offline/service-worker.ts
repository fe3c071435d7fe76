/**
 * Keeps the whole game on the device, so that it plays without a network. It is a worker of the browser's own: built into
 * `service-worker.js`, registered by src/adapters/offline.ts, and gone with the site's data.
 *
 * Everything is fetched once, when a version comes; the page then starts from what is kept. A newer version is fetched
 * beside the older one and waits: it takes over when it is told to, or once no tab plays any more. An older tab that is
 * still open finds its files until then, because they are thrown away only when no other tab is there.
 */

/** A file of the build, from the page's folder. No revision: its name holds a hash of what is in it. */
interface KeptFile {
  readonly url: string;
  readonly revision: string | null;
}

interface Waits {
  waitUntil(work: Promise<unknown>): void;
}
interface Asked extends Waits {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

/** What of a service worker's own world is used here; the page's types don't know it. */
interface Scope {
  /** Filled in when it is built (tools/vite/installable.ts). */
  readonly __WB_MANIFEST: readonly KeptFile[];
  readonly registration: { readonly scope: string };
  readonly clients: {
    claim(): Promise<void>;
    matchAll(which: { readonly type: 'window' }): Promise<readonly unknown[]>;
  };
  skipWaiting(): Promise<void>;
  addEventListener(name: 'install' | 'activate', hear: (event: Waits) => void): void;
  addEventListener(name: 'fetch', hear: (event: Asked) => void): void;
  addEventListener(name: 'message', hear: (event: { readonly data: unknown }) => void): void;
}
declare const self: Scope;

/** A module, so that this `self` is not the page's. */
export {};

const FILES = self.__WB_MANIFEST;
/** The page's folder. Two copies of the game on one host keep apart by it. */
const FOLDER = self.registration.scope;
const PAGE = `${FOLDER}index.html`;
const OURS = `candy-descent ${FOLDER} `;
const STORE = OURS + digest(JSON.stringify(FILES));
const KNOWN = new Set(FILES.map(({ url }) => FOLDER + url));
/** Few enough to leave the network to what is played meanwhile. */
const AT_ONCE = 3;

self.addEventListener('install', (event) => event.waitUntil(keepAll()));

self.addEventListener('activate', (event) => event.waitUntil(takeOver()));

self.addEventListener('message', ({ data }) => {
  if (data === 'take-over') void self.skipWaiting();
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET') return;
  // `?renderer=canvas` and the like are for the page, not for whoever keeps it.
  const [address = ''] = request.url.split(/[?#]/);
  const wanted = request.mode === 'navigate' && address === FOLDER ? PAGE : address;
  if (KNOWN.has(wanted) || wanted.startsWith(`${FOLDER}assets/`)) event.respondWith(find(wanted, request));
});

/** Any file that can't be had fails it all: half a game is none. The browser tries again at the next visit. */
async function keepAll(): Promise<void> {
  const store = await caches.open(STORE);
  const left = [...FILES];
  const line = async (): Promise<void> => {
    for (let file = left.pop(); file !== undefined; file = left.pop()) await keep(store, file);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, line));
}

async function keep(store: Cache, { url, revision }: KeptFile): Promise<void> {
  const address = FOLDER + url;
  // A try that was broken off goes on where it was.
  if ((await store.match(address)) !== undefined) return;
  // What an older version has under the same hash needn't be fetched again.
  const same = revision === null ? await caches.match(address, { ignoreVary: true }) : undefined;
  const answer = same ?? (await fetch(address, { cache: revision === null ? 'default' : 'reload' }));
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  await store.put(address, answer.redirected ? unredirected(answer) : answer);
}

/** Hosts may send `index.html` on to the folder; browsers refuse such an answer when a page asks for it. */
const unredirected = ({ body, headers, status }: Response): Response =>
  new Response(body, { headers, status });

async function takeOver(): Promise<void> {
  await self.clients.claim();
  const tabs = await self.clients.matchAll({ type: 'window' });
  if (tabs.length > 1) return;
  const stores = await caches.keys();
  await Promise.all(
    stores.filter((name) => name.startsWith(OURS) && name !== STORE).map((name) => caches.delete(name)),
  );
}

/** From this version, else from another that an older tab still plays, else from the network. */
async function find(address: string, request: Request): Promise<Response> {
  const store = await caches.open(STORE);
  const kept =
    (await store.match(address, { ignoreVary: true })) ?? (await caches.match(address, { ignoreVary: true }));
  return kept ?? fetch(request);
}

/** A short name for a list of files: FNV-1a, 32 bits. It only has to differ from the version before. */
function digest(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(36);
}
