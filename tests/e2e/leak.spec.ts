/**
 * Nothing leaks: two fields that agree around the walked path but hide the candy in different places must look, read
 * and sound alike until the light: same pixels, same page, same words, same sounds, same address.
 *
 * Method: the level's file is replaced on its way to the page by one with a deep narrow well either in the far west or
 * in the far east, beyond where a Gaussian of its width reaches the walk in double precision.
 */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from './guarded-test';
import { huntReady } from './player';

const WELL = { depth: 400, widths: [0.25, 0.25], angleDegrees: 0 };

interface Way {
  readonly name: string;
  readonly renderer: 'webgl' | 'canvas';
  /** What makes the level this way to play. */
  readonly level: Readonly<Record<string, unknown>>;
  readonly keys: readonly string[];
}

function level(wellAt: readonly [number, number], way: Way): unknown {
  return {
    version: 1,
    id: 'three-hollows',
    chapter: 'feel-the-slope',
    senses: ['warmer-colder', 'depth-gauge', 'toe-taps', 'slope-arrow', 'footprints'],
    teaches: ['gradient'],
    strides: [0.5, 1.2, 2.4],
    budget: { steps: 20, toeTaps: 4 },
    start: { center: [-2, -6], radius: 0 },
    floor: 0,
    tolerance: 1,
    candyEndsHunt: false,
    par: 9,
    surface: {
      kind: 'landforms',
      dimension: 2,
      halfWidth: 10,
      bowl: { center: [0, 1], curvatures: [1, 1], angleDegrees: 0 },
      bumps: [{ kind: 'well', center: wellAt, ...WELL }],
      offset: 420,
    },
    ...way.level,
  };
}

interface Impression {
  readonly shots: readonly string[];
  readonly pages: readonly string[];
  readonly said: readonly string[];
  readonly addresses: readonly string[];
  readonly sounds: readonly string[];
}

const WALK = [
  'KeyW',
  'Shift+KeyE',
  'KeyW',
  'KeyD',
  'KeyQ',
  '1',
  'KeyS',
  'KeyZ',
  '2',
  'KeyE',
  'Shift+KeyA',
  'KeyX',
  'Enter',
];
const WAYS: readonly Way[] = [
  { name: 'a walk', renderer: 'webgl', level: { controls: 'walk' }, keys: WALK },
  { name: 'a walk', renderer: 'canvas', level: { controls: 'walk' }, keys: WALK },
  {
    name: 'a slide',
    renderer: 'canvas',
    level: { controls: 'slide', slide: { learningRates: { count: 8, lowest: 0.05, ratio: 1.6 } } },
    keys: ['KeyA', 'Space', 'Shift+KeyE', 'KeyD', 'Space', 'Enter'],
  },
  {
    name: 'a sled',
    renderer: 'canvas',
    level: { controls: 'sled', sled: { learningRate: 0.2, momentum: 0.7, brake: 0.3, push: 0.8 } },
    keys: ['Space', 'KeyD', 'Space', 'Shift+KeyW', 'KeyS', 'Space', 'Enter'],
  },
];

const SPRITES = (
  JSON.parse(readFileSync('assets/audio/effects.json', 'utf8')) as {
    sprite: Record<string, [number, number]>;
  }
).sprite;

/**
 * The name of the sound asked for. Howler starts a panned sound anew some milliseconds in, at a time of its own, so
 * the start says which sprite it lies in and no more.
 */
function spriteOf(heard: string): string {
  const [start = '', rate = ''] = heard.split(' ');
  const atMs = Number(start) * 1000;
  const name = Object.entries(SPRITES).find(
    ([, [from, length]]) => atMs >= from - 1 && atMs < from + length,
  )?.[0];
  return `${name ?? start} ${rate}`;
}

/** The whole page. The files fetched ahead stand in the order they were asked for, which is time's alone: sorted here. */
function pageSource(): string {
  const head = [...document.head.children].map((element) => element.outerHTML).sort();
  const root = document.documentElement.cloneNode(false) as HTMLElement;
  return [root.outerHTML, ...head, document.body.outerHTML].join('\n');
}

async function play(page: Page, wellAt: readonly [number, number], way: Way): Promise<Impression> {
  await page.addInitScript(() => {
    const sounds: string[] = [];
    (window as unknown as { heard: string[] }).heard = sounds;
    const start = AudioBufferSourceNode.prototype.start;
    AudioBufferSourceNode.prototype.start = function (when?: number, offset?: number, duration?: number) {
      sounds.push(`${this.loop ? 'bed' : (offset ?? 'unlock')} ${this.playbackRate.value}`);
      start.call(this, when, offset, duration);
    };
  });
  let replaced = 0;
  await page.route(/three-hollows-.*\.js$/, async (route) => {
    replaced += 1;
    const body = await (await route.fetch()).text();
    const exported = /export\s*\{[^}]*\}/.exec(body)?.[0] ?? '';
    const name = /([\w$]+) as default/.exec(exported)?.[1];
    if (name === undefined) throw new Error(`the level's file has no default export: ${body.slice(-200)}`);
    await route.fulfill({
      contentType: 'text/javascript',
      body: `const ${name}=${JSON.stringify(level(wellAt, way))};export{${name} as default};`,
    });
  });
  await page.goto(`./?renderer=${way.renderer}#/hunt/three-hollows?seed=1`);
  await huntReady(page);
  // Sound loads last; when its bed is heard, the smaller effects have come too.
  await expect
    .poll(() => page.evaluate(() => (window as unknown as { heard: string[] }).heard.join()))
    .toContain('bed');
  // What the page fetches ahead for the light, each at its own time, is there too.
  for (const file of ['build-replay', 'replay', 'settings'])
    await page.waitForSelector(`link[href*="/${file}-"]`, { state: 'attached' });
  await page.waitForTimeout(1500);
  const shots: string[] = [];
  const pages: string[] = [];
  const said: string[] = [];
  const addresses: string[] = [];
  for (const key of way.keys) {
    await page.keyboard.press(key);
    await page.waitForTimeout(900);
    shots.push((await page.screenshot()).toString('base64'));
    pages.push(await page.evaluate(pageSource));
    said.push(await page.getByRole('status').innerText());
    addresses.push(page.url());
  }
  await expect(page.locator('main.hunt[data-phase="pinning"]')).toBeVisible();
  expect(replaced).toBeGreaterThan(0);
  const sounds = await page.evaluate(() => (window as unknown as { heard: string[] }).heard);
  // The bed begins whenever its file has come; it is the same bed on every field.
  return {
    shots,
    pages,
    said,
    addresses,
    sounds: sounds.map(spriteOf).filter((name) => !/^(bed|unlock) /.test(name)),
  };
}

for (const way of WAYS) {
  test(`${way.name} in fields with the candy elsewhere can't be told apart in the dark (${way.renderer})`, async ({
    browser,
    baseURL,
  }) => {
    // Three fields, each walked with a picture after every step: minutes where WebGL is software and the machine busy.
    test.setTimeout(300_000);
    const impressions: Impression[] = [];
    for (const wellAt of [
      [-8.5, 8.5],
      [8.5, 8.5],
      [8.5, -8.5],
    ] as const) {
      const context = await browser.newContext({
        ...(baseURL ? { baseURL } : {}),
        reducedMotion: 'reduce',
        viewport: { width: 900, height: 700 },
      });
      impressions.push(await play(await context.newPage(), wellAt, way));
      await context.close();
    }
    const [west, east, south] = impressions;
    for (const other of [east, south]) {
      expect(other?.said).toEqual(west?.said);
      expect(other?.addresses).toEqual(west?.addresses);
      expect(other?.pages).toEqual(west?.pages);
      expect(other?.sounds).toEqual(west?.sounds);
      other?.shots.forEach((shot, i) => {
        expect(shot === west?.shots[i], `the picture after action ${i + 1} is the same`).toBe(true);
      });
    }
    expect(west?.said.join(' ')).toMatch(/warmer/i);
    expect(west?.sounds.length).toBeGreaterThanOrEqual(way.keys.length - 2);
  });
}
