/** The same field once more with open eyes: the hunt's rules, and nothing of it kept. */
import { expect, test, vi } from 'vitest';
import type { Explore } from '../../../src/session/explore/explore';
import { type FakeWorld, fakeWorld } from '../../fixtures/fake-ports';

const [EAST, SOUTH] = [0, 6] as const;

/** In the light after two steps the wrong way. */
async function inTheLight(): Promise<FakeWorld & { readonly explore: Explore }> {
  const world = fakeWorld({ start: '#/hunt/bowl?seed=1' });
  await world.settle();
  world.game.step(2, 2);
  world.game.step(2, 2);
  world.game.grab();
  world.game.pin(null);
  await world.settle();
  const explore = await vi.waitFor(() => {
    const now = world.game.explore.value;
    if (now === null) throw new RangeError('nothing to explore yet');
    return now;
  });
  return { ...world, explore };
}

test('it begins where the walk began, and goes by the same rules', async () => {
  const { explore } = await inTheLight();
  const { openEyes, replay } = explore;
  expect(openEyes.view.value).toBeNull();
  openEyes.start();
  const own = openEyes.commands;
  expect(own.hunt.value?.hunt.position).toEqual(replay.hunt.level.start);
  expect(own.hunt.value?.hunt.level).toBe(replay.hunt.level);
  own.step(EAST, 2);
  expect(openEyes.path.value).toHaveLength(2);
  expect(own.hunt.value?.hunt.stepsLeft).toBe(19);
  own.brake(); // a sled's: refused
  expect(openEyes.path.value).toHaveLength(2);
});

test('at its end both walks stand side by side', async () => {
  const { explore } = await inTheLight();
  const { openEyes } = explore;
  openEyes.start();
  const own = openEyes.commands;
  for (let i = 0; i < 4; i++) own.step(EAST, 2);
  for (let i = 0; i < 3; i++) own.step(SOUTH, 2);
  expect(openEyes.outcomes.value).toBeNull();
  own.grab();
  expect(openEyes.outcomes.value).toEqual({
    open: { steps: 7, shown: 0, candy: true },
    blind: { steps: 2, shown: 164, candy: false },
  });
  openEyes.start();
  expect(openEyes.outcomes.value).toBeNull();
  expect(openEyes.path.value).toHaveLength(1);
});

test('nothing of it is kept, and the screen stays where it is', async () => {
  const { game, explore, storage, address, settle } = await inTheLight();
  const kept = storage.read('candy-descent.save');
  const place = address.hash.value;
  const { openEyes } = explore;
  openEyes.start();
  const own = openEyes.commands;
  for (let i = 0; i < 4; i++) own.step(EAST, 2);
  for (let i = 0; i < 3; i++) own.step(SOUTH, 2);
  own.grab();
  own.settle();
  game.tick(5000);
  await settle();
  expect(storage.read('candy-descent.save')).toBe(kept);
  expect(address.hash.value).toBe(place);
  expect(game.screen.value).toEqual({ name: 'replay' });
  expect(game.hunt.value).toBeNull();
  openEyes.leave();
  expect(openEyes.view.value).toBeNull();
});

test('who leaves the light leaves it, too', async () => {
  const { game, explore, settle } = await inTheLight();
  explore.openEyes.start();
  game.go({ place: 'home' });
  await settle();
  expect(explore.openEyes.view.value).toBeNull();
});
