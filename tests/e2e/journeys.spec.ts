/** A hunt by each kind of device alone: keyboard, buttons (as a screen reader presses them), and in Arabic. From the first screen: played-through.spec. */
import { expect, test } from './guarded-test';
import { answered, huntReady, replayReady, said, skipPin, tabTo } from './player';
import { words } from './words';

const ui = words('en', 'ui');
const replay = words('en', 'replay');

test('by keyboard only: letters, number pad and two arrows at once; Escape pauses', async ({ page }) => {
  await page.goto('./#/hunt/first-bowl?seed=1');
  await huntReady(page);
  await answered(page, () => page.keyboard.press('KeyD'));
  await answered(page, () => page.keyboard.press('Numpad8'));
  await answered(page, async () => {
    // Two fingers at once: neither waits for the browser's answer to the other.
    await Promise.all([page.keyboard.down('ArrowUp'), page.keyboard.down('ArrowRight')]);
    await page.keyboard.up('ArrowUp');
    await page.keyboard.up('ArrowRight');
  });
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('by keyboard only: strides, toe-taps and the grab', async ({ page }) => {
  await page.goto('./#/hunt/toe-bowl?seed=1');
  await huntReady(page);
  const tapped = await answered(page, () => page.keyboard.press('Shift+KeyD'));
  expect(tapped).toContain('Toe to the east');
  const second = await answered(page, () => page.keyboard.press('Shift+KeyW'));
  expect(second).toMatch(/it is lower to the/i);
  await page.keyboard.press('3');
  await expect(page.getByRole('radio', { name: ui('stride.large') })).toBeChecked();
  await answered(page, () => page.keyboard.press('KeyA'));
  await answered(page, () => page.keyboard.press('Enter'));
  await skipPin(page, async (name) => {
    await tabTo(page, name);
    await page.keyboard.press('Enter');
  });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('by buttons only, as a screen reader presses them', async ({ page }) => {
  await page.goto('./#/hunt/crooked-hollow?seed=1');
  await huntReady(page);
  const names = [
    'Step north',
    'Step north-east',
    'Step east',
    'Step south-east',
    'Step south',
    'Step south-west',
    'Step west',
    'Step north-west',
  ];
  for (const name of names) await expect(page.getByRole('button', { name, exact: true })).toBeAttached();
  await page.getByRole('radio', { name: ui('stride.large') }).press('Space');
  await expect(page.getByRole('radio', { name: ui('stride.large') })).toBeChecked();
  for (let step = 0; step < 6; step++) {
    const way = /lower to the ([a-z-]+)/.exec(await said(page))?.[1];
    expect(way).toBeDefined();
    await answered(page, () => page.getByRole('button', { name: `Step ${way}`, exact: true }).press('Enter'));
  }
  await page.getByRole('button', { name: /^Toe-tap: / }).press('Enter');
  const felt = await answered(page, () =>
    page.getByRole('button', { name: 'Toe-tap east', exact: true }).press('Enter'),
  );
  expect(felt).toMatch(
    /toe .*(warmer|colder|the same|no change).* east|toe to the east: (warmer|colder|the same)/i,
  );
  await answered(page, () => page.getByRole('button', { name: ui('hunt.grab') }).press('Enter'));
  await page.getByRole('button', { name: ui('pin.south-east') }).press('Enter');
  await replayReady(page);
  await page.getByRole('button', { name: replay('stepForward') }).press('Enter');
  await expect(page.getByRole('slider')).toHaveAttribute('aria-valuetext', /Step \d+ of 6/);
  await page.getByRole('button', { name: replay('again') }).press('Enter');
  await huntReady(page);
  await expect(page).toHaveURL(/seed=2/);
});

test('in Arabic: the words run right to left, the field does not', async ({ page }) => {
  const arabic = words('ar', 'ui');
  await page.goto('./#/?lng=ar');
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(page.locator('html')).toHaveAttribute('lang', 'ar');
  await page.getByRole('button', { name: arabic('home.play') }).click();
  await huntReady(page);
  await expect(page).toHaveURL(/first-rope.*lng=ar/);
  const east = page.getByRole('button', { name: arabic('heading.east'), exact: true });
  const west = page.getByRole('button', { name: arabic('heading.west'), exact: true });
  const eastBox = await east.boundingBox();
  const westBox = await west.boundingBox();
  expect(eastBox?.x ?? 0).toBeGreaterThan(westBox?.x ?? 0);
  for (let step = 0; step < 14 && !(await page.locator('main.replay').isVisible()); step++) {
    await page.keyboard.press('KeyD');
    await page.waitForTimeout(100);
  }
  await replayReady(page);
  const text = await page.locator('main').innerText();
  expect(text.replace(/Pip|Ava/g, '')).not.toMatch(/[A-Za-z]{2,}/);
});
