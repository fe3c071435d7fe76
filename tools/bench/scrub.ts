/** A slider dragged from end to end with the mouse, and the main thread's processor time meanwhile. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { drag } from './mouse';
import { type Traced, tracedFrames } from './traced-frames';

const SETTLE_MS = 1500;
/** Mouse moves of one scrub. */
const MOVES = 180;

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
  const traced = await tracedFrames(page, () =>
    drag(input, MOVES, (move) => ({ x: box.x + 8 + ((box.width - 16) * move) / MOVES, y })),
  );
  if (traced.frames.moved === 0) throw new Error('the pointer never moved');
  await page.mouse.up();
  return traced;
}
