/** What a page does while something goes on: its main thread's tasks, and its frames. */
import type { Page } from '@playwright/test';
import type { FramesSeen } from './in-page/frames';
import { mainThreadTasksMs, TRACED } from './trace';

const [BEGIN, END] = ['traced from here', 'traced up to here'];

export interface Traced {
  /** Processor time of all the main thread's tasks together. */
  readonly workMs: number;
  readonly frames: FramesSeen;
}

/** The probe is in the page. */
export async function tracedFrames(page: Page, goOn: () => Promise<unknown>): Promise<Traced> {
  const browser = page.context().browser();
  if (browser === null) throw new Error('the page has no browser');
  await browser.startTracing(page, { categories: TRACED });
  await page.evaluate((mark) => {
    performance.mark(mark);
    window.probe.watchFrames();
  }, BEGIN);
  await goOn();
  const frames = await page.evaluate((mark) => {
    performance.mark(mark);
    return window.probe.framesSeen();
  }, END);
  const tasks = mainThreadTasksMs(await browser.stopTracing(), BEGIN, END);
  return { workMs: tasks.reduce((sum, ms) => sum + ms, 0), frames };
}
