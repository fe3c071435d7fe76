/** Plays hunts on levels that are made up on their way to the page, and gives all that the player sees, reads and hears. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Page } from '@playwright/test';
import { expect } from './guarded-test';
import { huntReady } from './player';

export interface MadeHunt {
  /** A level of levels/ whose file is replaced. */
  readonly id: string;
  readonly level: unknown;
  /** Keys to press, one turn each; `button …` presses the button of that name, `radio …` chooses. */
  readonly keys: readonly string[];
  /** Where the hunt stands when all are pressed. */
  readonly phase: 'hunting' | 'pinning';
}

export interface Impression {
  readonly shots: readonly string[];
  readonly pages: readonly string[];
  readonly said: readonly string[];
  readonly addresses: readonly string[];
  readonly sounds: readonly string[];
}

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

/**
 * The whole page. The files fetched ahead stand in the order they were asked for, and made-up ids are counted in the order in which
 * parts arrived: both are time's alone, and left out here.
 */
function pageSource(): string {
  const head = [...document.head.children].map((element) => element.outerHTML).sort();
  const root = document.documentElement.cloneNode(false) as HTMLElement;
  return [root.outerHTML, ...head, document.body.outerHTML].join('\n').replaceAll(/\bP\d+-\d+\b/g, 'id');
}

async function press(page: Page, key: string): Promise<void> {
  const [, role, name = ''] = /^(button|radio) (.+)$/.exec(key) ?? [];
  if (role === 'button') await page.getByRole('button', { name, exact: true }).press('Enter');
  else if (role === 'radio') await page.getByRole('radio', { name, exact: true }).press('Space');
  else await page.keyboard.press(key);
}

/** Serves each made level in the place of the one that the game asks for with its chapter. */
async function replaceLevels(page: Page, hunts: readonly MadeHunt[]): Promise<Set<string>> {
  const replaced = new Set<string>();
  for (const chapter of new Set(hunts.map(({ id }) => chapterOf(id))))
    await page.route(new RegExp(`/${chapter}-[^/]*\\.js$`), async (route) => {
      const body = await (await route.fetch()).text();
      const name = /\ball:\(\)=>([\w$]+)/.exec(body)?.[1];
      if (name === undefined) throw new Error(`the chapter's file names no levels: ${body.slice(-200)}`);
      const made = hunts.filter(({ id }) => chapterOf(id) === chapter);
      for (const { id } of made) replaced.add(id);
      const lines = made.map(({ id, level }) => `${name}[${JSON.stringify(id)}]=${JSON.stringify(level)};`);
      await route.fulfill({ contentType: 'text/javascript', body: `${body}\n${lines.join('\n')}` });
    });
  return replaced;
}

const LEVELS = new URL('../../levels/', import.meta.url);

/** The folder that holds the level. */
function chapterOf(id: string): string {
  const file = readdirSync(LEVELS, { recursive: true, encoding: 'utf8' }).find((path) =>
    path.endsWith(`${id}.json`),
  );
  if (file === undefined) throw new Error(`there is no level ${id}`);
  return dirname(file);
}

export async function play(
  page: Page,
  renderer: 'webgl' | 'canvas',
  hunts: readonly MadeHunt[],
): Promise<Impression> {
  await page.addInitScript(() => {
    const sounds: string[] = [];
    (window as unknown as { heard: string[] }).heard = sounds;
    const start = AudioBufferSourceNode.prototype.start;
    AudioBufferSourceNode.prototype.start = function (when?: number, offset?: number, duration?: number) {
      sounds.push(`${this.loop ? 'bed' : (offset ?? 'unlock')} ${this.playbackRate.value}`);
      start.call(this, when, offset, duration);
    };
  });
  const replaced = await replaceLevels(page, hunts);
  const shots: string[] = [];
  const pages: string[] = [];
  const said: string[] = [];
  const addresses: string[] = [];
  for (const [i, { id, keys, phase }] of hunts.entries()) {
    await page.goto(`./?renderer=${renderer}#/hunt/${id}?seed=1`);
    await huntReady(page);
    await expect(page.locator('main.hunt[data-phase="hunting"][data-actions="0"]')).toBeVisible();
    if (i === 0) await everythingFetched(page);
    for (const key of keys) {
      await press(page, key);
      await page.waitForTimeout(900);
      if (key === keys.at(-1)) await expect(page.locator(`main.hunt[data-phase="${phase}"]`)).toBeVisible();
      shots.push((await page.screenshot()).toString('base64'));
      pages.push(await page.evaluate(pageSource));
      said.push(await page.getByRole('status').innerText());
      addresses.push(page.url());
    }
  }
  expect(replaced.size).toBe(hunts.length);
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

async function everythingFetched(page: Page): Promise<void> {
  // Sound loads last; when its bed is heard, the smaller effects have come too.
  await expect
    .poll(() => page.evaluate(() => (window as unknown as { heard: string[] }).heard.join()))
    .toContain('bed');
  // What the page fetches ahead for the light, each at its own time, is there too.
  for (const file of ['first-light', 'replay', 'settings'])
    await page.waitForSelector(`link[href*="/${file}-"]`, { state: 'attached' });
  await page.waitForTimeout(1500);
}
