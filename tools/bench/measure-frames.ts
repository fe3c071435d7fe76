/**
 * Frames while a hunt is played, a step every 400 ms. In the Canvas renderer, CPU slowed down: the time from one
 * requestAnimationFrame to the next (a headless screen shows 60 a second, so 16.7 ms is the least), and in how many of
 * those frames the stage was drawn: a pacer may skip some. In WebGL at full speed: the main thread's processor time a
 * frame, over that of an empty Phaser scene beside it.
 */
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import type { Bench } from './bench';
import { EAST, HUNTING, WALK_ADDRESS, WEST } from './game-markers';
import type { FramesSeen } from './in-page/frames';
import { FULL_SPEED, SLOW, withColdPage } from './pages';
import { bounded, type Row, told, write } from './report';
import { median, quantile } from './statistics';
import { tracedFrames } from './traced-frames';

const ROUNDS = 3;
const STEPS = 14;
const STEP_EVERY_MS = 400;
/** North, east, south, west: stays about where it began, warmer and colder in turn. */
const ROUND_TRIP = ['KeyW', EAST, 'KeyX', WEST];
const SETTLE_MS = 1500;
/** 60 frames a second, and the clock's own jitter. */
const FRAME_MS = 1000 / 60;
const JITTER_MS = 0.5;
const WEBGL_OVER_EMPTY_MS = 2;
const SLOW_CPU = { ...SLOW, network: null };

export async function measureFrames(bench: Bench): Promise<readonly Row[]> {
  const canvas: FramesSeen[] = [];
  const game: number[] = [];
  const empty: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    canvas.push(await canvasFrames(bench));
    const first = round % 2 === 0 ? await webglWorkMs(bench, 'game') : null;
    empty.push(await webglWorkMs(bench, 'empty'));
    game.push(first ?? (await webglWorkMs(bench, 'game')));
    bench.say(`frames, round ${round + 1} of ${ROUNDS}`);
  }
  const intervals = canvas.flatMap(({ intervalsMs }) => intervalsMs);
  const inTime = intervals.filter((ms) => ms <= FRAME_MS + JITTER_MS).length / intervals.length;
  const drawn = canvas.reduce((sum, seen) => sum + seen.drawn, 0) / intervals.length;
  const seconds = intervals.reduce((sum, ms) => sum + ms, 0) / 1000;
  const differences = game.map((ms, i) => ms - (empty[i] ?? Number.NaN));
  return [
    bounded('frame to frame, Canvas, median', median(intervals), FRAME_MS + JITTER_MS, 'parts of a ms'),
    told('  95 of 100 frames within', write(quantile(intervals, 0.95), 'parts of a ms')),
    told('  frames within 16.7 ms', percent(inTime)),
    told('  frames a second', (intervals.length / seconds).toFixed(1)),
    told('  frames in which the stage was drawn', percent(drawn)),
    bounded(
      'main-thread work a frame, WebGL − empty scene',
      median(differences),
      WEBGL_OVER_EMPTY_MS,
      'parts of a ms',
      `rounds: ${differences.map((ms) => ms.toFixed(2)).join(', ')}`,
    ),
    told('  WebGL / empty scene', `${median(game).toFixed(2)} / ${median(empty).toFixed(2)} ms`),
  ];
}

/** The frames of a hunt played in the Canvas renderer. */
function canvasFrames({ browser, builds, server }: Bench): Promise<FramesSeen> {
  const address = server.address('game', `?renderer=canvas${WALK_ADDRESS}`);
  return withColdPage(browser, builds.probePath, address, SLOW_CPU, async ({ page }) => {
    await page.evaluate(() => window.probe.playable());
    await wait(SETTLE_MS);
    await page.evaluate(() => window.probe.watchFrames());
    await walk(page);
    return page.evaluate(() => window.probe.framesSeen());
  });
}

/** Processor time of the main thread a frame: a hunt played in WebGL, or the empty scene for as long. */
function webglWorkMs({ browser, builds, server }: Bench, what: 'game' | 'empty'): Promise<number> {
  const address =
    what === 'game' ? server.address('game', `?renderer=webgl${WALK_ADDRESS}`) : server.address('empty');
  return withColdPage(browser, builds.probePath, address, FULL_SPEED, async ({ page }) => {
    if (what === 'game') await page.evaluate(() => window.probe.playable());
    else await page.evaluate(() => window.probe.referenceShown());
    await wait(SETTLE_MS);
    const { workMs, frames } = await tracedFrames(page, () =>
      what === 'game' ? walk(page) : wait(STEPS * STEP_EVERY_MS),
    );
    return workMs / Math.max(1, frames.intervalsMs.length);
  });
}

async function walk(page: Page): Promise<void> {
  for (let step = 0; step < STEPS; step++) {
    await page.keyboard.press(ROUND_TRIP[step % ROUND_TRIP.length] ?? EAST);
    await wait(STEP_EVERY_MS);
  }
  const hunting = await page.evaluate((selector) => document.querySelector(selector) !== null, HUNTING);
  if (!hunting) throw new Error(`the hunt was over before its ${STEPS} steps`);
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
