/**
 * The relief while a hand turns it to and fro without a pause, another picture with every move, beside a bare Extern with as many
 * triangles on a canvas of as many pixels under the same hand, in turns: the time that a drawn frame takes, and the main thread's
 * processor time in it, at full speed. Measured once both have gone on for some seconds: what the page did to open the replay is over then.
 * In software rendering, where there is no graphics card: the game then draws a ninth of the pixels (choose-renderer.ts), and so does
 * the page beside it.
 */
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import type { Action } from '../../src/core/hunt/action';
import { resolveLevel } from '../../src/core/level/resolve-level';
import { encodeReplay } from '../../src/core/replay/replay-code';
import { readLevel } from '../read-level';
import type { Bench } from './bench';
import { AT_REST, STAGE, STAGE_CANVAS } from './game-markers';
import { drag } from './mouse';
import { FULL_SPEED, withColdPage } from './pages';
import { bounded, type Row, told, write } from './report';
import { median } from './statistics';
import { tracedFrames } from './traced-frames';

const RELIEF_OVER_BARE = 1.3;
const ROUNDS = 5;
/** Moves before it is measured, and while it is: six seconds and four. */
const FIRST_MOVES = 360;
const MOVES = 240;
/** How far it is dragged to either side, px, and in how many moves to and fro. */
const REACH_PX = 220;
const SWING_MOVES = 120;
const SETTLE_MS = 1500;

interface Cost {
  readonly frameMs: number;
  readonly workMs: number;
}

export async function measureRelief(bench: Bench): Promise<readonly Row[]> {
  const relief: Cost[] = [];
  const bare: Cost[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const { cost, pixels } = await turnedRelief(bench);
    relief.push(cost);
    bare.push(await bareExtern(bench, pixels));
    bench.say(`relief, round ${round + 1} of ${ROUNDS}`);
  }
  const ratios = relief.map(({ frameMs }, i) => frameMs / (bare[i]?.frameMs ?? Number.NaN));
  const all = (costs: readonly Cost[], what: keyof Cost): string =>
    write(median(costs.map((cost) => cost[what])), 'parts of a ms');
  return [
    bounded(
      'a frame of the turning relief ÷ bare Extern',
      median(ratios),
      RELIEF_OVER_BARE,
      '×',
      `rounds: ${ratios.map((ratio) => ratio.toFixed(2)).join(', ')}`,
    ),
    told('  a frame, relief / bare', `${all(relief, 'frameMs')} / ${all(bare, 'frameMs')}`),
    told('  main-thread work in it', `${all(relief, 'workMs')} / ${all(bare, 'workMs')}`),
  ];
}

/** The replay's address: a few steps on the field with three hollows. */
function replayAddress(): string {
  const spec = readLevel(new URL('../../levels/feel-the-slope/three-hollows.json', import.meta.url));
  const { hash, seed } = resolveLevel(spec, 1);
  const steps: readonly Action[] = [2, 2, 0, 0, 2].map((heading) => ({
    type: 'step',
    heading: heading === 0 ? 0 : 2,
    stride: 2,
  }));
  const code = encodeReplay({ levelId: spec.id, hash, seed, actions: [...steps, { type: 'grab' }] });
  return `?renderer=webgl&view=relief#/replay/${code}`;
}

function turnedRelief({ browser, builds, server }: Bench) {
  const address = server.address('game', replayAddress());
  return withColdPage(browser, builds.probePath, address, FULL_SPEED, async ({ page }) => {
    await page.locator(AT_REST).waitFor();
    const pixels = await page.locator(STAGE_CANVAS).evaluate((canvas) => {
      if (!(canvas instanceof HTMLCanvasElement)) throw new Error('the stage is no canvas');
      return { width: canvas.width, height: canvas.height };
    });
    return { cost: await costOf(page, STAGE), pixels };
  });
}

function bareExtern(
  { browser, builds, server }: Bench,
  { width, height }: { readonly width: number; readonly height: number },
): Promise<Cost> {
  const address = server.address('extern', `?width=${width}&height=${height}`);
  return withColdPage(browser, builds.probePath, address, FULL_SPEED, async ({ page }) => {
    await page.evaluate(() => window.probe.referenceShown());
    return costOf(page, STAGE_CANVAS);
  });
}

/** What a drawn frame costs while what is drawn in an element is dragged to and fro. */
async function costOf(page: Page, element: string): Promise<Cost> {
  await wait(SETTLE_MS);
  const box = await page.locator(element).boundingBox();
  if (box === null) throw new Error(`${element} is not on the page`);
  const input = await page.context().newCDPSession(page);
  const at = (move: number) => ({
    x: box.x + box.width / 2 + REACH_PX * Math.sin((2 * Math.PI * move) / SWING_MOVES),
    y: box.y + 0.85 * box.height,
  });
  await page.mouse.move(at(0).x, at(0).y);
  await page.mouse.down();
  await drag(input, FIRST_MOVES, at);
  const { workMs, frames } = await tracedFrames(page, () => drag(input, MOVES, at));
  await page.mouse.up();
  const { intervalsMs, drawn, moved } = frames;
  if (drawn === 0 || moved === 0) throw new Error('nothing was drawn anew');
  return { frameMs: intervalsMs.reduce((sum, ms) => sum + ms, 0) / drawn, workMs: workMs / drawn };
}
