/** The candy jar on the first screen: a field's own sweet comes into it, and leads back to the walk that found it. */
import { expect, test } from './guarded-test';
import { followWarmth, huntReady, replayReady } from './player';
import { words } from './words';

const jar = words('en', 'jar');
const ui = words('en', 'ui');

test('candy comes into the jar, and its sweet leads back to the walk', async ({ page }) => {
  await page.goto('./#/');
  await expect(page.getByRole('button', { name: ui('home.play'), exact: true })).toBeVisible();
  await expect(page.locator('.jar')).toHaveCount(0);

  await page.goto('./#/hunt/first-rope?seed=1');
  await huntReady(page);
  const ways = ['ArrowRight', 'ArrowLeft'].map((key) => () => page.keyboard.press(key));
  await followWarmth(page, ways, 14);
  await replayReady(page);
  const walk = page.url();
  await page.getByRole('link', { name: ui('nav.home') }).click();
  const sweet = page.locator('.jar').getByRole('link');
  await expect(sweet).toHaveCount(1);
  await expect(page.getByRole('heading', { name: jar('heading') })).toBeVisible();
  await sweet.focus();
  await page.keyboard.press('Enter');
  await replayReady(page);
  expect(page.url()).toBe(walk);
});
