/**
 * The light, CPU slowed down: from leaving the pin to the first frame with light in it (the page's own mark `first-light`),
 * and the main thread's processor time for each frame with a move while the whole walk of 200 steps, with four rivals' lines on the flat map, is
 * scrubbed with the mouse.
 */
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { resolveLevel } from '../../src/core/level/resolve-level';
import { encodeReplay } from '../../src/core/replay/replay-code';
import { readLevel } from '../read-level';
import type { Bench } from './bench';
import { AT_REST, EAST, GRAB, RIVALS, SCRUBBER, SKIP_PIN, WALK_ADDRESS } from './game-markers';
import { SLOW, withColdPage } from './pages';
import { bounded, type Row, told, write } from './report';
import { scrub } from './scrub';
import { median } from './statistics';

const FIRST_LIGHT_MS = 300;
const SCRUB_FRAME_MS = 16;
const ROUNDS = 5;
const SETTLE_MS = 1500;
const STEP_EVERY_MS = 400;
const WALKED = 4;
const SLOW_CPU = { ...SLOW, network: null };
const RENDERERS = ['webgl', 'canvas'] as const;
const RIVALS_SHOWN = 4;
/** The learning rate among the robot's cards. */
const ZIGZAG = 13;

export async function measureLight(bench: Bench): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const renderer of RENDERERS) {
    const firstMs: number[] = [];
    const alone: number[] = [];
    const rivals: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      firstMs.push(await firstLightMs(bench, renderer));
      alone.push(await scrubWorkMs(bench, renderer, 0));
      rivals.push(await scrubWorkMs(bench, renderer, RIVALS_SHOWN));
      bench.say(`light, ${renderer}, round ${round + 1} of ${ROUNDS}`);
    }
    rows.push(
      bounded(
        `from the pin to the first light, ${renderer}`,
        median(firstMs),
        FIRST_LIGHT_MS,
        'ms',
        inMs(firstMs),
      ),
      bounded(
        `main-thread work a frame, 200 steps and four rivals scrubbed, ${renderer}`,
        median(rivals),
        SCRUB_FRAME_MS,
        'parts of a ms',
        inMs(rivals),
      ),
      told('  without rivals', write(median(alone), 'parts of a ms')),
    );
  }
  return rows;
}

const inMs = (all: readonly number[]): string => `rounds: ${all.map((ms) => ms.toFixed(1)).join(', ')}`;

/** From the press that leaves the pin to the end of the frame that first has light in it. */
function firstLightMs({ browser, builds, server }: Bench, renderer: string): Promise<number> {
  const address = server.address('game', `?renderer=${renderer}${WALK_ADDRESS}`);
  return withColdPage(browser, builds.probePath, address, SLOW_CPU, async ({ page }) => {
    await page.evaluate(() => window.probe.playable());
    await wait(SETTLE_MS);
    for (let step = 0; step < WALKED; step++) {
      await page.keyboard.press(EAST);
      await wait(STEP_EVERY_MS);
    }
    await click(page, GRAB);
    await page.evaluate((selector) => window.probe.there(selector), SKIP_PIN);
    await wait(SETTLE_MS);
    await page.evaluate(() => {
      addEventListener('click', ({ timeStamp }) => performance.mark('pressed', { startTime: timeStamp }), {
        capture: true,
        once: true,
      });
    });
    await click(page, SKIP_PIN);
    await page.waitForFunction(() => performance.getEntriesByName('first-light').length > 0);
    return page.evaluate(() => {
      const [pressed] = performance.getEntriesByName('pressed');
      const [light] = performance.getEntriesByName('first-light');
      return (light?.startTime ?? Number.NaN) - (pressed?.startTime ?? Number.NaN);
    });
  });
}

/** Processor time of the main thread for each frame in which the scrubbed walk moved: all there was, frames without a move too. */
function scrubWorkMs(bench: Bench, renderer: string, others: number): Promise<number> {
  const { browser, builds, server } = bench;
  const address = server.address('game', `?renderer=${renderer}&view=flat#/replay/${longWalk()}`);
  return withColdPage(browser, builds.probePath, address, SLOW_CPU, async ({ page }) => {
    await page.locator(AT_REST).waitFor();
    if (others > 0) await showOthers(page, others);
    await page.locator(AT_REST).waitFor();
    const { workMs, frames } = await scrub(page, SCRUBBER);
    return workMs / frames.moved;
  });
}

/** Switches the first rivals and coaches on and folds their card again, as it is while one scrubs: their lines stay. */
async function showOthers(page: Page, count: number): Promise<void> {
  await page.locator(RIVALS.card).press('Enter');
  for (let k = 0; k < count; k++) await page.locator(RIVALS.switches).nth(k).press('Enter');
  await page
    .locator(RIVALS.told)
    .nth(count - 1)
    .waitFor();
  await page.locator(RIVALS.card).press('Enter');
}

/** Two hundred steps of a robot in a ravine, with a learning rate that zigzags on. */
function longWalk(): string {
  const spec = readLevel(new URL('../../levels/coach-and-doctor/first-robot.json', import.meta.url));
  const { hash, seed } = resolveLevel(spec, 1);
  const hundred = { type: 'run', length: 3 } as const;
  return encodeReplay({
    levelId: spec.id,
    hash,
    seed,
    actions: [{ type: 'card', card: 'learningRate', choice: ZIGZAG }, hundred, hundred, { type: 'grab' }],
  });
}

async function click(page: Page, selector: string): Promise<void> {
  const [x, y] = await page.evaluate((s) => window.probe.middleOf(s), selector);
  await page.mouse.click(x, y);
}
