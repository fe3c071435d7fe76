/**
 * Two hundred hunts in one page, all ways to play in turn: the heap after forced collection, DOM nodes and listeners must not grow.
 *
 * In a browser of its own whose engine compiles no machine code: compiled code lives on the same heap and grows for
 * the first few dozen hunts, up to 20 KB each, whatever the page keeps. Bytecode is kept for the same reason.
 */
import { type Browser, type CDPSession, chromium } from '@playwright/test';
import { BROWSER_FLAGS, findBrowser } from '../find-browser';
import type { Bench } from './bench';
import { ALL_WAYS, WALK_ADDRESS } from './game-markers';
import { FULL_SPEED, withColdPage } from './pages';
import { bounded, type Row, told } from './report';
import { medianSlope } from './statistics';

const LEAST_HUNTS = 200;
/** Hunts between two looks; the first look comes after the first lot, when everything lazy has been made. */
const LOT = 2 * ALL_WAYS.length;
const HUNTS = Math.ceil(LEAST_HUNTS / LOT) * LOT;
/** Flat: less than this a hunt. A walk kept by mistake with its field and map would be tens of KB. */
const SLOPE_KB = 4;
/** A hunt more on the heap of marks may be remembered by the page; a node or listener for each hunt may not. */
const NODES_MORE = 20;
const LISTENERS_MORE = 10;

interface Look {
  readonly hunts: number;
  readonly heapKb: number;
  readonly nodes: number;
  readonly listeners: number;
}

export async function measureHeap(bench: Bench): Promise<readonly Row[]> {
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: [...BROWSER_FLAGS, '--js-flags=--jitless --no-flush-bytecode'],
  });
  try {
    return await measureIn(browser, bench);
  } finally {
    await browser.close();
  }
}

async function measureIn(browser: Browser, bench: Bench): Promise<readonly Row[]> {
  const { builds, server } = bench;
  const looks = await withColdPage(
    browser,
    builds.probePath,
    server.address('game', WALK_ADDRESS),
    FULL_SPEED,
    async ({ page, devtools }) => {
      await page.evaluate(() => window.probe.playable());
      await devtools.send('Performance.enable');
      const seen: Look[] = [];
      for (let hunts = LOT; hunts <= HUNTS; hunts += LOT) {
        await page.evaluate(async (rounds) => {
          for (let i = 0; i < rounds; i++) await window.probe.playEachWay();
        }, LOT / ALL_WAYS.length);
        seen.push(await look(devtools, hunts));
        bench.say(`heap, ${hunts} of ${HUNTS} hunts: ${seen.at(-1)?.heapKb.toFixed(0)} KB`);
      }
      return seen;
    },
  );
  const [first, last] = [looks[0], looks.at(-1)];
  if (first === undefined || last === undefined) throw new Error('nothing was seen of the heap');
  const slope = medianSlope(looks.map(({ hunts, heapKb }) => [hunts, heapKb]));
  return [
    bounded(`heap growth over ${HUNTS} hunts`, slope, SLOPE_KB, 'KB a hunt'),
    told(
      `  heap after ${first.hunts} and ${last.hunts} hunts`,
      `${first.heapKb.toFixed(0)} and ${last.heapKb.toFixed(0)} KB`,
    ),
    bounded('  DOM nodes more', last.nodes - first.nodes, NODES_MORE, 'count'),
    bounded('  listeners more', last.listeners - first.listeners, LISTENERS_MORE, 'count'),
  ];
}

async function look(devtools: CDPSession, hunts: number): Promise<Look> {
  // Twice, because finalizers of the first round free more.
  await devtools.send('HeapProfiler.collectGarbage');
  await devtools.send('HeapProfiler.collectGarbage');
  const { metrics } = await devtools.send('Performance.getMetrics');
  const of = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
  return {
    hunts,
    heapKb: of('JSHeapUsedSize') / 1024,
    nodes: of('Nodes'),
    listeners: of('JSEventListeners'),
  };
}
