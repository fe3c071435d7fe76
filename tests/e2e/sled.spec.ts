/** A sled: nudge, glide, brake, grab. By keyboard only, and by buttons only as a screen reader presses them. */
import type { Page } from '@playwright/test';
import { expect, test } from './guarded-test';
import { answered, huntReady, skipPin, tabTo } from './player';
import { words } from './words';

const ui = words('en', 'ui');
const BUDGET = 18;

const speed = (page: Page) => page.locator('.sled-speed');

test('by keyboard only: a glide, a nudge, a brake, and glides to the candy', async ({ page }) => {
  await page.goto('./#/hunt/first-sled?seed=1');
  await huntReady(page);
  await expect(speed(page)).toHaveText(ui('sled.still'));
  expect(await answered(page, () => page.keyboard.press('Space'))).toMatch(/warmer/i);
  await expect(speed(page)).toContainText('12 a turn, to the south');
  for (const key of ['KeyD', 'KeyS', ...Array<string>(BUDGET - 4).fill('Space')])
    await answered(page, () => page.keyboard.press(key));
  expect(await answered(page, () => page.keyboard.press('Space'))).toContain('That was your last step');
  await skipPin(page, async (name) => {
    await tabTo(page, name);
    await page.keyboard.press('Enter');
  });
  await expect(page.getByRole('heading', { level: 1 })).toContainText('You found the candy');
});

test('@long by buttons only: every turn has its button, and the grab ends it', async ({ page }) => {
  await page.goto('./#/hunt/first-sled?seed=1');
  await huntReady(page);
  const press = (name: string) => () => page.getByRole('button', { name, exact: true }).press('Enter');
  await answered(page, press(ui('sled.glide')));
  await answered(page, press(ui('nudge.east')));
  await answered(page, press(ui('sled.brake')));
  for (let turn = 3; turn < BUDGET - 1; turn++) await answered(page, press(ui('sled.glide')));
  await answered(page, press(ui('hunt.grab')));
  await skipPin(page, (name) => press(name)());
  await expect(page.getByRole('heading', { level: 1 })).toContainText('You found the candy');
});
