/** Two orders: a level of the course may be explained before it is first played, by a setting or by a link. */
import { describe, expect, test } from 'vitest';
import { type FakeWorld, fakeStorage, fakeWorld } from '../../fixtures/fake-ports';

async function at(hash: string, parts: Parameters<typeof fakeWorld>[0] = {}): Promise<FakeWorld> {
  const world = fakeWorld({ start: hash, ...parts });
  await world.settle();
  return world;
}
const shown = ({ game }: FakeWorld) => game.screen.value;
const go = async (world: FakeWorld, hash: string): Promise<void> => {
  world.address.type(hash);
  await world.settle();
};
const EXPLAINED = { name: 'explain', which: 'bowl' };

test('playing first, as usual, a level opens at once', async () => {
  expect(shown(await at('#/hunt/bowl?seed=1'))).toEqual({ name: 'hunt' });
  expect(shown(await at('#/hunt/bowl?seed=1&order=play'))).toEqual({ name: 'hunt' });
});

describe('explaining first', () => {
  test('a level is explained at its own address, and its field opens where that is asked to play', async () => {
    const world = await at('#/hunt/bowl?seed=5&order=explain');
    expect(shown(world)).toEqual(EXPLAINED);
    // Nothing of the field is there yet.
    expect(world.game.hunt.value).toBeNull();
    await go(world, '#/hunt/bowl?seed=5&order=play');
    expect(shown(world)).toEqual({ name: 'hunt' });
    expect(world.game.hunt.value?.hunt.level.seed).toBe(5);
  });

  test('is wanted by a setting as by a link, for who presses play too', async () => {
    const storage = fakeStorage();
    const world = await at('#/settings', { storage });
    world.game.changeSettings({ explainFirst: true });
    await go(world, '#/hunt/bowl?seed=1');
    expect(shown(world)).toEqual(EXPLAINED);
    world.game.play();
    await world.settle();
    expect(shown(world).name).toBe('explain');
    expect(shown(await at('#/hunt/bowl?seed=1', { storage }))).toEqual(EXPLAINED);
  });

  test('by a link holds for the visit, for each level, and is not kept', async () => {
    const storage = fakeStorage();
    const world = await at('#/levels?order=explain', { storage });
    for (const id of ['bowl', 'rope', 'bowl']) {
      await go(world, `#/hunt/${id}?seed=1`);
      expect(shown(world)).toEqual({ name: 'explain', which: id });
      await go(world, `#/hunt/${id}?seed=1&order=play`);
      expect(shown(world)).toEqual({ name: 'hunt' });
    }
    expect(shown(await at('#/hunt/bowl?seed=1', { storage }))).toEqual({ name: 'hunt' });
  });

  test('is over for a level once it was played', async () => {
    const world = await at('#/levels?order=explain');
    await go(world, '#/hunt/bowl?seed=1&order=play');
    world.game.grab();
    world.game.pin(null);
    await world.settle();
    world.game.again();
    await world.settle();
    expect(shown(world)).toEqual({ name: 'hunt' });
  });

  test('does not stand in the way of a hunt that was begun', async () => {
    const world = await at('#/levels?order=explain');
    await go(world, '#/hunt/bowl?seed=1&order=play');
    world.game.step(2, 1);
    await go(world, '#/levels');
    await go(world, '#/hunt/rope?seed=1');
    expect(shown(world).name).toBe('explain');
    await go(world, '#/hunt/bowl?seed=1');
    expect(shown(world)).toEqual({ name: 'hunt' });
    expect(world.game.hunt.value?.hunt.records).toHaveLength(1);
  });

  test('is read without music', async () => {
    const world = await at('#/hunt/bowl?seed=1');
    world.game.grab();
    world.game.pin(null);
    await world.settle();
    await go(world, '#/hunt/rope?seed=1&order=explain');
    expect(shown(world).name).toBe('explain');
    expect(world.beds.at(-1)).toBeNull();
  });

  test('leaves what is no level of the course alone', async () => {
    expect(shown(await at('#/hunt/nowhere?seed=1&order=explain')).name).toBe('problem');
  });
});
