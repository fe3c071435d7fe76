/** What is said of a step has its place from the start: nothing on the screen jumps when it comes. */
import type { Page } from '@playwright/test';
import { expect, test } from './guarded-test';
import { answered, huntReady } from './player';
import { words } from './words';

const ui = words('en', 'ui');

/** Where the field's free part, the gauge and the buttons are. */
const places = (page: Page) =>
  page.evaluate(() =>
    ['.stage-area', '.gauge', '.hunt-controls', '.hunt-controls > :last-child'].map((name) => {
      const box = document.querySelector(name)?.getBoundingClientRect();
      return box === undefined ? null : [box.x, box.y, box.width, box.height].map(Math.round);
    }),
  );

for (const level of ['first-bowl', 'toe-bowl', 'two-dips'])
  test(`the first two steps of ${level} move nothing`, async ({ page }) => {
    await page.goto(`./#/hunt/${level}?seed=1`);
    await huntReady(page);
    const before = await places(page);
    expect(before.every((box) => box !== null)).toBe(true);
    for (const name of [ui('heading.east'), ui('heading.west')]) {
      await answered(page, () => page.getByRole('button', { name, exact: true }).dispatchEvent('click'));
      await expect.poll(() => places(page)).toEqual(before);
    }
  });

for (const level of ['first-slide', 'first-sled', 'first-robot', 'first-desk'])
  test(`the controls of ${level} are there with its field, however late they come`, async ({ page }) => {
    await page.route('**/driven-controls-*.js', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1500));
      await route.continue();
    });
    await page.goto(`./#/hunt/${level}?seed=1`);
    await expect(page.locator('main.hunt')).toBeVisible();
    const before = await places(page);
    expect(before.every((box) => box !== null)).toBe(true);
    await page.waitForLoadState('networkidle');
    expect(await places(page)).toEqual(before);
  });

test('words with a hyphen stay in one piece', async ({ page }) => {
  await page.goto('./#/hunt/first-slide?seed=2');
  await huntReady(page);
  const bubble = page.locator('.bubble');
  await expect(bubble).toContainText(/north-\u2060west/);
  // However its lines break, the word lies in one of them.
  for (let px = 180; px <= 320; px += 20) {
    const lines = await bubble.evaluate((element, width) => {
      element.style.width = `${width}px`;
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const at = node.textContent?.indexOf('north-') ?? -1;
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 'north-\u2060west'.length);
        return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
      }
      return 0;
    }, px);
    expect(lines, `at ${px} px`).toBe(1);
  }
});
