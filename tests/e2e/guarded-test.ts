/** The test function of all journeys: whatever else a test asserts, the console stays clean and nothing leaves the origin. */
import { test as base, expect, type Page } from '@playwright/test';

/** Remarks of SwiftShader about screenshots, and of Phaser when a test takes its GPU context away. */
const NOT_OURS =
  /GPU stall due to ReadPixels|Automatic fallback to software WebGL|^WebGL Context (lost|restored)/;

export const test = base.extend<{ page: Page }>({
  page: async ({ page, baseURL }, use) => {
    const complaints: string[] = [];
    const origin = new URL(baseURL ?? 'http://127.0.0.1').origin;
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type()) && !NOT_OURS.test(message.text())) {
        complaints.push(`${message.type()}: ${message.text()}`);
      }
    });
    page.on('pageerror', (error) => complaints.push(`exception: ${error.message}`));
    page.on('request', (request) => {
      const url = request.url();
      if (!/^(data|blob):/.test(url) && new URL(url).origin !== origin)
        complaints.push(`request leaves the origin: ${url}`);
    });
    await use(page);
    expect(complaints).toEqual([]);
  },
});

export { expect };
