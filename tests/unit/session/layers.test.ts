/** Exploring a replay: layers by their switches, basins when they are wanted, and what is read under the cross. */
import { expect, test, vi } from 'vitest';
import { shownAt } from '../../../src/core/hunt/gauge';
import { hollowAt } from '../../../src/core/surface/descend';
import type { Game } from '../../../src/session/game';
import { type FakeWorld, fakeLevels, fakeWorld } from '../../fixtures/fake-ports';
import { threeHollows } from '../../fixtures/mapped-fields';

async function explored(seed: number): Promise<FakeWorld> {
  const world = fakeWorld({
    levels: fakeLevels([threeHollows().level]),
    start: `#/hunt/three-hollows?seed=${seed}`,
  });
  await world.settle();
  world.game.step(2, 2);
  world.game.grab();
  world.game.pin(null);
  await world.settle();
  await import('../../../src/session/explore/explore');
  await world.settle();
  return world;
}

function layersOf({ explore }: Game) {
  const layers = explore.peek()?.layers ?? null;
  if (layers === null) throw new RangeError('nothing to explore');
  return layers;
}

test('layers go on and off, and only basins ask the worker, once', async () => {
  const { game, levels, settle } = await explored(1);
  let asked = 0;
  const { basins } = levels;
  levels.basins = (...given) => {
    asked += 1;
    return basins(...given);
  };
  const layers = layersOf(game);
  expect(layers.names).toEqual(['isolines', 'arrows', 'basins', 'points']);
  expect([...layers.on.value]).toEqual([]);
  layers.toggle('isolines');
  layers.toggle('points');
  expect([...layers.on.value]).toEqual(['isolines', 'points']);
  layers.toggle('isolines');
  expect([...layers.on.value]).toEqual(['points']);
  expect(asked).toBe(0);
  layers.toggle('basins');
  layers.toggle('basins');
  layers.toggle('basins');
  await settle();
  expect(asked).toBe(1);
  expect(layers.basins.value).not.toBeNull();
});

test('after a failure basins can be asked for again', async () => {
  const { game, levels, settle } = await explored(1);
  const { basins } = levels;
  const warned = vi.spyOn(console, 'warn').mockImplementation(() => {});
  levels.basins = () => Promise.reject(new RangeError('no worker today'));
  const layers = layersOf(game);
  layers.toggle('basins');
  await settle();
  expect(layers.basins.value).toBeNull();
  expect(warned).toHaveBeenCalledOnce();
  warned.mockRestore();
  levels.basins = basins;
  layers.toggle('basins');
  layers.toggle('basins');
  await settle();
  expect(layers.basins.value).not.toBeNull();
});

test.each([1, 4, 7])('basins and readings fit the field as walked (seed %i)', async (seed) => {
  const { game, settle } = await explored(seed);
  const layers = layersOf(game);
  layers.toggle('basins');
  await settle();
  const replay = game.replay.peek();
  if (replay === null) throw new RangeError('no replay');
  const { level } = replay.hunt;
  const { surface } = level;
  const minima = replay.hollows.map(({ at, loss }) => ({ at, loss, onWall: false }));
  let wrong = 0;
  for (let x = -9; x <= 9; x += 1.5)
    for (let y = -9; y <= 9; y += 1.5)
      if (layers.basins.value?.hollowAt([x, y]) !== hollowAt(surface, minima, [x, y])) wrong += 1;
  // Of 169 places; beside a border the nearest sample may lie beyond it.
  expect(wrong).toBeLessThanOrEqual(5);
  replay.hollows.forEach(({ at, contents }, i) => {
    expect(layers.basins.value?.hollowAt(at)).toBe(i);
    layers.lookout.point(at);
    expect(layers.lookout.seen.value).toMatchObject({
      shown: shownAt(level, surface.loss(Float64Array.from(at))),
      below: { contents },
    });
  });
  // Saddles and hilltops of the proof are named, where they are flat.
  expect(layers.points.filter(({ kind }) => kind === 'saddle').length).toBeGreaterThan(0);
  const gradient = new Float64Array(2);
  for (const { at, loss } of layers.points) {
    expect(surface.lossAndGradient(Float64Array.from(at), gradient)).toBeCloseTo(loss, 9);
    expect(Math.hypot(...gradient)).toBeLessThan(1e-3);
  }
});

test('the cross begins where the walk stands, moves by keys within the walls, and stays when the pointer leaves', async () => {
  const { game } = await explored(1);
  const { lookout } = layersOf(game);
  lookout.setLooking(true, [0, 9]);
  expect(lookout.seen.value?.at).toEqual([0, 9]);
  for (let i = 0; i < 9; i++) lookout.move(2, false);
  expect(lookout.seen.value?.at).toEqual([0, 10]);
  lookout.move(0, true);
  lookout.move(0, false);
  const [x = 0] = lookout.seen.value?.at ?? [];
  expect(x).toBeCloseTo((20 / 24) * 1.25, 9);
  lookout.leave();
  expect(lookout.seen.value).not.toBeNull();
  lookout.setLooking(false, []);
  expect(lookout.seen.value).toBeNull();
  // The pointer alone takes its reading along.
  lookout.point([1, 1]);
  expect(lookout.seen.value?.at).toEqual([1, 1]);
  lookout.leave();
  expect(lookout.seen.value).toBeNull();
});
