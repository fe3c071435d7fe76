/** While a class waits, nothing of a finished field is shown; the walk is kept, and the light comes once the class has it. */
import { effect } from '@preact/signals-core';
import { describe, expect, test } from 'vitest';
import { studentOf } from '../../../../src/session/class/student';
import { BOWL, type FakeWorld, fakeLevels, fakeStorage, fakeWorld, ROPE } from '../../../fixtures/fake-ports';
import { bowlLevel } from '../../../fixtures/levels';

const CODE = 'K7QMPX4D2B';
const LEVEL = `class-${CODE.toLowerCase()}-1`;
const HUNT = `#/hunt/${LEVEL}?seed=9`;
const LOBBY = { name: 'join', which: CODE };

/** A world where a child is in the class, and was dealt seed 9 for its first field. */
async function inClass(parts: Parameters<typeof fakeWorld>[0] = {}): Promise<FakeWorld> {
  const storage = parts.storage ?? fakeStorage();
  const levels = fakeLevels([ROPE, BOWL, bowlLevel({ id: LEVEL, par: 6 })]);
  const world = fakeWorld({ levels, ...parts, storage });
  const student = studentOf(storage);
  student.join(CODE, 3, 0);
  student.deal(CODE, 1, 9);
  await world.settle();
  await import('../../../../src/session/class/gate');
  return world;
}
const student = ({ storage }: FakeWorld) => studentOf(storage);
const go = async (world: FakeWorld, hash: string): Promise<void> => {
  world.address.type(hash);
  await world.settle();
};
async function walkToTheEnd(world: FakeWorld, pin: readonly number[] | null = [1, -2]): Promise<void> {
  await go(world, HUNT);
  world.game.step(2, 1);
  world.game.tick(2000); // the field is surveyed meanwhile
  world.game.grab();
  world.game.tick(500); // what is coming would be made ready
  await world.settle();
  world.game.pin(pin);
  await world.settle();
}

describe('while the class’s light isn’t there', () => {
  test('a finished hunt is kept and leads to the lobby, and nothing of the light is ever set', async () => {
    const world = await inClass();
    const lit: unknown[] = [];
    effect(() => {
      lit.push(world.game.coming.value, world.game.replay.value, world.game.explore.value);
    });
    await walkToTheEnd(world);
    expect(world.game.screen.value).toEqual(LOBBY);
    expect(world.address.hash.value).toBe(`#/join/${CODE}`);
    expect(lit.every((one) => one === null)).toBe(true);
    const [walk, ...others] = student(world).attendance(CODE)?.walks ?? [];
    expect(others).toEqual([]);
    expect(walk).toMatchObject({ level: 1, pin: [1, -2] });
    expect(walk?.replay).toContain(LEVEL);
    // No sight of the field was spent, and no star told.
    expect(world.game.profile.value.levels[LEVEL]).toBeUndefined();
  });

  test('its replay code opens the lobby, too', async () => {
    const world = await inClass();
    await walkToTheEnd(world);
    const replay = student(world).attendance(CODE)?.walks[0]?.replay ?? '';
    await go(world, '#/');
    await go(world, `#/replay/${replay}`);
    expect(world.game.screen.value).toEqual(LOBBY);
    expect(world.game.replay.value).toBeNull();
  });

  test('a walk in a class that nobody joined here leads to joining it', async () => {
    const world = await inClass();
    student(world).forget(CODE);
    await walkToTheEnd(world);
    expect(world.game.screen.value).toEqual(LOBBY);
    expect(student(world).attendance(CODE)).toBeNull();
  });

  test('only the first walk counts, and only on the field that was dealt', async () => {
    const world = await inClass();
    await go(world, `#/hunt/${LEVEL}?seed=10`);
    world.game.grab();
    world.game.pin(null);
    await world.settle();
    expect(student(world).attendance(CODE)?.walks).toEqual([]);
    await walkToTheEnd(world);
    const kept = student(world).attendance(CODE)?.walks;
    await walkToTheEnd(world, [0, 0]);
    expect(student(world).attendance(CODE)?.walks).toEqual(kept);
  });

  test('a hunt that was begun outlives practice and a new page', async () => {
    const world = await inClass();
    await go(world, HUNT);
    world.game.step(2, 1);
    world.game.tick(2000);
    await world.settle();
    world.game.step(3, 1);
    const begun = world.game.profile.value.unfinished;
    await go(world, '#/hunt/bowl?seed=1');
    world.game.step(1, 0);
    expect(world.game.profile.value.unfinished).not.toBe(begun);
    // A new page: what is kept is read from the device.
    const storage = fakeStorage();
    for (const [key, text] of world.storage.kept) storage.kept.set(key, text);
    expect(studentOf(storage).attendance(CODE)?.unfinished).toBe(begun);
  });

  test('other fields light up as ever', async () => {
    const world = await inClass();
    await go(world, '#/hunt/bowl?seed=1');
    world.game.grab();
    world.game.pin(null);
    await world.settle();
    expect(world.game.screen.value).toEqual({ name: 'replay' });
  });
});

describe('once the light is there', () => {
  test('a kept walk lights up with its stars, and next leads back to the class', async () => {
    const world = await inClass();
    await walkToTheEnd(world);
    student(world).light(CODE);
    const replay = student(world).attendance(CODE)?.walks[0]?.replay ?? '';
    await go(world, `#/replay/${replay}`);
    expect(world.game.screen.value).toEqual({ name: 'replay' });
    expect(world.game.replay.value?.code).toBe(replay);
    world.game.next();
    await world.settle();
    expect(world.game.screen.value).toEqual({ name: 'join', which: CODE.toLowerCase() });
  });

  test('a hunt ends in the ordinary light, and is still kept for the class', async () => {
    const world = await inClass();
    student(world).light(CODE);
    await walkToTheEnd(world);
    expect(world.game.screen.value).toEqual({ name: 'replay' });
    expect(student(world).attendance(CODE)?.walks).toHaveLength(1);
    expect(world.game.profile.value.levels[LEVEL]?.finished).toBe(1);
  });
});
