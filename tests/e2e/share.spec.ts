/** The link to a walk: copied and told in words, or laid out to be copied by hand. */
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './guarded-test';
import { huntReady, said, skipPin } from './player';
import { words } from './words';

const ui = words('en', 'ui');
const replay = words('en', 'replay');

/** Gives what the page copies to `window.copied`, or refuses. */
async function withClipboard(page: Page, allows: boolean): Promise<void> {
  await page.addInitScript((allowed) => {
    Object.defineProperty(navigator, 'clipboard', {
      value: {
        writeText: async (text: string) => {
          if (!allowed) throw new DOMException('denied', 'NotAllowedError');
          document.documentElement.dataset.copied = text;
        },
      },
    });
  }, allows);
}

/** That it isn't only in the window: the dock with the big buttons doesn't lie over it. */
async function lieOpen(what: Locator): Promise<void> {
  await expect(what).toBeInViewport({ ratio: 1 });
  const isClear = () =>
    what.evaluate((element) => {
      const dock = document.querySelector('.replay-dock')?.getBoundingClientRect().top ?? 0;
      return element.getBoundingClientRect().bottom <= dock;
    });
  await expect.poll(isClear).toBe(true);
}

async function walkAndShare(page: Page): Promise<void> {
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  await page.goto('./#/hunt/toe-bowl?seed=1');
  await huntReady(page);
  await press(ui('hunt.grab'));
  await skipPin(page, press);
  await press(replay('share'));
}

test('a copied link is told in words, on the page and aloud', async ({ page }) => {
  await withClipboard(page, true);
  await walkAndShare(page);
  await lieOpen(page.locator('.share').getByText(replay('shared')));
  expect(await said(page)).toBe(replay('shared'));
  await expect(page.locator('html')).toHaveAttribute('data-copied', page.url());
  await expect(page.locator('.share').getByRole('textbox')).toHaveCount(0);
});

test('where copying is denied the link lies selected in a field', async ({ page }) => {
  await withClipboard(page, false);
  await walkAndShare(page);
  const field = page.getByRole('textbox', { name: replay('shareFailed') });
  await expect(field).toBeFocused();
  await lieOpen(field);
  await expect(field).toHaveValue(page.url());
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(page.url());
  expect(await said(page)).toBe(replay('shareFailed'));
  await expect(page.getByText(replay('shared'))).toHaveCount(0);
});
