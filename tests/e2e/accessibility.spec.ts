/** axe on every screen, in a left-to-right and a right-to-left language; and no text that no translator was given. */
import type { Page } from '@playwright/test';
import { expectNoViolations } from './axe';
import { expect, test } from './guarded-test';
import { huntReady, replayReady } from './player';
import { words } from './words';

/** A bowl walked for three steps and grabbed, as a link; made once by playing, so that the code is always right. */
async function playToReplay(page: Page, language: string): Promise<void> {
  const ui = words(language, 'ui');
  await page.goto(`./#/hunt/crooked-hollow?seed=1&lng=${language}`);
  await huntReady(page);
  for (const key of ['KeyD', 'KeyX', 'KeyD']) await page.keyboard.press(key);
  await page.getByRole('button', { name: ui('hunt.grab') }).click();
  await page.getByRole('button', { name: ui('pin.skip') }).click();
  await replayReady(page);
}

for (const language of ['en', 'ar']) {
  test(`axe finds nothing on any screen (${language})`, async ({ page }) => {
    test.setTimeout(120_000);
    const ui = words(language, 'ui');
    for (const place of ['', 'levels', 'settings']) {
      await page.goto(`./#/${place}?lng=${language}`);
      await expect(page.locator('main')).toBeVisible();
      await expectNoViolations(page, place);
    }
    await page.goto(`./#/nowhere?lng=${language}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectNoViolations(page, 'problem');
    await page.goto(`./#/hunt/three-hollows?seed=1&lng=${language}`);
    await huntReady(page);
    await expectNoViolations(page, 'hunt');
    await page.goto(`./#/hunt/first-slide?seed=1&lng=${language}`);
    await expect(page.locator('main.hunt .slide-panel')).toBeVisible();
    await expectNoViolations(page, 'slide');
    await page.goto(`./#/hunt/first-sled?seed=1&lng=${language}`);
    await expect(page.locator('main.hunt .sled-speed')).toBeVisible();
    await expectNoViolations(page, 'sled');
    await page.goto(`./#/hunt/first-robot?seed=1&lng=${language}`);
    await expect(page.locator('main.hunt .robot-panel')).toBeVisible();
    await expectNoViolations(page, 'robot');
    await page.goto(`./#/hunt/first-desk?seed=1&lng=${language}`);
    await expect(page.locator('main.hunt .desk-panel')).toBeVisible();
    await expectNoViolations(page, 'desk');
    await page.goto(`./#/hunt/three-hollows?seed=1&lng=${language}`);
    await expect(page.locator('main.hunt .pad-panel')).toBeAttached();
    await huntReady(page);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectNoViolations(page, 'pause');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: ui('hunt.grab') }).click();
    await expect(page.locator('main.hunt[data-phase="pinning"]')).toBeVisible();
    await expectNoViolations(page, 'pinning');
    await playToReplay(page, language);
    await expectNoViolations(page, 'replay');
    await page.locator('.rivals > h2 > button').click();
    for (const walker of ['rival-grady', 'robot'])
      await page.locator(`[data-walker="${walker}"] button`).click();
    await expect(page.locator('.robot-setter')).toBeVisible();
    await expectNoViolations(page, 'rivals');
  });
}

test('every text came through the translations (pseudo-language)', async ({ page }) => {
  const bare = async (): Promise<string[]> =>
    page.evaluate(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const found: string[] = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const element = node.parentElement;
        const text = node.textContent?.trim() ?? '';
        if (
          !element ||
          element.closest('script, style, noscript, [lang]:not(html)') ||
          !/\p{L}{2,}/u.test(text)
        )
          continue;
        // The title's letters stand each in a span of its own; its whole is in the heading's label.
        const whole =
          element.closest(
            '[aria-label], [aria-hidden="true"], p, button, a, label, h1, h2, li, dd, dt, td, th',
          ) ?? element;
        if (!/[⟦⟧]/.test(whole.textContent ?? '') && !/⟦/.test(whole.getAttribute('aria-label') ?? ''))
          found.push(text);
      }
      for (const element of document.querySelectorAll('[aria-label], [title], [aria-valuetext]')) {
        for (const name of ['aria-label', 'title', 'aria-valuetext']) {
          const value = element.getAttribute(name);
          if (value !== null && /\p{L}{2,}/u.test(value) && !value.includes('⟦'))
            found.push(`${name}=${value}`);
        }
      }
      return found;
    });
  for (const place of ['', 'levels', 'settings', 'nowhere', 'hunt/three-hollows?seed=1']) {
    await page.goto(`./#/${place}${place.includes('?') ? '&' : '?'}lng=qps`);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('⟦');
    expect(await bare(), place).toEqual([]);
  }
  await huntReady(page);
  await page.keyboard.press('KeyD');
  await page.keyboard.press('Enter');
  await page.locator('main.hunt[data-phase="pinning"]').waitFor();
  await page.locator('.btn-skip').click();
  await replayReady(page);
  expect(await bare(), 'replay').toEqual([]);
});
