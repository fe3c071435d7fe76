/** What the monkey looks for after what it did: that there is a way on, and that axe finds nothing. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { stateOf } from './in-page';

const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
/** However busy the machine is, a screen has come by then. */
const PATIENCE_MS = 30_000;
/** Colors settle, screens fade in. */
const SETTLE_MS = 700;
/** A violation that is gone after this was in the middle of a fade. */
const SECOND_LOOK_MS = 2000;

/** Null when something on the screen can be pressed or walked to; else what the screen is. */
export async function stuckAt(page: Page): Promise<string | null> {
  try {
    await page.waitForFunction(
      () => {
        const area = document.querySelector('dialog[open]') ?? document.querySelector('main:not(.shell)');
        const controls = area?.querySelectorAll('a[href], button:not(:disabled), input:not(:disabled)') ?? [];
        return [...controls].some((control) => control.checkVisibility());
      },
      undefined,
      { timeout: PATIENCE_MS },
    );
    return null;
  } catch {
    return (await page.locator('body').innerText()).slice(0, 300);
  }
}

/** What axe finds in this state at rest; null when the screen changed meanwhile. */
export async function axeFinds(page: Page, state: string): Promise<readonly string[] | null> {
  // Forced colors are the system's own; axe measures the page's.
  await page.emulateMedia({ forcedColors: 'none' });
  let found: readonly string[] = [];
  for (const waitMs of [SETTLE_MS, SECOND_LOOK_MS]) {
    await page.waitForTimeout(waitMs);
    found = await violations(page);
    if ((await stateOf(page)) !== state) return null;
    if (found.length === 0) break;
  }
  return found;
}

async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: {
        run(
          context: Document,
          options: object,
        ): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
      };
    };
    // The made-up language's code is of those that are nobody's, which axe holds for a slip.
    const rules = { 'html-lang-valid': { enabled: document.documentElement.lang !== 'qps' } };
    const found = await axe.run(document, { resultTypes: ['violations'], rules });
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);
  });
}
