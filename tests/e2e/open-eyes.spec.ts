/** The same field with open eyes: the hunt's own controls in the light, and both walks side by side. */
import { expect, test } from './guarded-test';
import { huntReady, said, skipPin } from './player';
import { words } from './words';

const explore = words('en', 'explore');
const ui = words('en', 'ui');

test('with open eyes the same field is walked once more, and nothing is kept', async ({ page }) => {
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  await page.goto('./#/hunt/toe-bowl?seed=1');
  await huntReady(page);
  await press(ui('hunt.grab'));
  await skipPin(page, press);
  const kept = await page.evaluate(() => localStorage.getItem('candy-descent.save'));
  expect(kept).not.toBeNull();
  await press(explore('openEyes.heading'));
  await press(explore('openEyes.start'));
  const open = page.getByRole('region', { name: explore('openEyes.heading') });
  await expect(open).toBeVisible();
  await expect.poll(() => said(page)).toContain(explore('openEyes.never'));

  await page.keyboard.press('d');
  await expect(open).toHaveAttribute('data-actions', '1');
  await open.getByRole('button', { name: ui('heading.south'), exact: true }).click();
  await expect(open).toHaveAttribute('data-actions', '2');
  await expect(open.getByText(explore('openEyes.never'))).toHaveCount(0);

  await press(ui('hunt.grab'));
  const rows = open.locator('.open-eyes-outcomes');
  await expect(rows).toContainText(/With open eyes2 steps/);
  await expect(rows).toContainText(/Blindfolded0 steps, to a loss of 100/);
  await expect.poll(() => said(page)).toMatch(/With open eyes: 2 steps/);
  expect(await page.evaluate(() => localStorage.getItem('candy-descent.save'))).toBe(kept);

  await press(explore('openEyes.leave'));
  await expect(open).toHaveCount(0);
  await expect(page.getByRole('button', { name: explore('openEyes.heading') })).toBeVisible();
});
