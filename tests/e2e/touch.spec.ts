/** A whole hunt with fingers only, on the stones themselves; on the phone's screen. */
import type { Page } from '@playwright/test';
import { hollowsWalk } from '../../tools/gallery/walks';
import { expect, test } from './guarded-test';
import { answered, followWarmth, huntReady, replayReady } from './player';
import { words } from './words';

const ui = words('en', 'ui');
const replay = words('en', 'replay');

/** The middle of the free stage, where Pip stands, and the reach of the longest stride in px. */
async function stage(page: Page): Promise<{ x: number; y: number; reach: number }> {
  const box = await page.locator('.stage-area').boundingBox();
  if (box === null) throw new Error('the hunt has no stage');
  return {
    x: box.x + box.width / 2,
    y: box.y + box.height / 2,
    reach: Math.min(box.width, box.height) * 0.4,
  };
}

test('the first rope by tapping its two stones, then a field by tapping and dragging', async ({ page }) => {
  await page.goto('./');
  await page.getByRole('button', { name: ui('home.play'), exact: true }).tap();
  await huntReady(page);
  const rope = await stage(page);
  await followWarmth(
    page,
    [
      () => page.touchscreen.tap(rope.x + rope.reach, rope.y),
      () => page.touchscreen.tap(rope.x - rope.reach, rope.y),
    ],
    14,
  );
  await replayReady(page);
  await page.getByRole('button', { name: replay('next') }).tap();
  await huntReady(page);
  const field = await stage(page);
  await answered(page, () => page.touchscreen.tap(field.x + field.reach, field.y));
  await answered(page, () => page.touchscreen.tap(field.x, field.y - field.reach));
  // Drag from Pip to a stone and let go: a step. Drag back to Pip: nothing.
  const drag = async (toX: number, toY: number): Promise<void> => {
    const client = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x: number, y: number) =>
      client.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x, y }] });
    await touch('touchStart', field.x, field.y);
    await touch('touchMove', field.x - field.reach / 2, field.y);
    await touch('touchMove', toX, toY);
    await touch('touchEnd', toX, toY);
  };
  await answered(page, () => drag(field.x - field.reach, field.y));
  // Between two stones the nearer one is meant.
  await answered(page, () => drag(field.x - 0.85 * field.reach, field.y - 0.3 * field.reach));
  const actions = await page.locator('main.hunt').getAttribute('data-actions');
  await drag(field.x, field.y);
  await page.waitForTimeout(200);
  await expect(page.locator('main.hunt')).toHaveAttribute('data-actions', actions ?? '');
});

test('grab, pin by a tap on the dark field, and the light', async ({ page }) => {
  await page.goto('./#/hunt/toe-bowl?seed=1');
  await huntReady(page);
  const field = await stage(page);
  await answered(page, () => page.touchscreen.tap(field.x + field.reach, field.y));
  await page.getByRole('button', { name: ui('hunt.grab') }).tap();
  await expect(page.locator('main.hunt[data-phase="pinning"]')).toBeVisible();
  await page.waitForTimeout(1200); // the camera pulls back
  const dark = await stage(page);
  await page.touchscreen.tap(dark.x + 20, dark.y + 20);
  await replayReady(page);
});

test('a sled: a stone nudges, the buttons glide and brake', async ({ page }) => {
  await page.goto('./#/hunt/first-sled?seed=1');
  await huntReady(page);
  const field = await stage(page);
  await answered(page, () => page.touchscreen.tap(field.x + field.reach, field.y));
  await expect(page.locator('.sled-speed')).not.toHaveText(ui('sled.still'));
  for (const name of [ui('sled.brake'), ui('sled.glide')])
    await answered(page, () => page.getByRole('button', { name, exact: true }).tap());
});

test('a finger on the field chooses what could have been done at the moment', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(`./?renderer=canvas#/replay/${hollowsWalk()}`);
  await expect(page.locator('main.replay[data-moment="true"]')).toBeVisible({ timeout: 30_000 });
  await expect(page.locator('.could')).toBeVisible();
  await page.evaluate(() => scrollTo(0, 0));
  const pressed = page.locator('.could-step[aria-pressed="true"]');
  await expect(pressed).toHaveCount(0);
  const field = await stage(page);
  // Pip stands above the candy, in the south-east; around it lie stones, nearer to one another than a finger reaches.
  const taps = [0.1, 0.3, 0.5].flatMap((x) => [0.1, 0.3, 0.5].map((y) => [x, y] as const));
  const chosen = new Set<string>();
  for (const [x, y] of taps) {
    if (chosen.size > 1) break;
    await page.touchscreen.tap(field.x + x * field.reach, field.y + y * field.reach);
    await page.waitForTimeout(100);
    if ((await pressed.count()) === 0) continue;
    chosen.add((await pressed.textContent()) ?? '');
    await expect(page.locator('.could-told')).toContainText(/would have become|became/);
  }
  expect(chosen.size).toBeGreaterThan(1);
});
