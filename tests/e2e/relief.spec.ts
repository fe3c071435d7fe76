/** The relief: it rises after the light, lies flat for who wants that, and comes back with a lost WebGL context. */
import type { Page } from '@playwright/test';
import { expect, test } from './guarded-test';
import { huntReady, replayReady, skipPin } from './player';
import { words } from './words';

const replay = words('en', 'replay');
/** Mean difference of two pictures, of 255: below it they show the same, though Pip breathes. */
const SAME = 5;
/** Above it the cake is seen in another way. */
const OTHER = 9;

/** Plays two steps and gives up there; then it is light, and the walk has been walked. */
async function toTheLight(page: Page, renderer: 'webgl' | 'canvas'): Promise<void> {
  await page.goto(`./?renderer=${renderer}#/hunt/three-hollows?seed=1`);
  await huntReady(page);
  for (const key of ['KeyW', 'KeyW', 'Enter']) await page.keyboard.press(key);
  await skipPin(page, (name) => page.getByRole('button', { name, exact: true }).click());
  await replayReady(page);
  await expect(page.locator('main.replay[data-moment="true"]')).toBeVisible();
}

/** The middle of the stage, where the cake is and no clouds drift, in tiles, each channel 0–255. */
async function tiles(page: Page): Promise<readonly number[]> {
  const stage = await page.locator('.stage-area').boundingBox();
  if (stage === null) throw new Error('no stage');
  const { x, y, width, height } = stage;
  const clip = { x: x + 0.22 * width, y: y + 0.25 * height, width: 0.56 * width, height: 0.6 * height };
  const png = (await page.screenshot({ clip })).toString('base64');
  return page.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const copy = document.createElement('canvas');
    Object.assign(copy, { width: 24, height: 18 });
    const pen = copy.getContext('2d');
    if (pen === null) return [];
    pen.imageSmoothingQuality = 'high';
    pen.drawImage(image, 0, 0, 24, 18);
    return [...pen.getImageData(0, 0, 24, 18).data];
  }, png);
}

async function differenceFrom(page: Page, before: readonly number[]): Promise<number> {
  const now = await tiles(page);
  expect(now.length).toBe(24 * 18 * 4);
  return now.reduce((sum, value, i) => sum + Math.abs(value - (before[i] ?? 0)), 0) / now.length;
}

/** Waits until the picture moves no more, and gives it. */
async function atRest(page: Page): Promise<readonly number[]> {
  let before = await tiles(page);
  await expect
    .poll(
      async () => {
        const difference = await differenceFrom(page, before);
        before = await tiles(page);
        return difference;
      },
      { intervals: [500] },
    )
    .toBeLessThan(1.5);
  return before;
}

const expectOther = (page: Page, before: readonly number[]) =>
  expect.poll(() => differenceFrom(page, before)).toBeGreaterThan(OTHER);
const expectSame = (page: Page, before: readonly number[]) =>
  expect.poll(() => differenceFrom(page, before)).toBeLessThan(SAME);

const standUp = (page: Page) => page.getByRole('button', { name: replay('viewRelief') });

test('rises after the light; key and button lay it flat and stand it up', async ({ page }) => {
  await toTheLight(page, 'webgl');
  await expect(standUp(page)).toHaveAttribute('aria-pressed', 'true');
  const standing = await atRest(page);

  await page.keyboard.press('0');
  await expect(standUp(page)).toHaveAttribute('aria-pressed', 'false');
  await expectOther(page, standing);
  const flat = await atRest(page);
  await expect(page.getByRole('button', { name: replay('viewLeft') })).toBeDisabled();
  await standUp(page).click();
  await expect(standUp(page)).toHaveAttribute('aria-pressed', 'true');
  await expectSame(page, standing);
  await standUp(page).click();
  await expectSame(page, flat);
});

test('arrows and buttons turn it and bring it nearer', async ({ page }) => {
  await toTheLight(page, 'webgl');
  const standing = await atRest(page);
  await page.getByRole('button', { name: replay('viewLeft') }).click();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expectOther(page, standing);
  for (let i = 0; i < 3; i++) await page.getByRole('button', { name: replay('viewRight') }).click();
  await expectSame(page, standing);
  await page.getByRole('button', { name: replay('viewNearer') }).click();
  await page.keyboard.press('+');
  await expectOther(page, standing);
  await page.keyboard.press('-');
  await page.keyboard.press('-');
  await expectSame(page, standing);
});

test('by mouse: dragged round, brought nearer, and dragged until it lies flat', async ({ page }) => {
  await toTheLight(page, 'webgl');
  const standing = await atRest(page);
  const stage = await page.locator('.stage-area').boundingBox();
  if (stage === null) throw new Error('no stage');
  const middle = [stage.x + stage.width / 2, stage.y + stage.height / 2] as const;
  const drag = async (dx: number, dy: number): Promise<void> => {
    await page.mouse.move(...middle);
    await page.mouse.down();
    await page.mouse.move(middle[0] + dx, middle[1] + dy, { steps: 6 });
    await page.mouse.up();
  };
  await drag(140, 0);
  await expectOther(page, standing);
  await drag(-140, 0);
  await expectSame(page, standing);
  await page.mouse.wheel(0, -500);
  await expectOther(page, standing);
  await page.mouse.wheel(0, 500);
  await expectSame(page, standing);
  await drag(0, 200);
  await expect(standUp(page)).toHaveAttribute('aria-pressed', 'false');
  await drag(0, -60);
  await expect(standUp(page)).toHaveAttribute('aria-pressed', 'true');
});

test('two fingers pinch it nearer, one turns it', async ({ page }) => {
  const hand = await page.context().newCDPSession(page);
  await hand.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 2 });
  await toTheLight(page, 'webgl');
  const standing = await atRest(page);
  const stage = await page.locator('.stage-area').boundingBox();
  if (stage === null) throw new Error('no stage');
  const [x, y] = [stage.x + stage.width / 2, stage.y + stage.height / 2];
  const touch = (
    type: 'touchStart' | 'touchMove' | 'touchEnd',
    touchPoints: { x: number; y: number; id: number }[],
  ) => hand.send('Input.dispatchTouchEvent', { type, touchPoints });
  const pinch = async (from: number, to: number): Promise<void> => {
    const at = (half: number) => [
      { x: x - half, y, id: 1 },
      { x: x + half, y, id: 2 },
    ];
    await touch('touchStart', at(from));
    for (let i = 1; i <= 5; i++) await touch('touchMove', at(from + ((to - from) * i) / 5));
    await touch('touchEnd', []);
  };
  await pinch(60, 110);
  await expectOther(page, standing);
  await pinch(110, 60);
  await expectSame(page, standing);
  await touch('touchStart', [{ x, y, id: 1 }]);
  for (let i = 1; i <= 5; i++) await touch('touchMove', [{ x: x + 25 * i, y, id: 1 }]);
  await touch('touchEnd', []);
  await expectOther(page, standing);
});

test('comes back after the graphics card was taken away', async ({ page }) => {
  await toTheLight(page, 'webgl');
  const standing = await atRest(page);
  await page.evaluate(() => {
    const gl = document.querySelector('canvas')?.getContext('webgl');
    const loser = gl?.getExtension('WEBGL_lose_context');
    if (loser === null || loser === undefined) throw new Error('no way to lose the context');
    loser.loseContext();
    setTimeout(() => loser.restoreContext(), 300);
  });
  await page.waitForEvent('console', (message) => message.text().startsWith('WebGL Context restored'));
  await expectSame(page, standing);
  await page.keyboard.press('Shift+ArrowRight');
  await expectOther(page, standing);
});

test('stays flat with reduced motion until asked, and without WebGL it isn’t offered', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await toTheLight(page, 'webgl');
  await expect(standUp(page)).toHaveAttribute('aria-pressed', 'false');
  const flat = await atRest(page);
  await standUp(page).click();
  await expectOther(page, flat);
  await standUp(page).click();
  await expectSame(page, flat);

  await page.goto('about:blank');
  await toTheLight(page, 'canvas');
  await expect(standUp(page)).toHaveCount(0);
});
