/** Plays whole hunts from inside the page, so that no test driver's handles stay in its memory. */
import { AGAIN, ALL_WAYS, GRAB, SKIP_LIGHT, SKIP_PIN, WAY } from '../game-markers';
import { press } from './loading';

const PATIENCE_MS = 20_000;

/** One hunt of each way to play: its keys, grab, no pin, the light skipped, again: ends in the next hunt of the last. */
export async function playEachWay(): Promise<void> {
  for (const { way, address, keys } of ALL_WAYS) {
    location.hash = address;
    await there(WAY(way));
    for (const key of keys) {
      press(key);
      await frame();
    }
    await click(GRAB);
    // A desk has no field to pin: its light comes by itself.
    if ((await there(`${SKIP_PIN}, ${SKIP_LIGHT}`)).matches(SKIP_PIN)) await click(SKIP_PIN);
    await click(SKIP_LIGHT);
    await click(AGAIN);
    await there(WAY(way));
  }
}

async function click(selector: string): Promise<void> {
  (await there(selector)).click();
  await frame();
}

/** The element, as soon as it is in the page and can be pressed. */
export async function there(selector: string): Promise<HTMLElement> {
  const lateMs = performance.now() + PATIENCE_MS;
  for (;;) {
    const element = document.querySelector<HTMLElement>(selector);
    if (element !== null && !element.matches(':disabled')) return element;
    if (performance.now() > lateMs) throw new Error(`no ${selector} within ${PATIENCE_MS / 1000} s`);
    await frame();
  }
}

/** Where to click on it, in CSS px of the window, scrolled into view. */
export async function middleOf(selector: string): Promise<readonly [number, number]> {
  const element = await there(selector);
  element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  const { x, y, width, height } = element.getBoundingClientRect();
  return [x + width / 2, y + height / 2];
}

function frame(): Promise<number> {
  return new Promise(requestAnimationFrame);
}
