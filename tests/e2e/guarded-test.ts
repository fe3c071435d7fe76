/** The test function of all journeys: whatever else a test asserts, the console stays clean and nothing leaves the origin. */
import { test as base, expect, type Page } from '@playwright/test';
import { complaintsOf } from './complaints';

export const test = base.extend<{ page: Page }>({
  page: async ({ page, baseURL }, use) => {
    const complaints = complaintsOf(page, baseURL ?? 'http://127.0.0.1');
    await use(page);
    expect(complaints).toEqual([]);
  },
});

export { expect };
