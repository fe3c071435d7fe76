/** What the monkey's page has beside the game: a made gamepad, chance from a seed, a tab that can be hidden. */
import type { Page } from '@playwright/test';

interface MonkeyPage {
  axes: number[];
  readonly buttons: { pressed: boolean }[];
  hide(hidden: boolean): void;
  loseContext(): void;
}
declare global {
  interface Window {
    monkey: MonkeyPage;
  }
}

const BUTTONS = 17;

/** Before the game's own scripts, in every page of a visit. */
export function prepare(seed: number): void {
  const buttons = Array.from({ length: 17 }, () => ({ pressed: false }));
  const axes = [0, 0];
  let hidden = false;
  window.monkey = {
    axes,
    buttons,
    hide: (now) => {
      hidden = now;
      document.dispatchEvent(new Event('visibilitychange'));
      window.dispatchEvent(new Event(now ? 'blur' : 'focus'));
    },
    loseContext: () => {
      const canvas = document.querySelector<HTMLCanvasElement>('#stage canvas');
      const loss = (canvas?.getContext('webgl2') ?? canvas?.getContext('webgl'))?.getExtension(
        'WEBGL_lose_context',
      );
      loss?.loseContext();
      setTimeout(() => loss?.restoreContext(), 200);
    },
  };
  Object.defineProperty(document, 'hidden', { get: () => hidden, configurable: true });
  Object.defineProperty(document, 'visibilityState', {
    get: () => (hidden ? 'hidden' : 'visible'),
    configurable: true,
  });
  const pad = { connected: true, index: 0, mapping: 'standard', axes, buttons };
  navigator.getGamepads = () => [pad as unknown as Gamepad];
  // Fresh fields come from here: the same for the same seed.
  let drawn = seed;
  crypto.getRandomValues = (array) => {
    for (let i = 0; array instanceof Uint32Array && i < array.length; i++) {
      drawn = (Math.imul(drawn, 1664525) + 1013904223) >>> 0;
      array[i] = drawn;
    }
    return array;
  };
}

/** A button held for a few frames, as a thumb does. */
export async function pressPad(page: Page, button: number): Promise<void> {
  await page.evaluate(
    async ([which, frames]) => {
      const one = window.monkey.buttons[which];
      if (one === undefined) return;
      for (const pressed of [true, false]) {
        one.pressed = pressed;
        for (let i = 0; i < frames; i++) await new Promise((next) => requestAnimationFrame(next));
      }
    },
    [button % BUTTONS, 2] as const,
  );
}

/** The stick pushed that way and let go. */
export async function pushStick(page: Page, x: number, y: number): Promise<void> {
  await page.evaluate(
    async (pushed) => {
      for (const to of [pushed, [0, 0]]) {
        to.forEach((value, i) => {
          window.monkey.axes[i] = value;
        });
        for (let i = 0; i < 2; i++) await new Promise((next) => requestAnimationFrame(next));
      }
    },
    [x, y],
  );
}

export interface Control {
  readonly name: string;
  readonly x: number;
  readonly y: number;
}

/** The controls that can be pressed where they are: in view, with nothing over them. */
export function controlsInView(page: Page): Promise<readonly Control[]> {
  return page.evaluate(() => {
    const found: { name: string; x: number; y: number }[] = [];
    const controls = 'a[href], button, input:not([type="file"]), summary, select, label, .fader-track';
    for (const element of document.querySelectorAll(controls)) {
      if (element.matches(':disabled')) continue;
      const { left, top, width, height } = element.getBoundingClientRect();
      const [x, y] = [left + width / 2, top + height / 2];
      if (width === 0 || height === 0 || x < 0 || y < 0 || x >= innerWidth || y >= innerHeight) continue;
      const top1 = document.elementFromPoint(x, y);
      if (top1 === null || !(element.contains(top1) || top1.contains(element))) continue;
      const name = element.getAttribute('aria-label') ?? element.textContent?.trim() ?? '';
      found.push({ name: `${element.localName} ${name.slice(0, 40)}`, x, y });
    }
    return found;
  });
}

/** Where the game is, in a word or two; empty while there is no screen yet. */
export function stateOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const main = document.querySelector<HTMLElement>('main:not(.shell)');
    if (main === null) return '';
    const parts = [main.className.split(' ').join('.')];
    const { way, phase, lit, moment } = main.dataset;
    for (const part of [way, phase]) if (part !== undefined) parts.push(part);
    if (lit === 'true') parts.push(moment === 'true' ? 'moment' : 'lit');
    if (document.querySelector('dialog[open]') !== null) parts.push('dialog');
    return parts.join(' ');
  });
}
