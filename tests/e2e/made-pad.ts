/** A made gamepad: what the browser tells of it is ours, all behind it is real. */
import type { Page } from '@playwright/test';

export const A = 0;
export const B = 1;
export const X = 2;
export const Y = 3;
export const START = 9;
export const [UP, DOWN, RIGHT] = [12, 13, 15] as const;
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

/** Lets every page that is opened from now on have the pad. */
export async function makePad(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const buttons = Array.from({ length: 17 }, () => ({ pressed: false }));
    window.pad = { axes: [0, 0], buttons };
    const made = { connected: true, index: 0, mapping: 'standard', ...window.pad };
    navigator.getGamepads = () => [Object.assign(made, { axes: window.pad.axes }) as unknown as Gamepad];
  });
}

async function frames(page: Page): Promise<void> {
  for (let i = 0; i < THUMB_FRAMES; i++)
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
}

export async function connect(page: Page): Promise<void> {
  await page.evaluate(() => window.dispatchEvent(new Event('gamepadconnected')));
  await page.waitForTimeout(500);
}

export async function press(page: Page, ...buttons: readonly number[]): Promise<void> {
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

export async function push(page: Page, x: number, y: number): Promise<void> {
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
export async function walkTo(page: Page, name: string): Promise<void> {
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
