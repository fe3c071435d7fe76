/** The dark is drawn anew with every frame: coming back to a place looks as it looked there before. */
import type { Page } from '@playwright/test';
import { expect, test } from './guarded-test';
import { answered, huntReady } from './player';

const REST_MS = 600;

/** The field's own picture without the middle, where sparks lie that differ from step to step. */
async function pictureAround(page: Page): Promise<string> {
  await page.waitForTimeout(REST_MS);
  return page.evaluate(() => {
    const field = document.querySelector('canvas');
    if (field === null) return '';
    const copy = document.createElement('canvas');
    const { width, height } = field;
    Object.assign(copy, { width, height });
    const pen = copy.getContext('2d');
    const middle = 0.6 * Math.min(width, height);
    pen?.drawImage(field, 0, 0);
    pen?.clearRect((width - middle) / 2, (height - middle) / 2, middle, middle);
    return copy.toDataURL();
  });
}

test('there and back twice leaves no traces but footprints', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('./?renderer=canvas#/hunt/crooked-hollow?seed=1');
  await huntReady(page);
  const there = async (): Promise<void> => {
    for (const key of ['KeyD', 'KeyD', 'KeyA', 'KeyA']) {
      await answered(page, () => page.keyboard.press(key));
      await page.waitForTimeout(80);
    }
  };
  await there();
  const once = await pictureAround(page);
  await there();
  expect(await pictureAround(page)).toBe(once);
  expect(once.length).toBeGreaterThan(10_000);
});
