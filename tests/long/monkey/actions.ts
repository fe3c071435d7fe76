/** All that the monkey does, each with how often, as a sentence of what it did. */
import type { BrowserContext, CDPSession, Page } from '@playwright/test';
import type { RandomSource } from '../../../src/core/math/random';
import { controlsInView, pressPad, pushStick } from './in-page';

export interface Hand {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly devtools: CDPSession;
  readonly random: RandomSource;
  /** The page's address without what stands behind `#`. */
  readonly address: string;
  readonly levels: readonly string[];
}

interface MonkeyAction {
  readonly often: number;
  /** Does it, and says what was done. */
  readonly act: (hand: Hand) => Promise<string>;
}

const WALKING = ['KeyQ', 'KeyW', 'KeyE', 'KeyA', 'KeyS', 'KeyD', 'KeyZ', 'KeyX', 'KeyC'];
const ARROWS = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'];
const KEYS = [
  ...WALKING,
  ...WALKING,
  ...ARROWS,
  ...ARROWS,
  ...['KeyA', 'KeyW', 'KeyD', 'KeyX', 'ArrowUp', 'ArrowRight'].map((key) => `Shift+${key}`),
  ...['Numpad8', 'Numpad6', 'Numpad1', '1', '2', '3', 'Space', 'Space', 'Enter', 'Escape'],
  ...['Tab', 'Tab', 'Shift+Tab', 'Home', 'End', 'PageDown'],
];
/** Width and height, px: phones both ways round, a tablet both ways round, laptops, a projector. */
const SIZES = [
  [320, 568],
  [390, 844],
  [844, 390],
  [768, 1024],
  [1024, 768],
  [1280, 800],
  [1920, 1080],
] as const;
/** The last is the made-up one. */
export const LANGUAGES = ['en', 'es', 'ar', 'qps'];
const BROKEN = [
  'cellar',
  'hunt/no-such-level',
  'hunt/first-bowl?seed=x',
  'replay/hello',
  'today?date=2026-02-30',
];
const FILES = ['', '{', '{"version":1}', '{"version":1,"active":"dragon"}', '[]'];

function sayPoint(x: number, y: number): string {
  return `${Math.round(x)}, ${Math.round(y)}`;
}

function anyPoint({ page, random }: Hand): readonly [number, number] {
  const { width, height } = page.viewportSize() ?? { width: 800, height: 600 };
  return [random.between(0, width), random.between(0, height)];
}

async function touch({ devtools }: Hand, points: readonly (readonly [number, number])[]): Promise<void> {
  for (const [i, [x, y]] of points.entries())
    await devtools.send('Input.dispatchTouchEvent', {
      type: i === 0 ? 'touchStart' : 'touchMove',
      touchPoints: [{ x, y }],
    });
  await devtools.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

/** Points from one place to another, as a finger or a mouse passes them. */
function between(
  from: readonly [number, number],
  to: readonly [number, number],
): (readonly [number, number])[] {
  return [0, 0.25, 0.5, 0.75, 1].map((t) => [
    from[0] + t * (to[0] - from[0]),
    from[1] + t * (to[1] - from[1]),
  ]);
}

const ACTIONS: readonly MonkeyAction[] = [
  {
    often: 34,
    act: async ({ page, random }) => {
      const key = random.pick(KEYS);
      await page.keyboard.press(key);
      return `key ${key}`;
    },
  },
  {
    often: 2,
    act: async ({ page, random }) => {
      const keys = [random.pick(ARROWS), random.pick(ARROWS)];
      for (const key of keys) await page.keyboard.down(key);
      for (const key of keys) await page.keyboard.up(key);
      return `keys ${keys.join(' and ')} together`;
    },
  },
  {
    often: 30,
    act: async (hand) => {
      const controls = await controlsInView(hand.page);
      if (controls.length === 0) return 'found nothing to press';
      const { name, x, y } = hand.random.pick(controls);
      if (hand.random.uniform() < 0.5) {
        await hand.page.mouse.click(x, y);
        return `click ${name} at ${sayPoint(x, y)}`;
      }
      await touch(hand, [[x, y]]);
      return `tap ${name} at ${sayPoint(x, y)}`;
    },
  },
  {
    often: 6,
    act: async (hand) => {
      const [x, y] = anyPoint(hand);
      await hand.page.mouse.click(x, y, { clickCount: hand.random.integer(1, 2) });
      return `click at ${sayPoint(x, y)}`;
    },
  },
  {
    often: 4,
    act: async (hand) => {
      const [from, to] = [anyPoint(hand), anyPoint(hand)];
      await hand.page.mouse.move(...from);
      await hand.page.mouse.down();
      await hand.page.mouse.move(...to, { steps: 3 });
      await hand.page.mouse.up();
      return `drag from ${sayPoint(...from)} to ${sayPoint(...to)}`;
    },
  },
  {
    often: 6,
    act: async (hand) => {
      const [from, to] = [anyPoint(hand), anyPoint(hand)];
      await touch(hand, between(from, to));
      return `swipe from ${sayPoint(...from)} to ${sayPoint(...to)}`;
    },
  },
  {
    often: 1,
    act: async (hand) => {
      const byY = hand.random.integer(-400, 400);
      await hand.page.mouse.wheel(0, byY);
      return `wheel by ${byY}`;
    },
  },
  {
    often: 7,
    act: async ({ page, random }) => {
      const button = random.integer(0, 15);
      await pressPad(page, button);
      return `pad button ${button}`;
    },
  },
  {
    often: 4,
    act: async ({ page, random }) => {
      const [x, y] = [random.integer(-1, 1), random.integer(-1, 1)];
      await pushStick(page, x, y);
      return `pad stick to ${x}, ${y}`;
    },
  },
  {
    often: 3,
    act: async ({ page, random }) => {
      const [width, height] = random.pick(SIZES);
      await page.setViewportSize({ width, height });
      return `window ${width} × ${height}`;
    },
  },
  {
    often: 1.5,
    act: async ({ page, random }) => {
      const language = random.pick(LANGUAGES);
      await page.evaluate((code) => {
        const [path = '#/', query = ''] = location.hash.split('?');
        const kept = query.split('&').filter((pair) => pair !== '' && !pair.startsWith('lng='));
        location.hash = `${path || '#/'}?${[...kept, `lng=${code}`].join('&')}`;
      }, language);
      return `language ${language}`;
    },
  },
  {
    often: 2,
    act: async ({ page, random }) => {
      await page.evaluate(() => window.monkey.hide(true));
      await page.waitForTimeout(random.integer(0, 300));
      if (random.uniform() < 0.5) await page.keyboard.press(random.pick(KEYS));
      await page.evaluate(() => window.monkey.hide(false));
      return 'tab hidden and back';
    },
  },
  {
    often: 2,
    act: async ({ page, random }) => {
      const back = random.uniform() < 0.6;
      await page.evaluate(
        (steps) => {
          if (steps > 0 || history.length > 2) history.go(steps);
        },
        back ? -1 : 1,
      );
      return back ? 'back' : 'forward';
    },
  },
  {
    often: 0.7,
    act: async ({ page }) => {
      await page.reload();
      return 'reload';
    },
  },
  {
    often: 4,
    act: async ({ page, random, levels }) => {
      const place = random.pick([
        ...['', 'levels', 'settings', 'today', random.pick(BROKEN)],
        ...Array.from({ length: 6 }, () => `hunt/${random.pick(levels)}?seed=${random.integer(1, 99)}`),
      ]);
      await page.evaluate((hash) => {
        location.hash = hash;
      }, `#/${place}`);
      return `go to #/${place}`;
    },
  },
  {
    often: 0.7,
    act: async ({ page, random }) => {
      const file = page.locator('input[type="file"]');
      const text = random.pick(FILES);
      if ((await file.count()) === 0) return 'no file asked for';
      await file
        .first()
        .setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(text) });
      return `open a file "${text}"`;
    },
  },
  {
    often: 0.7,
    act: async ({ page, random }) => {
      const reducedMotion = random.pick(['reduce', 'no-preference'] as const);
      const forcedColors = random.pick(['none', 'none', 'active'] as const);
      await page.emulateMedia({ reducedMotion, forcedColors });
      return `motion ${reducedMotion}, forced colors ${forcedColors}`;
    },
  },
  {
    often: 0.3,
    act: async ({ page }) => {
      await page.evaluate(() => window.monkey.loseContext());
      await page.waitForTimeout(500);
      return 'lose the graphics context';
    },
  },
  {
    often: 3,
    act: async ({ page, random }) => {
      const ms = random.integer(100, 1500);
      await page.waitForTimeout(ms);
      return `wait ${ms} ms`;
    },
  },
];

const ALL_OFTEN = ACTIONS.reduce((sum, { often }) => sum + often, 0);

/** Does something, anything. */
export async function doSomething(hand: Hand): Promise<string> {
  let left = hand.random.uniform() * ALL_OFTEN;
  for (const { often, act } of ACTIONS) {
    left -= often;
    if (left < 0) return act(hand);
  }
  return 'nothing';
}
