/**
 * A monkey plays: seeded, with all inputs, on all screens, through rotations, other languages, hidden tabs, reloads and broken
 * addresses. No exception, no console error or warning, never stuck, and nothing for axe in any state it meets.
 *
 *   npm run test:long -- monkey           10,000 actions
 *   SEED=7 ACTIONS=2000 npm run test:long -- monkey
 *
 * It goes in visits: each a fresh browser context, on another device, with chance of its own (SEED + how many came before), so that
 * SEED=<the failed visit's> begins with the visit that failed. What it presses depends on what the page shows at that
 * moment: a replay on a slower machine may take other turns, so the last actions are told in words, too.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium } from '@playwright/test';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { randomSource } from '../../src/core/math/random';
import { type StaticServer, serve } from '../../tools/bench/server';
import { BROWSER_FLAGS, findBrowser } from '../../tools/find-browser';
import { complaintsOf } from '../e2e/complaints';
import { doSomething, type Hand, LANGUAGES } from './monkey/actions';
import { prepare, stateOf } from './monkey/in-page';
import { axeFinds, stuckAt } from './monkey/look';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const GAME_FOLDER = join(ROOT, 'node_modules/.cache/monkey');
const SEED = Number(process.env.SEED ?? 1);
const ACTIONS = Number(process.env.ACTIONS ?? 10_000);
const VISIT = 250;
/** The game answers at once; a moment lets it, and its screens come and go. */
const BREATH_MS = 25;
const LAST_TOLD = 30;
/** Findings after which it gives up: they are probably one. */
const MOST_TOLD = 8;
/** About so long for 10,000 actions on two busy cores, and as much again. */
const LONGEST_MS = 2 * 60 * 60_000;
const LEAVING = /Execution context was destroyed|Target page|navigat|Cannot find context/i;

const DEVICES: readonly BrowserContextOptions[] = [
  { viewport: { width: 1280, height: 800 }, hasTouch: true },
  { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true },
  { viewport: { width: 1024, height: 768 }, hasTouch: true, reducedMotion: 'reduce' },
];

const { levels: order } = JSON.parse(readFileSync(join(ROOT, 'levels/order.json'), 'utf8')) as {
  levels: string[];
};
const levels = [...order.map((path) => path.split('/')[1] ?? ''), 'gen1-easy-3', 'gen1-hard-5'];

let server: StaticServer;
let browser: Browser;
beforeAll(async () => {
  await build({ root: ROOT, logLevel: 'error', build: { outDir: GAME_FOLDER, emptyOutDir: true } });
  server = await serve({ game: GAME_FOLDER });
  browser = await chromium.launch({ executablePath: findBrowser(), args: BROWSER_FLAGS });
}, 120_000);
afterAll(async () => {
  await browser?.close();
  server?.close();
});

test(`a monkey finds nothing wrong in ${ACTIONS} actions from seed ${SEED}`, {
  timeout: LONGEST_MS,
}, async () => {
  const seen = new Map<string, number>();
  const checked = new Set<string>();
  const wrong: string[] = [];
  const begun = Date.now();
  for (let visit = 0; visit * VISIT < ACTIONS; visit++) {
    const actions = Math.min(VISIT, ACTIONS - visit * VISIT);
    wrong.push(...(await visitOnce(SEED + visit, actions, seen, checked)));
    if (wrong.length >= MOST_TOLD) break;
    const done = visit * VISIT + actions;
    console.log(`${done} actions, ${seen.size} states, ${Math.round((Date.now() - begun) / 1000)} s`);
  }
  console.log(`states: ${[...seen].map(([state, times]) => `${state} (${times})`).join(', ')}`);
  console.log(`axe looked at: ${[...checked].join(', ')}`);
  if (wrong.length > 0) expect.unreachable(wrong.join('\n\n'));
});

/** One visit, up to the first thing that ends it; gives all that went wrong, each with how it came to it. */
async function visitOnce(
  seed: number,
  actions: number,
  seen: Map<string, number>,
  checked: Set<string>,
): Promise<readonly string[]> {
  const random = randomSource(seed, 'monkey');
  const context = await browser.newContext({
    ...DEVICES[seed % DEVICES.length],
    locale: 'en-US',
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  const last: string[] = [];
  const address = server.address('game', random.uniform() < 0.3 ? '?renderer=webgl' : '');
  const complaints = complaintsOf(page, address);
  const wrong: string[] = [];
  const story = (what: string): string =>
    [`${what}`, `at ${page.url()}`, `SEED=${seed}, the last actions:`, ...last.slice(-LAST_TOLD)].join(
      '\n  ',
    );
  try {
    await page.addInitScript(prepare, seed);
    await page.goto(`${address}#/?lng=${random.pick(LANGUAGES)}`);
    const devtools = await context.newCDPSession(page);
    const hand: Hand = { page, context, devtools, random, address, levels };
    for (let i = 0; i < actions; i++) {
      try {
        last.push(`${i}: ${await doSomething(hand)}`);
        await page.waitForTimeout(BREATH_MS);
        // Back beyond the first page: the game begins anew.
        if (!page.url().startsWith(address)) await page.goto(address);
        const state = await stateOf(page);
        if (state !== '') seen.set(state, (seen.get(state) ?? 0) + 1);
        if (complaints.length > 0) return [...wrong, story(complaints.join('\n  '))];
        const stuck = await stuckAt(page);
        if (stuck !== null) return [...wrong, story(`stuck: ${stuck}`)];
        const language = await page.evaluate(() => document.documentElement.lang);
        const look = `${state} ${language} ${(page.viewportSize()?.width ?? 0) < 700 ? 'narrow' : 'wide'}`;
        if (state === '' || checked.has(look)) continue;
        const found = await axeFinds(page, state);
        if (found === null) continue;
        checked.add(look);
        if (found.length > 0) wrong.push(story(`axe in ${look}: ${found.join('\n  ')}`));
      } catch (error) {
        if (!(error instanceof Error) || !LEAVING.test(error.message) || page.isClosed()) throw error;
        last.push(`${i}: … while the page was leaving`);
      }
    }
    return complaints.length > 0 ? [...wrong, story(complaints.join('\n  '))] : wrong;
  } catch (error) {
    return [...wrong, story(`${error instanceof Error ? error.message : String(error)}`)];
  } finally {
    await context.close();
  }
}
