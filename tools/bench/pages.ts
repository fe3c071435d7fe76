/** Cold pages: each in a browser context of its own, so nothing is cached, slowed down as asked, with the probe in it. */
import type { Browser, CDPSession, Page } from '@playwright/test';

export interface Slowness {
  /** Times slower than this machine. */
  readonly cpu: number;
  /** Null for this machine's own loopback. */
  readonly network: { readonly megabitsPerSecond: number; readonly roundTripMs: number } | null;
}

export const FULL_SPEED: Slowness = { cpu: 1, network: null };
/** A school's machine on a school's line, as the bounds are meant. */
export const SLOW: Slowness = { cpu: 4, network: { megabitsPerSecond: 9, roundTripMs: 100 } };

/** A cheap laptop's window. */
const WINDOW = { width: 1366, height: 768 };

export interface ColdPage {
  readonly page: Page;
  readonly devtools: CDPSession;
}

/** Opens a cold page, has it measured, closes it. Errors of the page itself end the run: a broken page has no speed. */
export async function withColdPage<T>(
  browser: Browser,
  probePath: string,
  address: string,
  slowness: Slowness,
  measure: (cold: ColdPage) => Promise<T>,
): Promise<T> {
  // What is kept for later would be fetched beside what is measured.
  const context = await browser.newContext({
    viewport: WINDOW,
    locale: 'en-US',
    serviceWorkers: 'block',
  });
  try {
    await context.addInitScript({ path: probePath });
    const page = await context.newPage();
    const broken = new Promise<never>((_, reject) => {
      page.once('pageerror', (error) => reject(new Error(`${address}: ${error.message}`)));
    });
    broken.catch(() => {});
    const devtools = await context.newCDPSession(page);
    await devtools.send('Network.enable');
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowness.cpu });
    if (slowness.network !== null) {
      const { megabitsPerSecond, roundTripMs } = slowness.network;
      const throughput = (megabitsPerSecond * 1e6) / 8;
      await devtools.send('Network.emulateNetworkConditions', {
        offline: false,
        latency: roundTripMs,
        downloadThroughput: throughput,
        uploadThroughput: throughput,
      });
    }
    await page.goto(address, { waitUntil: 'commit' });
    return await Promise.race([measure({ page, devtools }), broken]);
  } finally {
    await context.close();
  }
}
