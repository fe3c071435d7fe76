/** What a player does, by each kind of device, for the journeys. Nothing here looks behind the screen. */
import { expect, type Page } from '@playwright/test';
import { words } from './words';

const ui = words('en', 'ui');

/** What Ava just said, as a screen reader hears it. */
export async function said(page: Page): Promise<string> {
  return (await page.getByRole('status').innerText()).replaceAll('\n', ' ');
}

/** Does something and waits until Ava has answered it. */
export async function answered(page: Page, act: () => Promise<void>): Promise<string> {
  const before = await page.getByRole('status').innerHTML();
  const steps = await page.locator('main').getAttribute('data-actions');
  await act();
  await expect(page.locator('main')).not.toHaveAttribute('data-actions', steps ?? '');
  void before;
  return said(page);
}

/** Waits until the hunt's buttons are there and the field is drawn behind them. */
export async function huntReady(page: Page): Promise<void> {
  await expect(page.locator('main[data-screen="hunt"]')).toBeVisible();
  await expect(page.locator('#stage canvas')).toBeVisible();
  await expect(page.locator('#stage')).toHaveAttribute('data-drawn', 'hunt');
}

/** Skips the light when it is still coming, and waits for the bird's eye. */
export async function replayReady(page: Page): Promise<void> {
  await expect(page.locator('main[data-screen="replay"]')).toBeVisible();
  const skip = page.getByRole('button', { name: ui('replay.skipLight') });
  if (await skip.isVisible().catch(() => false)) await skip.click({ timeout: 2000 }).catch(() => {});
  await expect(page.locator('main[data-lit="true"]')).toBeVisible();
}

/** Walks where it gets warmer: goes on after "warmer", turns after "colder", until the hunt is over or `most` steps. */
export async function followWarmth(
  page: Page,
  ways: readonly (() => Promise<void>)[],
  most: number,
  over: () => Promise<boolean>,
): Promise<void> {
  let way = 0;
  for (let step = 0; step < most && !(await over()); step++) {
    const go = ways[way % ways.length];
    if (go === undefined) return;
    const words = await answered(page, go);
    if (/colder|Bump/i.test(words)) way += 1;
  }
}
