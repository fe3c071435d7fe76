/** A slide: choose the learning rate, slide, grab. By keyboard only, and by buttons only as a screen reader presses them. */
import type { Page } from '@playwright/test';
import { expect, test } from './guarded-test';
import { answered, huntReady, replayReady, said, skipPin, tabTo } from './player';
import { words } from './words';

const ui = words('en', 'ui');

const rate = (page: Page) => page.getByRole('slider', { name: ui('slide.rate') });

test('by keyboard only: good slides and the grab find the candy', async ({ page }) => {
  await page.goto('./#/hunt/first-slide?seed=2');
  await huntReady(page);
  await expect(rate(page)).toHaveAttribute('aria-valuetext', '0.08');
  await page.keyboard.press('ArrowRight');
  await expect(rate(page)).toHaveAttribute('aria-valuetext', '0.18');
  for (const key of ['ArrowRight', 'KeyD', 'KeyD', 'KeyA']) await page.keyboard.press(key);
  await expect(rate(page)).toHaveAttribute('aria-valuetext', '0.85');
  expect(await answered(page, () => page.keyboard.press('Space'))).toMatch(/warmer/i);
  await rate(page).focus();
  for (let slide = 1; slide < 8; slide++) await answered(page, () => page.keyboard.press('Space'));
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await answered(page, () => page.keyboard.press('Enter'));
  await skipPin(page, async (name) => {
    await tabTo(page, name);
    await page.keyboard.press('Enter');
  });
  await expect(page.getByRole('heading', { level: 1 })).toContainText('You found the candy');
});

test('by buttons only: too fast a slide flies off the field', async ({ page }) => {
  await page.goto('./#/hunt/first-slide?seed=1');
  await huntReady(page);
  expect(await said(page)).toMatch(/it is lower to the/i);
  await rate(page).press('End');
  const go = page.getByRole('button', { name: ui('slide.go') });
  await answered(page, () => go.press('Enter'));
  while (!(await page.locator('main.hunt[data-phase="pinning"]').isVisible()))
    await answered(page, () => go.press('Enter'));
  expect(await said(page)).toContain('You flew off the field');
  await page.getByRole('button', { name: ui('pin.skip') }).press('Enter');
  await replayReady(page);
});
