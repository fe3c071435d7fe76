/** "Ask me before each turn": a turn is marked and said first, and taken when it is chosen again, with every device and in every way. */
import type { Page } from '@playwright/test';
import { expect, test } from './guarded-test';
import { A, B, connect, makePad, press, push } from './made-pad';
import { huntReady, said } from './player';
import { choose, withOneSwitch } from './scanning';
import { words } from './words';

const ui = words('en', 'ui');
const settings = words('en', 'settings');
/** Longer than a tremble, on a slow machine too. */
const STEADY_MS = 900;

async function askFirst(page: Page): Promise<void> {
  await page.goto('./#/settings');
  const setting = page.getByRole('checkbox', { name: settings('confirm.label') });
  await expect(setting).not.toBeChecked();
  await setting.check({ force: true });
}

async function hunt(page: Page, level: string): Promise<void> {
  await page.goto(`./#/hunt/${level}?seed=2`);
  await huntReady(page);
}

const done = (page: Page, turns: number) =>
  expect(page.locator('main.hunt')).toHaveAttribute('data-actions', String(turns));
const marked = (page: Page) => page.locator('.hunt [aria-current="true"]');
const pad = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const steady = (page: Page) => page.waitForTimeout(STEADY_MS);

/** Nothing is done yet, and the words say what is aimed. */
async function aimed(page: Page, turns: number, wanted: RegExp): Promise<void> {
  await expect.poll(() => said(page)).toMatch(wanted);
  await expect(page.locator('.ask')).toContainText(wanted);
  await done(page, turns);
  await steady(page);
}

test.describe('with a keyboard and a mouse', () => {
  test.skip(({ isMobile }) => isMobile, 'a phone has no keyboard');

  test('the same key again, Enter, another key, Escape, a stone', async ({ page }) => {
    await askFirst(page);
    await hunt(page, 'three-hollows');
    await page.keyboard.press('KeyE');
    await aimed(page, 0, /North-\u2060?east, stride 2\./);
    expect(await said(page)).toContain(settings('confirm.how.keyboard'));
    await expect(marked(page)).toHaveAccessibleName(ui('heading.north-east'));
    await page.keyboard.press('ArrowUp');
    await aimed(page, 0, /^North, stride 2\./);
    await expect(marked(page)).toHaveAccessibleName(ui('heading.north'));
    await page.keyboard.press('Digit3');
    await aimed(page, 0, /^North, stride 3\./);
    await page.keyboard.press('KeyW');
    await done(page, 1);
    await expect(page.locator('.ask')).toHaveCount(0);
    await expect(marked(page)).toHaveCount(0);

    await page.keyboard.press('Enter');
    await aimed(page, 1, /^Grab\./);
    await page.keyboard.press('Escape');
    await expect(page.locator('.ask')).toHaveCount(0);
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect.poll(() => said(page)).toContain(settings('confirm.left'));
    await done(page, 1);

    const stage = await page.locator('.stage-area').boundingBox();
    if (stage === null) throw new Error('no stage');
    // The stone of the large stride to the east is where the mouse first finds something to press.
    const y = stage.y + stage.height / 2;
    let x = stage.x + stage.width - 2;
    for (; x > stage.x + stage.width / 2; x -= 6) {
      await page.mouse.move(x, y);
      if ((await page.locator('canvas').evaluate((canvas) => canvas.style.cursor)) === 'pointer') break;
    }
    await page.mouse.click(x - 8, y);
    await aimed(page, 1, /^East, stride 3\./);
    expect(await said(page)).toContain(settings('confirm.how.mouse'));
    await page.mouse.click(x - 8, y);
    await done(page, 2);
  });

  test('every way to play: aimed by its key, taken by Enter', async ({ page }) => {
    test.setTimeout(120_000);
    await askFirst(page);
    const ways: readonly (readonly [level: string, key: string, words: RegExp])[] = [
      ['two-dips', 'ArrowRight', /^East/],
      ['first-slide', 'Space', /^Slide, with learning rate/],
      ['first-sled', 'Space', /^Let the sled glide\./],
      ['first-robot', 'Space', /^The robot sets off\./],
      ['first-desk', 'ArrowUp', /^Knob 1 up/],
    ];
    for (const [level, key, wanted] of ways) {
      await hunt(page, level);
      await page.keyboard.press(key);
      await aimed(page, 0, wanted);
      await expect(marked(page)).toHaveCount(1);
      await page.keyboard.press('Enter');
      await expect(page.locator('main.hunt'), level).not.toHaveAttribute('data-actions', '0');
      await expect(page.locator('.ask')).toHaveCount(0);
    }
  });

  test('a gamepad: the stick aims, A takes, B leaves', async ({ page }) => {
    await makePad(page);
    await askFirst(page);
    await hunt(page, 'three-hollows');
    await connect(page);
    await push(page, 1, 0);
    await aimed(page, 0, /^East, stride 2\.\s+Again or A to go, B to leave it\./);
    await press(page, B);
    await expect(page.locator('.ask')).toHaveCount(0);
    await push(page, 0, 1);
    await aimed(page, 0, /^South, stride 2\./);
    await press(page, A);
    await done(page, 1);
  });

  test('one switch: the same button pressed twice', async ({ page }) => {
    await withOneSwitch(page, { askFirst: true });
    await hunt(page, 'two-dips');
    await choose(page, ui('heading.east'));
    await expect.poll(() => said(page)).toMatch(/^East/);
    await done(page, 0);
    await page.clock.runFor(600);
    await choose(page, ui('heading.east'));
    await done(page, 1);
  });
});

test('a finger, or a mouse: a button aims, Ava’s buttons take it and leave it', async ({ page }) => {
  const tap = (name: string) =>
    page.viewportSize()?.width === 390 ? pad(page, name).tap() : pad(page, name).click();
  await askFirst(page);
  await hunt(page, 'two-dips');
  await tap(ui('heading.east'));
  await aimed(page, 0, /^East/);
  await tap(settings('confirm.leave'));
  await expect(page.locator('.ask')).toHaveCount(0);
  await tap(ui('heading.west'));
  await aimed(page, 0, /^West/);
  await tap(settings('confirm.go'));
  await done(page, 1);
  await tap(ui('heading.west'));
  await aimed(page, 1, /^West/);
  await tap(ui('heading.west'));
  await done(page, 2);
});
