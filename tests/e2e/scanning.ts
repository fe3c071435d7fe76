/** Plays with one switch: waits until the light is where it is wanted, and presses. */
import type { Page } from '@playwright/test';
import type { Settings } from '../../src/core/course/save';
import { DEFAULT_SETTINGS, newProfile, newSave } from '../../src/core/course/saves';

/** The light stays 2.6 s: a busy machine never presses late, and the page's clock is put forward instead of waiting. */
const NEXT_MS = 2700;
/** A tremble is over, and what was pressed has changed the page. */
const PRESSED_MS = 300;

/** A save in which the light goes slowly. */
export async function withOneSwitch(page: Page, more: Partial<Settings> = {}): Promise<void> {
  await page.clock.install();
  const save = newSave();
  const profile = { ...newProfile(), settings: { ...DEFAULT_SETTINGS, scan: 'slow', ...more } };
  await page.addInitScript(
    (text) => localStorage.setItem('candy-descent.save', text),
    JSON.stringify({ ...save, profiles: { [save.active]: profile } }),
  );
}

/** What the light is on: the control of this name, a group with it, or something else. */
function litFor(page: Page, name: string): Promise<'item' | 'group' | 'other'> {
  return page.evaluate((wanted) => {
    const lit = [...document.querySelectorAll<HTMLElement>('[data-scan]')];
    const controls = lit.flatMap((one) => {
      const inside = [...one.querySelectorAll('button:not(:disabled), a[href], input:not(:disabled)')];
      return inside.length > 0 ? inside : [one];
    });
    const isWanted = (control: Element): boolean =>
      [control.getAttribute('aria-label'), control.textContent, control.closest('label')?.textContent].some(
        (text) => text?.trim() === wanted,
      );
    if (!controls.some(isWanted)) return 'other';
    return lit[0]?.dataset.scan === 'item' ? 'item' : 'group';
  }, name);
}

/** Waits for the light and presses, into groups and then the control of this name. Gives how many lights passed. */
export async function choose(
  page: Page,
  name: string,
  press: () => Promise<void> = () => page.keyboard.press('Space'),
): Promise<number> {
  for (let lights = 0; lights < 60; lights++) {
    const lit = await litFor(page, name);
    if (lit === 'other') {
      await page.clock.fastForward(NEXT_MS);
      continue;
    }
    await press();
    await page.clock.fastForward(PRESSED_MS);
    if (lit === 'item') return lights;
  }
  throw new Error(`the light never comes to "${name}"`);
}
