/** Plays whole hunts from inside the page, so that no test driver's handles stay in its memory. */
import { AGAIN, EAST, GRAB, HUNTING, SKIP_LIGHT, SKIP_PIN, WEST } from '../game-markers';
import { press } from './loading';

const PATIENCE_MS = 20_000;

/** A few steps, grab, no pin, the light skipped, again: ends in the next hunt. */
export async function playHunt(steps: number): Promise<void> {
  await there(HUNTING);
  for (let i = 0; i < steps; i++) {
    press(i % 2 === 0 ? EAST : WEST);
    await frame();
  }
  await click(GRAB);
  await click(SKIP_PIN);
  await click(SKIP_LIGHT);
  await click(AGAIN);
  await there(HUNTING);
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
