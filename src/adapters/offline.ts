/**
 * The game on the device: registers the service worker that keeps it (src/offline/service-worker.ts), names the manifest
 * by which it can be installed as an app, and tells when a newer version waits. Fetched behind the first picture. Where the
 * page isn't secure (plain http that isn't this machine) or the browser has no such worker, it plays as any page does.
 */
import { signal } from '@preact/signals-core';
import type { OfflinePort } from '../session/ports';

/** An app that is never closed asks this often whether there is something newer, when it is come back to. */
const ASK_AGAIN_MS = 3_600_000;

/** `afterMs` from now on: what is played first has the network to itself. */
export function keepOffline(afterMs: number): OfflinePort {
  const newVersion = signal(false);
  let waiting: ServiceWorker | null = null;
  // Not in the page itself: its browser would fetch it before the first picture.
  const link = document.createElement('link');
  link.rel = 'manifest';
  link.href = './manifest.webmanifest';

  const offer = (worker: ServiceWorker | null): void => {
    waiting = worker;
    newVersion.value = worker !== null;
  };
  const begin = async (): Promise<void> => {
    document.head.append(link);
    await navigator.serviceWorker.register('./service-worker.js');
    const registration = await navigator.serviceWorker.getRegistration();
    if (registration === undefined) return;
    offer(registration.waiting);
    registration.addEventListener('updatefound', () => {
      const worker = registration.installing;
      worker?.addEventListener('statechange', () => {
        // The first one ever replaces nothing: it is simply there.
        if (worker.state === 'installed' && registration.active !== null) offer(worker);
      });
    });
    let askedAtMs = Date.now();
    document.addEventListener('visibilitychange', () => {
      if (document.hidden || Date.now() - askedAtMs < ASK_AGAIN_MS) return;
      askedAtMs = Date.now();
      registration.update().catch(() => {}); // no network just now
    });
  };
  // The dev server builds no worker.
  if (import.meta.env.PROD && 'serviceWorker' in navigator)
    setTimeout(() => begin().catch(() => {}), afterMs); // refused: it plays as any page does
  return {
    newVersion,
    takeNewVersion: () => {
      // Another tab may have taken it meanwhile.
      if (waiting?.state !== 'installed') {
        location.reload();
        return;
      }
      navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
      waiting.postMessage('take-over');
    },
  };
}
