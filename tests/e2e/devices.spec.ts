/**
 * Every device finishes every way to play: a few moves, the grab, the pin skipped, the light. One row of WAYS is one way; a new
 * way to play is one row more.
 */
import type { Page } from '@playwright/test';
import { expect, test } from './guarded-test';
import { A, B, connect, makePad, press, push, RIGHT, walkTo, Y } from './made-pad';
import { huntReady, replayReady, skipPin, tabTo } from './player';
import { choose, withOneSwitch } from './scanning';
import { words } from './words';

const ui = words('en', 'ui');
const settings = words('en', 'settings');

/** The name of a knob's button. */
const knob = (way: 'up' | 'down', number: number): string =>
  ui(`desk.${way}`).replace('{{knob}}', String(number));

interface Way {
  readonly way: string;
  readonly level: string;
  /** Codes of keys. */
  readonly keys: readonly string[];
  /** Names of buttons, or a stone's direction from Pip, to the east and to the south. */
  readonly fingers: readonly (string | readonly [number, number])[];
  /** Buttons of the pad, or how far the stick goes, to the east and to the south. */
  readonly pad: readonly (number | readonly [number, number])[];
  /** Names of buttons, as the light comes to them. */
  readonly scan: readonly string[];
  /** How many turns those are, at least. */
  readonly turns: number;
  /** A field that no map can show has no place to pin. */
  readonly noPin?: true;
}

const { less, more, done } = {
  less: settings('scan.less'),
  more: settings('scan.more'),
  done: settings('scan.done'),
};
const WAYS: readonly Way[] = [
  {
    way: 'walk',
    level: 'toe-bowl',
    keys: ['KeyD', 'Numpad2'],
    fingers: [[1, 0], [0, 1]], // biome-ignore format: a list of directions
    pad: [[1, 0], [0, 1]], // biome-ignore format: a list of directions
    scan: [ui('heading.east'), ui('heading.south')],
    turns: 2,
  },
  {
    way: 'tightrope',
    level: 'two-dips',
    keys: ['ArrowRight', 'KeyA'],
    fingers: [[1, 0], ui('heading.west')],
    pad: [[1, 0], [-1, 0]], // biome-ignore format: a list of directions
    scan: [ui('heading.east'), ui('heading.west')],
    turns: 2,
  },
  {
    way: 'slide',
    level: 'first-slide',
    keys: ['ArrowRight', 'Space'],
    fingers: [ui('slide.rate'), ui('slide.go')],
    pad: [RIGHT, A],
    scan: [ui('slide.rate'), more, more, less, done, ui('slide.go')],
    turns: 1,
  },
  {
    way: 'sled',
    level: 'first-sled',
    keys: ['Space', 'KeyD', 'KeyS'],
    fingers: [ui('sled.glide'), [1, 0], ui('sled.brake')],
    pad: [A, [1, 0], B],
    scan: [ui('sled.glide'), ui('nudge.east'), ui('sled.brake')],
    turns: 3,
  },
  {
    way: 'robot',
    level: 'first-robot',
    keys: ['KeyD', 'Space', 'Space'],
    fingers: [ui('rule.momentum'), ui('robot.step'), ui('robot.go'), ui('robot.stop')],
    pad: [RIGHT, A, A],
    scan: [ui('rule.momentum'), ui('slide.rate'), more, done, ui('robot.step')],
    turns: 2,
  },
  {
    way: 'mixing desk',
    level: 'first-desk',
    keys: ['ArrowUp', 'KeyD', 'KeyX'],
    fingers: [knob('up', 1), knob('down', 3)],
    pad: [[0, -1], RIGHT, [0, 1]], // biome-ignore format: a list of directions
    scan: [knob('up', 1), knob('down', 3)],
    turns: 2,
    noPin: true,
  },
];

for (const { way, level, keys, fingers, pad, scan, turns, noPin } of WAYS) {
  const toLight: typeof skipPin = (page, press) => (noPin ? replayReady(page) : skipPin(page, press));
  test.describe(way, () => {
    const address = `./#/hunt/${level}?seed=1`;
    const taken = async (page: Page): Promise<void> => {
      const main = page.locator('main.hunt');
      await expect
        .poll(async () => Number(await main.getAttribute('data-actions')))
        .toBeGreaterThanOrEqual(turns);
    };

    test('by keyboard alone', async ({ page }) => {
      await page.goto(address);
      await huntReady(page);
      for (const key of keys) await page.keyboard.press(key);
      await taken(page);
      await page.keyboard.press('Enter');
      await toLight(page, async (name) => {
        await tabTo(page, name);
        await page.keyboard.press('Enter');
      });
    });

    test('by touch alone', async ({ page }) => {
      await page.goto(address);
      await huntReady(page);
      const box = await page.locator('.stage-area').boundingBox();
      if (box === null) throw new Error('the hunt has no stage');
      const reach = Math.min(box.width, box.height) * 0.4;
      const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      for (const finger of fingers) {
        if (typeof finger !== 'string') {
          await page.touchscreen.tap(middle.x + finger[0] * reach, middle.y + finger[1] * reach);
          continue;
        }
        const choices = page.locator('.choice').filter({ hasText: finger });
        const button = page.getByRole('button', { name: finger, exact: true });
        const slider = page.getByRole('slider', { name: finger });
        await choices.or(button).or(slider).first().tap();
      }
      await taken(page);
      await page.getByRole('button', { name: ui('hunt.grab') }).tap();
      await toLight(page, (name) => page.getByRole('button', { name }).tap());
    });

    test('by gamepad alone', async ({ page }) => {
      await makePad(page);
      await page.goto(address);
      await huntReady(page);
      await connect(page);
      for (const move of pad) {
        if (typeof move === 'number') await press(page, move);
        else await push(page, ...move);
      }
      await taken(page);
      await press(page, Y);
      await toLight(page, async (name) => {
        await walkTo(page, name);
        await press(page, A);
      });
    });

    test('by one switch alone', async ({ page }) => {
      await withOneSwitch(page);
      await page.goto(address);
      await huntReady(page);
      for (const name of scan) await choose(page, name);
      await taken(page);
      await choose(page, ui('hunt.grab'));
      // The switch may be a tap anywhere, too.
      await toLight(page, async (name) => {
        await choose(page, name, () => page.mouse.click(5, 5));
      });
    });
  });
}
