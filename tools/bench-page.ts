/**
 * Speed and size of the production build, beside a page that only boots an empty Phaser scene.
 *
 *   npx tsx tools/bench-page.ts [--rounds 9] [--only loading,keys,frames,light,relief,wall,tasks,heap,sizes]
 *
 * Both pages are built anew and served from this machine to a headless Chromium that is slowed down through its
 * DevTools (CPU 4×, 9 Mbps, 100 ms). Figures are medians; those beside the reference are medians of paired ratios or
 * differences in one interleaved run. Run it on a quiet machine. Exit code 1 when anything is over its bound.
 * Limits: WebGL is SwiftShader's here, and a page's frames are timed until painted, not until they glow.
 */
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import type { Bench } from './bench/bench';
import { buildAll } from './bench/builds';
import { measureFrames } from './bench/measure-frames';
import { measureHeap } from './bench/measure-heap';
import { measureKeys } from './bench/measure-keys';
import { measureLight } from './bench/measure-light';
import { measureLoading } from './bench/measure-loading';
import { measureLongTasks } from './bench/measure-long-tasks';
import { measureRelief } from './bench/measure-relief';
import { measureSizes } from './bench/measure-sizes';
import { measureWall } from './bench/measure-wall';
import { type Row, table } from './bench/report';
import { serve } from './bench/server';
import { BROWSER_FLAGS, findBrowser } from './find-browser';

const MEASURES: readonly (readonly [name: string, measure: (bench: Bench) => Promise<readonly Row[]>])[] = [
  ['sizes', measureSizes],
  ['loading', measureLoading],
  ['keys', measureKeys],
  ['frames', measureFrames],
  ['light', measureLight],
  ['relief', measureRelief],
  ['wall', measureWall],
  ['tasks', measureLongTasks],
  ['heap', measureHeap],
];

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { rounds: { type: 'string' }, only: { type: 'string' } } });
  const rounds = Number(values.rounds ?? 9);
  if (!Number.isInteger(rounds) || rounds < 1)
    throw new RangeError(`--rounds must be a whole number from 1, got ${values.rounds}`);
  const asked = values.only?.split(',') ?? MEASURES.map(([name]) => name);
  const unknown = asked.find((name) => !MEASURES.some(([known]) => known === name));
  if (unknown !== undefined)
    throw new RangeError(`--only knows ${MEASURES.map(([name]) => name).join(', ')}, not "${unknown}"`);

  const say = (line: string): void => console.error(line);
  say('building the game and the reference page');
  const builds = await buildAll();
  const server = await serve({
    game: builds.gameFolder,
    empty: builds.emptyFolder,
    extern: builds.externFolder,
    bare: builds.bareFolder,
  });
  const browser = await chromium.launch({ executablePath: findBrowser(), args: BROWSER_FLAGS });
  const rows: Row[] = [];
  try {
    const bench: Bench = { browser, builds, server, rounds, say };
    for (const [name, measure] of MEASURES) if (asked.includes(name)) rows.push(...(await measure(bench)));
  } finally {
    await browser.close();
    server.close();
  }
  console.log(table(rows));
  if (rows.some(({ ok }) => ok === false)) process.exitCode = 1;
}

await main();
