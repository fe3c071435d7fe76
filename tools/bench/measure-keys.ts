/** From a key press to the changed picture, CPU slowed down: in the Canvas renderer, and in WebGL beside the empty page. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import type { Bench } from './bench';
import { EAST, WALK_ADDRESS, WEST } from './game-markers';
import type { KeySample } from './in-page/key-latency';
import { SLOW, withColdPage } from './pages';
import { bounded, type Row, told, write } from './report';
import { median, range } from './statistics';

const CANVAS_MS = 64;
const WEBGL_OVER_EMPTY_MS = 16;
const ROUNDS = 3;
const PRESSES_A_ROUND = 8;
/** What the last step set moving comes to rest. */
const REST_MS = 400;
/** CPU as slow as in the other measures; the network is not waited for. */
const SLOW_CPU = { ...SLOW, network: null };

export async function measureKeys(bench: Bench): Promise<readonly Row[]> {
  const { browser, builds, server } = bench;
  const game = (renderer: string): Promise<readonly KeySample[]> =>
    withColdPage(
      browser,
      builds.probePath,
      server.address('game', `${renderer}${WALK_ADDRESS}`),
      SLOW_CPU,
      async ({ page }) => {
        await page.evaluate(() => window.probe.playable());
        return pressKeys(page);
      },
    );
  const empty = (renderer: string): Promise<readonly KeySample[]> =>
    withColdPage(
      browser,
      builds.probePath,
      server.address('empty', `${renderer}keys`),
      SLOW_CPU,
      async ({ page }) => {
        await page.evaluate(() => window.probe.referenceShown());
        return pressKeys(page);
      },
    );

  const canvas: KeySample[] = [];
  const canvasEmpty: KeySample[] = [];
  const webgl: KeySample[] = [];
  const webglEmpty: KeySample[] = [];
  const differences: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    canvas.push(...(await game('?renderer=canvas')));
    canvasEmpty.push(...(await empty('?renderer=canvas&')));
    const early = round % 2 === 0 ? await game('?renderer=webgl') : null;
    const reference = await empty('?');
    const samples = early ?? (await game('?renderer=webgl'));
    webgl.push(...samples);
    webglEmpty.push(...reference);
    differences.push(pictureMs(samples) - pictureMs(reference));
    bench.say(`keys, round ${round + 1} of ${ROUNDS}`);
  }
  const missed = [...canvas, ...webgl, ...canvasEmpty, ...webglEmpty].filter(
    (sample) => sample.pictureMs === null,
  );
  return [
    bounded('key press to picture, Canvas', pictureMs(canvas), CANVAS_MS, 'ms', describe(canvas)),
    bounded(
      'key press to picture, WebGL − empty page',
      median(differences),
      WEBGL_OVER_EMPTY_MS,
      'ms',
      rounds(differences),
    ),
    told('  WebGL', `${write(pictureMs(webgl), 'ms')}  (${describe(webgl)})`),
    told('  WebGL, empty page', `${write(pictureMs(webglEmpty), 'ms')}  (${describe(webglEmpty)})`),
    told('  Canvas, empty page', `${write(pictureMs(canvasEmpty), 'ms')}  (${describe(canvasEmpty)})`),
    told('  key press to words, Canvas / WebGL', `${wordsMs(canvas)} / ${wordsMs(webgl)}`),
    told('  of it, the browser drawing it, Canvas / WebGL', `${copyMs(canvas)} / ${copyMs(webgl)}`),
    bounded('key presses without a visible change', missed.length, 0, 'count'),
  ];
}

async function pressKeys(page: Page): Promise<readonly KeySample[]> {
  const samples: KeySample[] = [];
  for (let i = 0; i < PRESSES_A_ROUND; i++) {
    await wait(REST_MS);
    await page.evaluate(() => window.probe.arm());
    await page.keyboard.press(i % 2 === 0 ? EAST : WEST);
    samples.push(await page.evaluate(() => window.probe.answer()));
  }
  return samples;
}

function pictureMs(samples: readonly KeySample[]): number {
  return median(samples.map((sample) => sample.pictureMs ?? Number.POSITIVE_INFINITY));
}

function wordsMs(samples: readonly KeySample[]): string {
  const heard = samples.flatMap((sample) => sample.wordsMs ?? []);
  return heard.length === 0 ? 'none' : write(median(heard), 'ms');
}

function copyMs(samples: readonly KeySample[]): string {
  return write(median(samples.map((sample) => sample.copyMs)), 'ms');
}

function describe(samples: readonly KeySample[]): string {
  const seen = samples.flatMap((sample) => sample.pictureMs ?? []);
  if (seen.length === 0) return 'never seen';
  const [least, most] = range(seen);
  return `${write(least, 'ms')} … ${write(most, 'ms')}, ${samples.length} presses`;
}

function rounds(differences: readonly number[]): string {
  return `rounds: ${differences.map((difference) => write(difference, 'ms')).join(', ')}`;
}
