/** By gamepad only: from the first screen to the light, and each way to play. The pad is a made one; all behind it is real. */
import { expect, test } from './guarded-test';
import { A, B, connect, makePad, press, push, RIGHT, START, UP, walkTo, X, Y } from './made-pad';
import { answered, followWarmth, huntReady, replayReady } from './player';
import { words } from './words';

const ui = words('en', 'ui');
const replay = words('en', 'replay');

test.beforeEach(({ page }) => makePad(page));

test('Play, the first rope, the bird’s eye, the next field, a pause, the grab and the pin', {
  tag: '@long',
}, async ({ page }) => {
  test.setTimeout(120_000);
  await page.goto('./');
  await expect(page.getByRole('button', { name: ui('home.play'), exact: true })).toBeVisible();
  await connect(page);
  await walkTo(page, ui('home.play'));
  await press(page, A);
  await huntReady(page);
  await followWarmth(page, [() => push(page, 1, 0), () => push(page, -1, 0)], 14);
  await replayReady(page);
  await walkTo(page, replay('next'));
  await press(page, A);
  await huntReady(page);
  await answered(page, () => press(page, UP, RIGHT));
  await press(page, START);
  await expect(page.getByRole('dialog')).toBeVisible();
  await press(page, B);
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.goto('./#/hunt/toe-bowl?seed=1');
  await huntReady(page);
  await press(page, X);
  expect(await answered(page, () => push(page, -1, 0))).toMatch(/toe/i);
  await answered(page, () => press(page, Y));
  await walkTo(page, ui('pin.skip'));
  await press(page, A);
  await replayReady(page);
});

test('a slide, a sled and a robot', async ({ page }) => {
  await page.goto('./#/hunt/first-slide?seed=2');
  await huntReady(page);
  await connect(page);
  for (let more = 0; more < 3; more++) await press(page, RIGHT);
  await expect(page.getByRole('slider', { name: ui('slide.rate') })).toHaveAttribute(
    'aria-valuetext',
    '0.85',
  );
  await answered(page, () => press(page, A));
  await page.goto('./#/hunt/first-sled?seed=1');
  await huntReady(page);
  await answered(page, () => press(page, A));
  await answered(page, () => push(page, 0.7, -0.7));
  await answered(page, () => press(page, B));
  await page.goto('./#/hunt/first-robot?seed=1');
  await huntReady(page);
  await answered(page, () => press(page, RIGHT));
  await press(page, A);
  const main = page.locator('main.hunt');
  await expect.poll(async () => Number(await main.getAttribute('data-actions'))).toBeGreaterThan(4);
  await press(page, A);
  await expect(page.getByRole('button', { name: ui('robot.go'), exact: true })).toBeVisible();
});
