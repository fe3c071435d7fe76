/** What is shown of how to do something speaks of the device last used. */
import type { Page } from '@playwright/test';
import { expect, test } from './guarded-test';
import { connect, makePad, press, X } from './made-pad';
import { answered, huntReady, skipPin } from './player';
import { words } from './words';

const ui = words('en', 'ui');
const hints = words('en', 'hints');
const settings = words('en', 'settings');

/** What the caps on the screen say, in reading order. */
const caps = (page: Page): Promise<string[]> =>
  page
    .locator('.hunt .cap')
    .evaluateAll((all) =>
      all.filter((cap) => cap.checkVisibility()).map((cap) => cap.getAttribute('data-cap') ?? ''),
    );
const grab = (page: Page) => page.getByRole('button', { name: ui('hunt.grab'), exact: true });

test('keys, then the mouse, then a gamepad: caps and words go along, names stay', async ({
  page,
}, testInfo) => {
  test.skip(testInfo.project.name !== 'laptop', 'a phone has no keyboard');
  await makePad(page);
  await page.goto('./#/hunt/toe-bowl?seed=1');
  await huntReady(page);
  const bubble = page.locator('.bubble');
  await expect(bubble).toContainText(hints('how.step.mouse'));
  expect(await caps(page)).toEqual([]);

  await page.keyboard.press('Tab');
  await expect(bubble).toContainText(hints('how.step.keyboard'));
  await expect
    .poll(() => caps(page))
    .toEqual([
      'Esc',
      'H',
      '← ↑ ↓ →',
      ...'QWEADZXC123',
      settings('keys.name.Shift'),
      settings('keys.name.Enter'),
    ]);
  await expect(grab(page)).toHaveAttribute('aria-keyshortcuts', 'Enter');

  await page.mouse.click(640, 30);
  await expect.poll(() => caps(page)).toEqual([]);
  await expect(grab(page)).toHaveAttribute('aria-keyshortcuts', 'Enter');

  await connect(page);
  await press(page, X);
  await expect.poll(() => caps(page)).toEqual(['☰', '✛', 'LB', 'RB', 'X', 'Y']);
  await expect(grab(page)).toBeVisible();
});

test('keys of one’s own are on the caps', async ({ page }, testInfo) => {
  test.skip(testInfo.project.name !== 'laptop', 'a phone has no keyboard');
  await page.goto('./#/settings');
  const row = page.getByRole('button', { name: new RegExp(`^${settings('keys.action.grab')}:`) });
  await row.click();
  await expect(row).toHaveAttribute('data-asks-key', '');
  await expect(async () => {
    await page.keyboard.press('KeyP');
    await expect(row).toContainText('Grab: P', { timeout: 1000 });
  }).toPass();
  await page.goto('./#/hunt/toe-bowl?seed=1');
  await huntReady(page);
  await answered(page, () => page.keyboard.press('KeyE'));
  await expect.poll(() => caps(page)).toContain('P');
  await expect(grab(page)).toHaveAttribute('aria-keyshortcuts', 'P');
});

test('a finger sees no caps, and is told of a finger’s ways', async ({ page }, testInfo) => {
  test.skip(testInfo.project.name !== 'phone', 'a laptop has no touch screen');
  await page.goto('./#/hunt/toe-bowl?seed=1');
  await huntReady(page);
  await expect(page.locator('.bubble')).toContainText(hints('how.step.touch'));
  expect(await caps(page)).toEqual([]);
  await grab(page).tap();
  await expect(page.locator('.pad-panel')).toContainText(hints('how.pin.touch'));
  await skipPin(page, (name) => page.getByRole('button', { name, exact: true }).tap());
});
