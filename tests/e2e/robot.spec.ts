/** A robot: lay cards, go, stop, change a card, go on, grab. By keyboard only, and by buttons only. */
import type { Page } from '@playwright/test';
import { expect, test } from './guarded-test';
import { answered, huntReady, said, skipPin, tabTo } from './player';
import { words } from './words';

const ui = words('en', 'ui');

const rate = (page: Page) => page.getByRole('slider', { name: ui('slide.rate') });
const actions = async (page: Page) => Number(await page.locator('main.hunt').getAttribute('data-actions'));
/** From the slowest rate, to one that suits the field. */
const FASTER = 14;

test('@long by keyboard only: a rate is set, the robot walks, stops, and grabs the candy', async ({
  page,
}) => {
  await page.goto('./#/hunt/first-robot?seed=1');
  await huntReady(page);
  for (let press = 0; press < FASTER; press++) await answered(page, () => page.keyboard.press('KeyD'));
  await expect(rate(page)).toHaveAttribute('aria-valuetext', '0.16');
  await page.keyboard.press('Space');
  await expect.poll(() => said(page)).toContain(ui('robot.walking'));
  await expect.poll(() => actions(page)).toBeGreaterThan(FASTER + 3);
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: ui('robot.go'), exact: true })).toBeVisible();
  const stopped = await actions(page);
  await page.waitForTimeout(600);
  expect(await actions(page)).toBe(stopped);
  await page.keyboard.press('Space');
  await expect.poll(() => actions(page), { timeout: 60_000 }).toBeGreaterThan(FASTER + 100);
  await page.keyboard.press('Enter');
  await skipPin(page, async (name) => {
    await tabTo(page, name);
    await page.keyboard.press('Enter');
  });
  await expect(page.getByRole('heading', { level: 1 })).toContainText('You found the candy');
});

test('by buttons only: cards are laid without a reset, and single steps are taken', async ({ page }) => {
  await page.goto('./#/hunt/first-robot?seed=1');
  await huntReady(page);
  const press = (name: string) => () => page.getByRole('button', { name, exact: true }).press('Enter');
  await rate(page).press('End');
  for (let press = 0; press < 9; press++) await rate(page).press('ArrowLeft');
  await expect(rate(page)).toHaveAttribute('aria-valuetext', '0.16');
  await answered(page, press(ui('robot.step')));
  const gauge = await page.locator('.gauge-number strong').textContent();
  await answered(page, () => page.getByRole('radio', { name: ui('rule.momentum') }).press('Space'));
  // In either wording.
  expect(await said(page)).toMatch(/rule for the robot|robot gets another rule/);
  expect(await page.locator('.gauge-number strong').textContent()).toBe(gauge);
  await answered(page, press(ui('robot.step')));
});

test('rests while the game is paused', async ({ page }) => {
  await page.goto('./#/hunt/first-robot?seed=1');
  await huntReady(page);
  await page.keyboard.press('Space');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeVisible();
  const before = await actions(page);
  await page.waitForTimeout(600);
  expect(await actions(page)).toBe(before);
});
