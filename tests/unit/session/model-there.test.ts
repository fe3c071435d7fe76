/** Looking around on a model's field: each place is another model, and what is told of it is what its data say. */
import { expect, test } from 'vitest';
import type { LevelSpec } from '../../../src/core/level/level-spec';
import { resolveLevel } from '../../../src/core/level/resolve-level';
import { modelFitOf } from '../../../src/core/model/model-fit';
import { modelThere } from '../../../src/session/explore/model-there';
import { fitOf } from '../../../src/session/fit-of';
import type { Game } from '../../../src/session/game';
import { readLevel } from '../../../tools/read-level';
import { fakeLevels, fakeWorld } from '../../fixtures/fake-ports';
import { bowlLevel } from '../../fixtures/levels';

const ROOT = new URL('../../../', import.meta.url);
const GEYSER = readLevel(new URL('levels/second-blindfold/geyser-line.json', ROOT));

async function looking(level: LevelSpec, seed: number) {
  const world = fakeWorld({ levels: fakeLevels([level]), start: `#/hunt/${level.id}?seed=${seed}` });
  await world.settle();
  world.game.step(0, 1);
  world.game.grab();
  world.game.pin(null);
  await world.settle();
  await Promise.all([import('../../../src/session/explore/explore'), import('../../../src/session/fit-of')]);
  await world.settle();
  return { ...partsOf(world.game), settle: world.settle };
}

function partsOf({ explore, replay }: Game) {
  const lookout = explore.peek()?.layers?.lookout;
  const shown = replay.peek();
  if (lookout === undefined || shown === null) throw new RangeError('nothing to explore');
  return { lookout, replay: shown };
}

test.each([1, 6])('a place of a line’s field tells its slope, height and loss (seed %i)', async (seed) => {
  const { lookout, replay, settle } = await looking(GEYSER, seed);
  lookout.point([2, -3]);
  await settle();
  const seen = lookout.seen.value;
  const points = fitOf(replay)?.points ?? [];
  const line = seen?.model?.line;
  if (seen === null || !line || points.length === 0) throw new RangeError('no model there');
  // The mean squared miss of the line that is told is the loss of the place.
  const middle = points.reduce((sum, { inputs: [x = 0] }) => sum + x, 0) / points.length;
  const losses = points.map(
    ({ inputs: [x = 0], target }) => (line.height + line.slope * (x - middle) - target) ** 2,
  );
  expect(losses.reduce((a, b) => a + b) / points.length / seen.loss).toBeCloseTo(1, 2);
  expect(seen.model).toMatchObject({ right: null, heldShown: null });

  // Elsewhere it is another model; nowhere, none.
  lookout.point([2, 4]);
  expect(lookout.seen.value?.model?.line).not.toEqual(line);
  lookout.leave();
  expect(lookout.seen.value).toBeNull();
});

test('the cross of the keys has its model, too, and it is made once', async () => {
  const { lookout, replay, settle } = await looking(GEYSER, 1);
  lookout.setLooking(true, [0, 0]);
  await settle();
  const before = lookout.seen.value?.model?.line;
  lookout.move(0, false);
  expect(lookout.seen.value?.model?.line).not.toEqual(before);
  expect(fitOf(replay)).toBe(fitOf(replay));
});

test('data that were held back have a loss of their own, and kinds are counted on the right side', () => {
  const { surface, ...rest } = readLevel(new URL('tests/fixtures/levels/which-penguin.json', ROOT));
  if (surface.kind !== 'logistic') throw new RangeError('not the penguins');
  const spec = { ...surface, split: { seed: 1, testShare: 0.3 } };
  const level = resolveLevel({ ...rest, surface: spec }, 1);
  const fit = modelFitOf(spec, 1);
  const held = fit.points.filter((point) => point.held).length;
  expect(held / fit.points.length).toBeCloseTo(0.3, 2);
  // Weight 0.4 a millimetre over the pivot, bias 0: long flippers are Gentoo. The other way round nearly all are wrong.
  const [good, bad] = [0.4, -0.2].map((weight) => {
    const there = modelThere(fit, level, [20 * ((weight + 0.2) / 1.2) - 10, 0]);
    const [w = 0, b = 1] = fit.parametersAt([20 * ((weight + 0.2) / 1.2) - 10, 0]);
    expect(w).toBeCloseTo(weight, 9);
    expect(b).toBeCloseTo(0, 9);
    return there;
  });
  expect(good?.line).toBeNull();
  expect(good?.right?.total).toBe(fit.points.length);
  expect(good?.right?.count).toBeGreaterThan(0.95 * fit.points.length);
  expect(bad?.right?.count).toBeLessThan(0.05 * fit.points.length);
  expect(good?.heldShown).toBeLessThan(bad?.heldShown ?? 0);
});

test('a field of landforms is no model', async () => {
  const { lookout, settle } = await looking(bowlLevel(), 1);
  lookout.point([0, 0]);
  await settle();
  expect(lookout.seen.value).not.toBeNull();
  expect(lookout.seen.value?.model).toBeNull();
});
