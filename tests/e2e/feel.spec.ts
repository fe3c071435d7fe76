/** What moves for play: it stands still with reduced motion, and in a tab that nobody sees. */
import type { Page } from '@playwright/test';
import { expect, test } from './guarded-test';
import { answered, huntReady, replayReady, skipPin } from './player';

declare global {
  interface Window {
    /** Pictures drawn on the stage so far. */
    drawn: number;
  }
}

/** Counts what is drawn on the stage in the Canvas renderer. */
async function countDrawing(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.drawn = 0;
    const draw = CanvasRenderingContext2D.prototype.drawImage;
    CanvasRenderingContext2D.prototype.drawImage = function (
      this: CanvasRenderingContext2D,
      ...args: unknown[]
    ) {
      if (this.canvas.matches('#stage canvas')) window.drawn += 1;
      return Reflect.apply(draw, this, args);
    };
  });
}

async function hide(page: Page, hidden: boolean): Promise<void> {
  await page.evaluate((value) => {
    Object.defineProperty(document, 'hidden', { value, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  }, hidden);
}

/** How many pictures are drawn on the stage within so many milliseconds. */
async function drawnWithin(page: Page, ms: number): Promise<number> {
  const before = await page.evaluate(() => window.drawn);
  await page.waitForTimeout(ms);
  return (await page.evaluate(() => window.drawn)) - before;
}

async function walkToReplay(page: Page): Promise<void> {
  await huntReady(page);
  for (const key of ['KeyD', 'KeyX', 'KeyC']) await answered(page, () => page.keyboard.press(key));
  await page.keyboard.press('Enter');
  await skipPin(page, (name) => page.getByRole('button', { name }).click());
}

test('all that moves pauses while the tab is hidden, and goes on after it', async ({ page }) => {
  await countDrawing(page);
  await page.goto('./?renderer=canvas#/hunt/first-rope?seed=1');
  await huntReady(page);
  await answered(page, () => page.keyboard.press('KeyD'));
  await hide(page, true);
  expect(await drawnWithin(page, 600)).toBe(0);
  await hide(page, false);
  await expect.poll(() => drawnWithin(page, 300)).toBeGreaterThan(0);

  await page.goto('./?renderer=canvas#/hunt/crooked-hollow?seed=1');
  await walkToReplay(page);
  await page.locator('main.replay').waitFor();
  await hide(page, true);
  const scrubber = page.getByRole('slider');
  const lit = await page.locator('main.replay').getAttribute('data-lit');
  const at = await scrubber.first().inputValue();
  expect(await drawnWithin(page, 800)).toBe(0);
  await page.waitForTimeout(2500);
  expect(await page.locator('main.replay').getAttribute('data-lit')).toBe(lit);
  expect(await scrubber.first().inputValue()).toBe(at);
  await hide(page, false);
  await replayReady(page);
});

test('with reduced motion the stage stands still, and still shows the hand, the step and the end', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const stage = (): Promise<Buffer> => page.locator('#stage canvas').screenshot();
  const stands = async (): Promise<Buffer> => {
    await page.waitForTimeout(900);
    const picture = await stage();
    await page.waitForTimeout(700);
    expect(picture.equals(await stage())).toBe(true);
    return picture;
  };
  await page.goto('./?renderer=canvas#/hunt/first-rope?seed=1');
  await huntReady(page);
  await stands();
  await answered(page, () => page.keyboard.press('KeyD'));
  await stands();
  await page.goto('./?renderer=canvas#/hunt/crooked-hollow?seed=1');
  await walkToReplay(page);
  await replayReady(page);
  await page.getByRole('slider').first().press('End');
  const atEnd = await stands();
  await page.getByRole('slider').first().press('Home');
  expect(atEnd.equals(await stands())).toBe(false);
});
