/** Hints: a question, a pointer, a shown step whose button is marked; offered after trouble, and hidden for good when wished. */
import type { Page } from '@playwright/test';
import { expect, test } from './guarded-test';
import { answered, huntReady, said } from './player';
import { words } from './words';

const hints = words('en', 'hints');

const hintButton = (page: Page) => page.getByRole('button', { name: /^Hint/ });

test('asked for by key and by button: three rungs, and the shown step can be pressed', async ({ page }) => {
  await page.goto('./#/hunt/first-bowl?seed=1');
  await huntReady(page);
  await expect(hintButton(page)).toBeVisible();
  await page.keyboard.press('h');
  await expect.poll(() => said(page)).toBe(hints('question.untried'));
  await hintButton(page).click();
  await expect.poll(() => said(page)).toBe(hints('pointer.untried'));
  await page.keyboard.press('h');
  await expect.poll(() => said(page)).toBe('Step to the east, with a small stride.');
  await expect(page.locator('.bubble')).toContainText('Step to the east');
  const shown = page.locator('[data-hinted]');
  await expect(shown).toHaveCount(1);
  expect(await answered(page, () => shown.press('Enter'))).toMatch(/warmer|colder/i);
  await expect(shown).toHaveCount(0);
  // The next turn begins with a question again.
  await page.keyboard.press('h');
  await expect.poll(() => said(page)).toMatch(/\?$/);
});

test('a shown tap leads to the foot, and then to its heading', async ({ page }) => {
  await page.goto('./#/hunt/toe-bowl?seed=1');
  await huntReady(page);
  await expect(hintButton(page)).toBeVisible();
  for (const rung of ['question.feel', 'pointer.feel']) {
    await page.keyboard.press('h');
    await expect.poll(() => said(page)).toBe(hints(rung));
  }
  await page.keyboard.press('h');
  await expect.poll(() => said(page)).toMatch(/^Tap your toe/);
  const shown = page.locator('[data-hinted]');
  await expect(shown).toHaveClass(/btn-toe/);
  await shown.press('Enter');
  await expect(shown).toHaveClass(/pad-key/);
  expect(await answered(page, () => shown.press('Enter'))).toMatch(/warmer|colder/i);
  await expect(shown).toHaveCount(0);
});

test('offered after three steps colder, and never where they are hidden', async ({ page }) => {
  await page.goto('./#/hunt/first-bowl?seed=1');
  await huntReady(page);
  await page.keyboard.press('1');
  // Away from the candy: the first way that gets colder, again and again.
  let away = 'd';
  for (const key of ['d', 'a', 'w', 'x']) {
    const answer = await answered(page, () => page.keyboard.press(key));
    if (!/colder/i.test(answer)) continue;
    away = key;
    break;
  }
  for (let step = 0; step < 3; step++) await answered(page, () => page.keyboard.press(away));
  await expect(page.getByRole('button', { name: hints('offered') })).toBeVisible();
  await expect(page.locator('header [aria-live]')).toHaveText(hints('offered'));
  await page.goto('./#/settings');
  await page
    .locator('.choice')
    .filter({ hasText: hints('setting.never') })
    .click();
  await page.goto('./#/hunt/first-bowl?seed=1');
  await huntReady(page);
  await page.waitForTimeout(500);
  await expect(hintButton(page)).toHaveCount(0);
  const before = await said(page);
  await page.keyboard.press('h');
  await page.waitForTimeout(300);
  expect(await said(page)).toBe(before);
});
