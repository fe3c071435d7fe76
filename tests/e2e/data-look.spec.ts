/** Each place of a model's field is another model: the data beside the field follow who looks around on it. */
import { resolveLevel } from '../../src/core/level/resolve-level';
import { modelFitOf } from '../../src/core/model/model-fit';
import { readingAt } from '../../src/core/replay/reading';
import { readLevel } from '../../tools/read-level';
import { expect, test } from './guarded-test';
import { replayReady } from './player';
import { words } from './words';

const explore = words('en', 'explore');
const replay = words('en', 'replay');

const WALK = '1.geyser-line.1u5msdv.1.HHBHz.fn';
const SPEC = readLevel(new URL('../../levels/second-blindfold/geyser-line.json', import.meta.url));
const LEVEL = resolveLevel(SPEC, 1);

test('the line follows the pointer and the cross on the field, and is the walk’s again afterwards', async ({
  page,
}) => {
  // Painted with the 2-D canvas: the flat map, which the pointer reads.
  await page.goto(`./?renderer=canvas#/replay/${WALK}?lng=en`);
  await replayReady(page);
  const scrubber = page.getByRole('slider', { name: replay('scrubber') });
  // Held at its start: a walk that plays would go on from a place that it already had.
  await scrubber.press('End');
  await scrubber.press('Home');
  const now = page.locator('.card.data .data-now');
  const line = page.locator('.card.data .data-line');
  await expect(now).toContainText('Step 0: loss');
  const ofTheWalk = (await line.getAttribute('points')) ?? '';
  expect(ofTheWalk).not.toBe('');

  const stage = await page.locator('.stage-area').boundingBox();
  if (stage === null) throw new Error('no stage');
  await expect
    .poll(
      async () => {
        await page.mouse.move(stage.x + stage.width * 0.5, stage.y + stage.height * 0.5 + Math.random());
        return now.textContent();
      },
      { timeout: 15_000 },
    )
    .toMatch(/^Here: loss \d+, slope .*, height in the middle /);
  await expect(line).not.toHaveAttribute('points', ofTheWalk);
  await expect(page.locator('.card.data .data-walk')).toHaveAttribute('points', ofTheWalk);
  await page.mouse.move(stage.x + 2, stage.y + 2);
  await expect(now).toContainText('Step 0: loss');
  await expect(line).toHaveAttribute('points', ofTheWalk);

  // By keys: where the cross stands, in numbers of the core.
  await page.getByRole('button', { name: explore('layers.title') }).press('Enter');
  await page.getByRole('button', { name: explore('layers.look') }).press('Enter');
  await expect(now).toContainText('Here: loss 100');
  for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowDown');
  const [x = 0, y = 0] = LEVEL.start;
  const there = [x, y - (4 * 20) / 24];
  if (SPEC.surface.kind !== 'line-fit') throw new Error('not a line');
  const [, height = 0] = modelFitOf(SPEC.surface, 1).parametersAt(there);
  await expect(now).toContainText(`Here: loss ${readingAt(LEVEL, there).shown}, slope`);
  await expect(now).toContainText(`height in the middle ${Number(height.toFixed(1))}`);
  // Said once it rests.
  await expect(page.getByRole('status')).toContainText(/Loss \d+\s*A line of slope .* high in the middle/);
  await page.keyboard.press('Escape');
  await expect(now).toContainText('Step 0: loss');
  await expect(line).toHaveAttribute('points', ofTheWalk);
});
