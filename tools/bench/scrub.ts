/** A slider dragged from end to end with the mouse, and the main thread's processor time meanwhile. */
import { setTimeout as wait } from 'node:timers/promises';
import type { CDPSession, Page } from '@playwright/test';
import { type Traced, tracedFrames } from './traced-frames';

const SETTLE_MS = 1500;
/** Mouse moves of one scrub, as often as a mouse tells. */
const MOVES = 180;
const MOVE_EVERY_MS = 1000 / 60;

/** The page is at rest, with the probe in it; `slider` is a selector. */
export async function scrub(page: Page, slider: string): Promise<Traced> {
  const input = await page.context().newCDPSession(page);
  await page.evaluate(
    (selector) => document.querySelector(selector)?.scrollIntoView({ block: 'nearest' }),
    slider,
  );
  await wait(SETTLE_MS);
  const box = await page.locator(slider).boundingBox();
  if (box === null) throw new Error(`${slider} is not on the page`);
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + 8, y);
  await page.mouse.down();
  await wait(SETTLE_MS);
  const traced = await tracedFrames(page, () => move(input, box, y));
  if (traced.frames.moved === 0) throw new Error('the pointer never moved');
  await page.mouse.up();
  return traced;
}

/** From end to end, by the clock, whether or not the page has answered the move before: a mouse doesn't wait either. */
async function move(
  input: CDPSession,
  box: { readonly x: number; readonly width: number },
  y: number,
): Promise<void> {
  const sent: Promise<unknown>[] = [];
  const beganMs = performance.now();
  for (let move = 0; move < MOVES; move++) {
    const x = box.x + 8 + ((box.width - 16) * move) / MOVES;
    // The browser's own input: while a button is down, the driver's `mouse.move` runs scripts of its own in the page.
    sent.push(
      input.send('Input.dispatchMouseEvent', { type: 'mouseMoved', x, y, button: 'left', buttons: 1 }),
    );
    await wait(Math.max(0, beganMs + (move + 1) * MOVE_EVERY_MS - performance.now()));
  }
  await Promise.all(sent);
}
