/** The one moment: every step that Pip could have taken there, by buttons, by keyboard and on the map. */
import { expect, test } from './guarded-test';
import { huntReady, said, skipPin } from './player';
import { words } from './words';

const explore = words('en', 'explore');
const replay = words('en', 'replay');
const ui = words('en', 'ui');

test('the moment shows what each step would have brought; choosing one tells it', async ({ page }) => {
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  await page.goto('./#/hunt/crooked-hollow?seed=1');
  await huntReady(page);
  // Uphill, mostly: the telling step is one of these.
  for (const key of ['3', 'ArrowDown', 'ArrowDown', 'ArrowLeft', 'ArrowDown', 'Enter'])
    await page.keyboard.press(key);
  await skipPin(page, press);
  await page.getByRole('slider', { name: replay('scrubber') }).press('Home');
  // By hand to the moment: the replay stops there by itself, too, only later.
  await page
    .getByRole('button', { name: /Look at step|Step 3: Uphill/ })
    .first()
    .click();
  const choices = page.getByRole('region', { name: explore('choices.heading') });
  await expect(choices).toBeVisible();
  const pad = choices.getByRole('group', { name: explore('choices.heading') });
  await expect(pad.getByRole('button')).toHaveCount(8);
  const own = pad.getByRole('button', { name: explore('choices.own') });
  await expect(own).toHaveCount(1);
  await expect(own).toHaveAccessibleName(/^West, a big step: \d+ became \d+\./);

  await choices.getByRole('radio', { name: ui('stride.small') }).check({ force: true });
  const east = pad.getByRole('button', { name: /^East, a small step: \d+ would have become \d+\./ });
  await east.focus();
  await page.keyboard.press('Enter');
  await expect(east).toHaveAttribute('aria-pressed', 'true');
  await expect(choices.locator('.could-told')).toContainText(/^East, a small step: .* Better by \d+ points/);
  await expect.poll(() => said(page)).toMatch(/^East, a small step/);

  await choices.getByRole('button', { name: explore('choices.showBest') }).click();
  await expect(choices.locator('.could-told')).toContainText(explore('choices.best'));
  await expect(pad.getByRole('button', { pressed: true })).toHaveAccessibleName(/a big step/);
});
