/** What a player does, by each kind of device, for the journeys. Nothing here looks behind the screen. */
import { expect, type Page } from '@playwright/test';
import { words } from './words';

const ui = words('en', 'ui');

/** What Ava just said, as a screen reader hears it. */
export async function said(page: Page): Promise<string> {
  return (await page.getByRole('status').innerText()).replaceAll('\n', ' ');
}

/** Does something in the hunt, waits until it has been done, and gives Ava's answer. */
export async function answered(page: Page, act: () => Promise<void>): Promise<string> {
  const main = page.locator('main.hunt');
  const before = Number(await main.getAttribute('data-actions'));
  await act();
  await expect(main).toHaveAttribute('data-actions', String(before + 1));
  return said(page);
}

/** Waits until the hunt's buttons are there and the field is drawn behind them. */
export async function huntReady(page: Page): Promise<void> {
  await expect(page.locator('main.hunt')).toBeVisible();
  await expect(page.locator('#stage')).toHaveAttribute('data-scene', 'hunt', { timeout: 30_000 });
}

/** Waits for the bird's eye with its light all there. */
export async function replayReady(page: Page): Promise<void> {
  await expect(page.locator('main.replay[data-lit="true"]')).toBeVisible({ timeout: 30_000 });
}

/** Waits until nothing moves on the lit map: it stands or lies, all signs are there. */
export async function atRest(page: Page): Promise<void> {
  await expect(page.locator('main.replay[data-rests="true"]')).toBeVisible({ timeout: 30_000 });
}

/** Skips the question where the candy is, and waits for the light. */
export async function skipPin(page: Page, press: (name: string) => Promise<void>): Promise<void> {
  await expect(page.locator('main.hunt[data-phase="pinning"]')).toBeVisible();
  await press(ui('pin.skip'));
  await replayReady(page);
}

/** Walks where it gets warmer: on after "warmer", the next way after "colder", at most so many steps or until the hunt ends. */
export async function followWarmth(
  page: Page,
  ways: readonly (() => Promise<void>)[],
  most: number,
): Promise<void> {
  let way = 0;
  for (let step = 0; step < most; step++) {
    const go = ways[way % ways.length];
    if (go === undefined) return;
    const answer = await answered(page, go);
    if (/found the candy/i.test(answer)) return;
    if (/colder|bump/i.test(answer)) way += 1;
  }
}

/** Tabs until a control of this name has the focus; fails after two rounds of the page. */
export async function tabTo(page: Page, name: string): Promise<void> {
  for (let press = 0; press < 60; press++) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      return element?.getAttribute('aria-label') ?? element?.textContent?.trim() ?? '';
    });
    if (focused === name) return;
  }
  throw new Error(`no control "${name}" can be reached by Tab`);
}
