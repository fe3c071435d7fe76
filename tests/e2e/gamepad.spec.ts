/** By gamepad only: from the first screen to the light, and each way to play. The pad is a made one; all behind it is real. */
import type { Page } from '@playwright/test';
import { expect, test } from './guarded-test';
import { answered, followWarmth, huntReady, replayReady } from './player';
import { words } from './words';

const ui = words('en', 'ui');
const replay = words('en', 'replay');
const A = 0;
const B = 1;
const X = 2;
const Y = 3;
const START = 9;
const [UP, DOWN, RIGHT] = [12, 13, 15] as const;
/** As long as the page needs to look at the pad: it does once a frame, however busy the machine is. */
const THUMB_FRAMES = 3;

interface MadePad {
  axes: number[];
  readonly buttons: { pressed: boolean }[];
}
declare global {
  interface Window {
    pad: MadePad;
  }
}

test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => {
    const buttons = Array.from({ length: 17 }, () => ({ pressed: false }));
    window.pad = { axes: [0, 0], buttons };
    const made = { connected: true, index: 0, mapping: 'standard', ...window.pad };
    navigator.getGamepads = () => [Object.assign(made, { axes: window.pad.axes }) as unknown as Gamepad];
  });
});

async function frames(page: Page): Promise<void> {
  for (let i = 0; i < THUMB_FRAMES; i++)
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
}

async function connect(page: Page): Promise<void> {
  await page.evaluate(() => window.dispatchEvent(new Event('gamepadconnected')));
  await page.waitForTimeout(500);
}

async function press(page: Page, ...buttons: readonly number[]): Promise<void> {
  const set = (pressed: boolean) =>
    page.evaluate(
      ([which, on]) => {
        for (const button of which) {
          const one = window.pad.buttons[button];
          if (one !== undefined) one.pressed = on;
        }
      },
      [buttons, pressed] as const,
    );
  await set(true);
  await frames(page);
  await set(false);
  await frames(page);
}

async function push(page: Page, x: number, y: number): Promise<void> {
  for (const axes of [
    [x, y],
    [0, 0],
  ]) {
    await page.evaluate((to) => {
      window.pad.axes = to;
    }, axes);
    await frames(page);
  }
}

/** Walks with the cross from control to control until the one of this name has the focus. */
async function walkTo(page: Page, name: string): Promise<void> {
  for (let step = 0; step < 40; step++) {
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      return element?.getAttribute('aria-label') ?? element?.textContent?.trim() ?? '';
    });
    if (focused === name) return;
    await press(page, DOWN);
  }
  throw new Error(`no control "${name}" can be reached with the cross`);
}

test('Play, the first rope, the bird’s eye, the next field, a pause, the grab and the pin', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await page.goto('./');
  await expect(page.getByRole('button', { name: ui('home.play'), exact: true })).toBeVisible();
  await connect(page);
  await walkTo(page, ui('home.play'));
  await press(page, A);
  await huntReady(page);
  await followWarmth(page, [() => push(page, 1, 0), () => push(page, -1, 0)], 14);
  await replayReady(page);
  await walkTo(page, replay('next'));
  await press(page, A);
  await huntReady(page);
  await answered(page, () => press(page, UP, RIGHT));
  await press(page, START);
  await expect(page.getByRole('dialog')).toBeVisible();
  await press(page, B);
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.goto('./#/hunt/toe-bowl?seed=1');
  await huntReady(page);
  await press(page, X);
  expect(await answered(page, () => push(page, -1, 0))).toMatch(/toe/i);
  await answered(page, () => press(page, Y));
  await walkTo(page, ui('pin.skip'));
  await press(page, A);
  await replayReady(page);
});

test('a slide, a sled and a robot', async ({ page }) => {
  await page.goto('./#/hunt/first-slide?seed=2');
  await huntReady(page);
  await connect(page);
  for (let more = 0; more < 3; more++) await press(page, RIGHT);
  await expect(page.getByRole('slider', { name: ui('slide.rate') })).toHaveAttribute(
    'aria-valuetext',
    '0.85',
  );
  await answered(page, () => press(page, A));
  await page.goto('./#/hunt/first-sled?seed=1');
  await huntReady(page);
  await answered(page, () => press(page, A));
  await answered(page, () => push(page, 0.7, -0.7));
  await answered(page, () => press(page, B));
  await page.goto('./#/hunt/first-robot?seed=1');
  await huntReady(page);
  await answered(page, () => press(page, RIGHT));
  await press(page, A);
  const main = page.locator('main.hunt');
  await expect.poll(async () => Number(await main.getAttribute('data-actions'))).toBeGreaterThan(4);
  await press(page, A);
  await expect(page.getByRole('button', { name: ui('robot.go'), exact: true })).toBeVisible();
});
