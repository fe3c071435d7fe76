/**
 * Main-thread tasks over 50 ms while a hunt is played at this machine's own speed: steps (the field is surveyed meanwhile), grab, pin, light,
 * replay, and at last fields drawn and proved by the generator.
 * Keys and clicks are the browser's own input at a place of the page. (Locators would unpack the driver's script and weigh
 * what a click may hit, in the page and in its time.)
 */
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import type { Bench } from './bench';
import { AGAIN, EAST, GRAB, HUNTING, LIT, SKIP_PIN, WALK_ADDRESS, WALK_ON, WEST } from './game-markers';
import type { LongTask } from './in-page/long-tasks';
import { FULL_SPEED, withColdPage } from './pages';
import { bounded, type Row, told, write } from './report';
import { mainThreadTasksMs, TRACED } from './trace';

const STEPS = 30;
/** A quick player's pace. */
const STEP_EVERY_MS = 150;
/** North, east, south, west: stays about where it began. */
const ROUND_TRIP = ['KeyW', EAST, 'KeyX', WEST];
/** What still runs after loading (warming up, sounds) is not playing. */
const SETTLE_MS = 1500;
const WATCH_REPLAY_MS = 5000;
/** Hunts that the generators draw: a hard field, and one for each of two lessons. */
const DRAWN = ['gen1-hard-7', 'gen4-ripples-restarts-hard-3', 'gen4-saddle-saddle-medium-5'];
/** The name of the moment in a trace. */
const PLAYING = 'playing';

export async function measureLongTasks(bench: Bench): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const [name, query] of [
    ['WebGL', '?renderer=webgl'],
    ['Canvas', '?renderer=canvas'],
  ] as const) {
    bench.say(`long tasks, ${name}`);
    const address = bench.server.address('game', `${query}${WALK_ADDRESS}`);
    const tasks = await withColdPage(bench.browser, bench.builds.probePath, address, FULL_SPEED, ({ page }) =>
      play(page),
    );
    rows.push(bounded(`tasks over 50 ms while playing, ${name}`, tasks.length, 0, 'count'));
    for (const { phase, durationMs } of [...tasks].sort((a, b) => b.durationMs - a.durationMs).slice(0, 5))
      rows.push(told(`  while: ${phase}`, write(durationMs, 'ms')));
    const busiest = await withColdPage(
      bench.browser,
      bench.builds.probePath,
      address,
      FULL_SPEED,
      async ({ page }) => {
        await bench.browser.startTracing(page, { categories: TRACED });
        await play(page);
        return Math.max(0, ...mainThreadTasksMs(await bench.browser.stopTracing(), PLAYING));
      },
    );
    rows.push(told('  played once more: the longest task without its waiting', write(busiest, 'ms')));
  }
  return rows;
}

async function play(page: Page): Promise<readonly LongTask[]> {
  const phase = (name: string): Promise<void> => page.evaluate((n) => window.probe.enterPhase(n), name);
  const there = (selector: string): Promise<void> => page.evaluate((s) => window.probe.there(s), selector);
  const isThere = (selector: string): Promise<boolean> =>
    page.evaluate((s) => document.querySelector(s) !== null, selector);
  const click = async (selector: string): Promise<void> => {
    const [x, y] = await page.evaluate((s) => window.probe.middleOf(s), selector);
    await page.mouse.click(x, y);
  };
  await page.evaluate(() => window.probe.playable());
  await wait(SETTLE_MS);
  await page.evaluate((mark) => performance.mark(mark), PLAYING);
  await phase('steps');
  let walked = 0;
  while (walked < STEPS) {
    for (; walked < STEPS; walked++) {
      if (!(await isThere(HUNTING))) break; // the steps ran out
      await page.keyboard.press(ROUND_TRIP[walked % ROUND_TRIP.length] ?? EAST);
      await wait(STEP_EVERY_MS);
    }
    if (await isThere(HUNTING)) {
      await phase('grab');
      await click(GRAB);
    }
    await there(SKIP_PIN);
    await wait(STEP_EVERY_MS);
    await phase('the map and the light');
    await click(SKIP_PIN);
    await there(LIT);
    await phase('the replay');
    await wait(WATCH_REPLAY_MS);
    if (await isThere(WALK_ON)) {
      await click(WALK_ON);
      await wait(WATCH_REPLAY_MS);
    }
    if (walked < STEPS) {
      await phase('again');
      await click(AGAIN);
      await there(HUNTING);
      await phase('steps');
    }
  }
  for (const level of DRAWN) {
    await phase(`a field is drawn, ${level}`);
    await page.evaluate((id) => {
      location.hash = `#/hunt/${id}?seed=1`;
    }, level);
    await page.waitForFunction((id) => location.hash.includes(id), level);
    await wait(STEP_EVERY_MS);
    await there(HUNTING);
    await wait(SETTLE_MS);
  }
  return page.evaluate(() => window.probe.longTasks());
}
