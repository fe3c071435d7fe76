/** Exploring the lit field: its layers by keyboard, what is read under the cross, the curves, the numbers of a step. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { parseLevel } from '../../src/core/level/level-spec';
import { resolveLevel } from '../../src/core/level/resolve-level';
import { readingAt } from '../../src/core/replay/reading';
import { expect, test } from './guarded-test';
import { replayReady, tabTo } from './player';
import { words } from './words';

const replay = words('en', 'replay');
const explore = words('en', 'explore');

/** East past the candy and back: the walk of story.spec.ts. */
const WALK = '1.three-hollows.0e3nrqs.1.CFIOHHTGSGSCCXUOOz.q9';
const file = new URL('../../levels/feel-the-slope/three-hollows.json', import.meta.url);
const LEVEL = resolveLevel(parseLevel(JSON.parse(readFileSync(file, 'utf8'))), 1);

async function openWalk(page: Page): Promise<void> {
  // Painted with the 2-D canvas: the flat map, which the pointer reads.
  await page.goto(`./?renderer=canvas#/replay/${WALK}?lng=en`);
  await replayReady(page);
}

/** What is drawn of the field now. */
async function fieldPicture(page: Page): Promise<string> {
  const picture = await page.locator('#stage canvas').screenshot();
  return picture.toString('base64');
}

test('by keyboard alone: each layer is switched on and off, and shows', async ({ page }) => {
  await openWalk(page);
  await tabTo(page, explore('layers.title'));
  await page.keyboard.press('Enter');
  for (const name of ['isolines', 'arrows', 'basins', 'points']) {
    const label = explore(`layers.name.${name}`);
    const button = page.getByRole('button', { name: label, exact: true });
    const before = await fieldPicture(page);
    await tabTo(page, label);
    await page.keyboard.press('Enter');
    await expect(button).toHaveAttribute('aria-pressed', 'true');
    await expect(page.getByText(explore(`layers.about.${name}`))).toBeVisible();
    await expect.poll(() => fieldPicture(page), { timeout: 15_000 }).not.toBe(before);
    // Numbers stand on lines, names at points.
    const labels = page.locator(`.field-labels [data-kind="${name === 'isolines' ? 'isoline' : 'sweets'}"]`);
    if (name === 'isolines' || name === 'points') await expect(labels.first()).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(button).toHaveAttribute('aria-pressed', 'false');
    await expect(labels).toHaveCount(0);
  }
});

test('places keep their one name; terms come to it; labels stay on the stage, clear of one another', async ({
  page,
}) => {
  await openWalk(page);
  await page.getByRole('checkbox', { name: replay('names') }).press('Space');
  const named = page.locator('.field-labels');
  await expect(named.locator('[data-kind="sweets"]')).toHaveText('Sweets');
  await expect(named.locator('[data-kind="start"]')).toHaveText('Start');
  await page.getByRole('button', { name: explore('layers.title') }).click();
  for (const name of ['isolines', 'points'])
    await page.getByRole('button', { name: explore(`layers.name.${name}`), exact: true }).click();
  await expect(named.locator('[data-kind="sweets"]')).toHaveText('Sweets: local minimum');
  await expect(named.locator('[data-kind="start"]')).toHaveText('Start');
  await expect(page.locator('.layer-points li').first()).toHaveText(
    /^Candy: lowest point \(in the .*, loss \d+\)$/,
  );
  await expect.poll(() => named.locator('li').count()).toBeGreaterThan(6);
  const [stage, boxes] = await page.evaluate(() => {
    const boxOf = (element: Element): { x: number; y: number; width: number; height: number } =>
      element.getBoundingClientRect().toJSON();
    const area = document.querySelector('.stage-area');
    return [
      area === null ? null : boxOf(area),
      [...document.querySelectorAll('.field-labels li')].map(boxOf),
    ] as const;
  });
  if (stage === null) throw new Error('no stage');
  expect(boxes.length).toBeGreaterThan(6);
  for (const [i, a] of boxes.entries()) {
    expect(a.x).toBeGreaterThanOrEqual(stage.x - 1);
    expect(a.y).toBeGreaterThanOrEqual(stage.y - 1);
    expect(a.x + a.width).toBeLessThanOrEqual(stage.x + stage.width + 1);
    expect(a.y + a.height).toBeLessThanOrEqual(stage.y + stage.height + 1);
    for (const b of boxes.slice(i + 1))
      expect(a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height).toBe(
        false,
      );
  }
});

test('the cross is moved by keys, and reads what the core reckons there', async ({ page }) => {
  await openWalk(page);
  const scrubber = page.getByRole('slider', { name: replay('scrubber') });
  await scrubber.fill('0');
  await tabTo(page, explore('layers.title'));
  await page.keyboard.press('Enter');
  await tabTo(page, explore('layers.look'));
  await page.keyboard.press('Enter');
  const readout = page.locator('.readout');
  await expect(readout).toContainText(`Loss ${readingAt(LEVEL, LEVEL.start).shown}`);
  for (let i = 0; i < 5; i++) await page.keyboard.press('ArrowUp');
  for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Shift+ArrowRight');
  const [x = 0, y = 0] = LEVEL.start;
  const move = 20 / 24;
  const there = readingAt(LEVEL, [x + 3.25 * move, y + 5 * move]);
  await expect(readout).toContainText(`Loss ${there.shown}`);
  await expect(readout).toContainText('From here a ball rolls into the candy');
  // Said once it rests; the walk itself was not moved by these keys.
  await expect(page.getByRole('status')).toContainText(`Loss ${there.shown}`);
  await expect(scrubber).toHaveValue('0');
  await page.keyboard.press('Escape');
  await expect(readout).toHaveCount(0);
});

test('the pointer reads the flat map', async ({ page }) => {
  await openWalk(page);
  const stage = await page.locator('.stage-area').boundingBox();
  if (stage === null) throw new Error('no stage');
  const [x, y] = [stage.x + stage.width * 0.4, stage.y + stage.height * 0.4];
  const readout = page.locator('.readout');
  await expect
    .poll(
      async () => {
        await page.mouse.move(x + Math.random(), y);
        return readout.count();
      },
      { timeout: 15_000 },
    )
    .toBe(1);
  await expect(readout).toContainText(/Loss \d+/);
  await expect(readout).toContainText(/a ball rolls into/, { timeout: 15_000 });
  await page.mouse.move(stage.x + 2, stage.y + 2);
  await expect(readout).toHaveCount(0);
});

test('the curves unfold, stretch, and tell their numbers; the step is told in numbers', async ({ page }) => {
  await openWalk(page);
  const more = page.getByRole('button', { name: explore('curves.distance') });
  await more.focus();
  await page.keyboard.press('Enter');
  await expect(more).toHaveAttribute('aria-expanded', 'true');
  const curves = page.locator('.card.curve .curve-line');
  await expect(curves).toHaveCount(2);
  const linear = await curves.first().getAttribute('points');
  await page.getByRole('button', { name: explore('curves.log') }).press('Space');
  await expect(curves.first()).not.toHaveAttribute('points', linear ?? '');
  await expect(page.locator('.curve-guide-label').first()).toBeVisible();

  // Four times as fast is there to be chosen.
  await page.getByRole('radio', { name: replay('speedFastest') }).check({ force: true });
  await expect(page.getByRole('radio', { name: replay('speedFastest') })).toBeChecked();

  await page.getByRole('slider', { name: replay('scrubber') }).fill('4');
  await page.getByRole('button', { name: explore('rule.title') }).press('Enter');
  const rule = page.locator('.card.rule');
  await expect(rule).toContainText('Way: west, stride: 2.4.');
  await expect(rule).toContainText('w = 4.72 + 2.4 × (−1) = 2.32');
  await page.getByRole('button', { name: replay('stepForward') }).press('Enter');
  await expect(rule).toContainText('Step 5:');
});
