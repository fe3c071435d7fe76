/** A slider dragged from end to end with the mouse, and the main thread's processor time meanwhile. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, Page } from '@playwright/test';
import type { FramesSeen } from './in-page/frames';
import { mainThreadTasksMs, TRACED } from './trace';

const SETTLE_MS = 1500;
/** Mouse moves of one scrub, as often as a mouse tells. */
const MOVES = 180;
const MOVE_EVERY_MS = 1000 / 60;
const [BEGIN, END] = ['scrub begins', 'scrub ends'];

export interface Scrubbed {
  /** Of all the main thread's tasks. */
  readonly workMs: number;
  readonly frames: FramesSeen;
}

/** The page is at rest, with the probe in it; `slider` is a selector. */
export async function scrub(browser: Browser, page: Page, slider: string): Promise<Scrubbed> {
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
  await browser.startTracing(page, { categories: TRACED });
  await page.evaluate((mark) => {
    performance.mark(mark);
    window.probe.watchFrames();
  }, BEGIN);
  const sent: Promise<unknown>[] = [];
  const beganMs = performance.now();
  for (let move = 0; move < MOVES; move++) {
    const x = box.x + 8 + ((box.width - 16) * move) / MOVES;
    // The browser's own input: while a button is down, the driver's `mouse.move` runs scripts of its own in the page.
    // By the clock, whenever the page has answered the one before: a mouse doesn't wait either.
    sent.push(
      input.send('Input.dispatchMouseEvent', { type: 'mouseMoved', x, y, button: 'left', buttons: 1 }),
    );
    await wait(Math.max(0, beganMs + (move + 1) * MOVE_EVERY_MS - performance.now()));
  }
  await Promise.all(sent);
  const frames = await page.evaluate((mark) => {
    performance.mark(mark);
    return window.probe.framesSeen();
  }, END);
  if (frames.moved === 0) throw new Error('the pointer never moved');
  const tasks = mainThreadTasksMs(await browser.stopTracing(), BEGIN, END);
  await page.mouse.up();
  return { workMs: tasks.reduce((sum, ms) => sum + ms, 0), frames };
}
