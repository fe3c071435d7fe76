/** What goes wrong in a page without anybody asking: console errors and warnings, exceptions, requests to elsewhere. */
import type { Page } from '@playwright/test';

/**
 * Remarks of SwiftShader about screenshots, of Phaser when a test takes its GPU context away, and of Playwright where it lets no
 * service worker in.
 */
const NOT_OURS =
  /GPU stall due to ReadPixels|Automatic fallback to software WebGL|^WebGL Context (lost|restored)|^Service Worker registration blocked by Playwright/;

/**
 * The page's complaints from now on, as they come. Exceptions are also the rejections that nobody handled. `around` are origins of a test's own, of
 * a page that the game stands in.
 */
export function complaintsOf(page: Page, address: string, around: readonly string[] = []): readonly string[] {
  const complaints: string[] = [];
  const origins = [new URL(address).origin, ...around];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && !NOT_OURS.test(message.text()))
      complaints.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`exception: ${error.message}`));
  page.on('request', (request) => {
    const url = request.url();
    if (!/^(data|blob):/.test(url) && !origins.includes(new URL(url).origin))
      complaints.push(`request leaves the origin: ${url}`);
  });
  return complaints;
}
