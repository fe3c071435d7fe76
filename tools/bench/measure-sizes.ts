/** What a cold visit really transfers, as the server sent it: brotli where a host would, bodies only. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Bench } from './bench';
import { HUNT_ADDRESS } from './game-markers';
import { SLOW, withColdPage } from './pages';
import { bounded, type Row, told } from './report';
import type { Sent } from './server';

const CODE_BEFORE_PHASER_KB = 40;
const FIRST_HUNT_KB = 450;
/** Long enough for sounds and whatever else comes after the first hunt. */
const AFTERWARDS_MS = 4000;

export async function measureSizes(bench: Bench): Promise<readonly Row[]> {
  const { browser, builds, server } = bench;
  server.takeLog();
  // Under the slow network, so that what is asked for later is really later.
  const playableAtMs = await withColdPage(
    browser,
    builds.probePath,
    server.address('game', HUNT_ADDRESS),
    SLOW,
    async ({ page }) => {
      const at = await page.evaluate(
        async () => performance.timeOrigin + (await window.probe.playable()).answeredMs,
      );
      await wait(AFTERWARDS_MS);
      return at;
    },
  );
  const log = server.takeLog();
  const toFirstHunt = log.filter(({ askedAtMs }) => askedAtMs <= playableAtMs);
  const code = toFirstHunt.filter(({ path }) => builds.firstFiles.has(path));
  return [
    bounded(
      'code before Phaser, brotli',
      kilobytes(code),
      CODE_BEFORE_PHASER_KB,
      'KB',
      `${code.length} files`,
    ),
    ...largest(code).map(({ path, bytes }) => told(`  ${path}`, `${(bytes / 1000).toFixed(1)} KB`)),
    bounded(
      'everything to the first hunt, brotli',
      kilobytes(toFirstHunt),
      FIRST_HUNT_KB,
      'KB',
      `${toFirstHunt.length} requests`,
    ),
    ...largest(toFirstHunt).map(({ path, bytes }) => told(`  ${path}`, `${(bytes / 1000).toFixed(1)} KB`)),
    told('  and after it', `${(kilobytes(log) - kilobytes(toFirstHunt)).toFixed(1)} KB`),
  ];
}

/** In thousands of bytes, as size budgets count. */
function kilobytes(sent: readonly Sent[]): number {
  return sent.reduce((sum, { bytes }) => sum + bytes, 0) / 1000;
}

function largest(sent: readonly Sent[]): readonly Sent[] {
  return [...sent].sort((a, b) => b.bytes - a.bytes).slice(0, 5);
}
