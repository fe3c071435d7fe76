/** Who else walked here, as the session holds it: switched on and off, reckoned in pieces, the robot set, ghosts from the save. */
import { describe, expect, test, vi } from 'vitest';
import { progressOf } from '../../../src/core/course/saves';
import { coachWalkSteps } from '../../../src/core/replay/rivals';
import { finish } from '../../../src/core/steps';
import { MOST_SHOWN, type Rivals, type Walker } from '../../../src/session/explore/rivals';
import type { Game } from '../../../src/session/game';
import { type FakeWorld, fakeLevels, fakeStorage, fakeWorld } from '../../fixtures/fake-ports';
import { handMadeLevel } from '../../fixtures/hand-made-levels';
import { wayLevel } from '../../fixtures/way-levels';

const [EAST, SOUTH] = [0, 6] as const;

/** Walks on the bowl and opens its light. */
async function litBowl(parts: Parameters<typeof fakeWorld>[0] = {}, souths = 3): Promise<FakeWorld> {
  const world = fakeWorld({ start: '#/hunt/bowl?seed=1', ...parts });
  await world.settle();
  for (let i = 0; i < 4; i++) world.game.step(EAST, 2);
  for (let i = 0; i < souths; i++) world.game.step(SOUTH, 2);
  world.game.grab();
  world.game.pin(null);
  await exploring(world);
  return world;
}

async function exploring(world: FakeWorld): Promise<void> {
  await world.settle();
  world.game.tick(2000); // where there is nothing to pin, the light comes by itself
  await vi.waitFor(() => expect(world.game.explore.value).not.toBeNull(), 10_000);
}

function rivalsOf({ explore }: Game): Rivals {
  const open = explore.value;
  if (open === null) throw new Error('nothing is explored');
  return open.rivals;
}

const named = (rivals: Rivals, id: string): Walker => {
  const walker = rivals.walkers.find((each) => each.id === id);
  if (walker === undefined) throw new Error(`${id} didn’t walk here`);
  return walker;
};
const shownOf = (rivals: Rivals, id: string) => rivals.shown.value.find(({ walker }) => walker.id === id);

describe('who else walked here', () => {
  test('is there once the light has come: rivals, coaches and the robot, and nobody shown', async () => {
    const { game } = await litBowl();
    const rivals = rivalsOf(game);
    expect(rivals.walkers.map(({ id }) => id)).toEqual([
      'rival-rando',
      'rival-grady',
      'rival-momo',
      'rival-nessa',
      'rival-addie',
      'coach-grady',
      'coach-momo',
      'coach-nessa',
      'coach-addie',
      'coach-stoch',
      'robot',
    ]);
    expect(rivals.shown.value).toEqual([]);
  });

  test('goes with the replay', async () => {
    const world = await litBowl();
    world.game.go({ place: 'home' });
    await world.settle();
    expect(world.game.explore.value).toBeNull();
  });

  test('a rival switched on is told at once, and switched off is gone', async () => {
    const { game } = await litBowl();
    const rivals = rivalsOf(game);
    expect(rivals.toggle(named(rivals, 'rival-rando'))).toBe(true);
    const told = shownOf(rivals, 'rival-rando')?.told;
    expect(told?.path[0]).toEqual(game.replay.value?.path[0]);
    expect(told?.path.length).toBe((told?.steps ?? 0) + 1);
    rivals.toggle(named(rivals, 'rival-rando'));
    expect(rivals.shown.value).toEqual([]);
    // Switched on again it is the same walk, not another.
    rivals.toggle(named(rivals, 'rival-rando'));
    expect(shownOf(rivals, 'rival-rando')?.told).toBe(told);
  });

  test('a coach takes its time, a piece a tick, and comes to the same as in one go', async () => {
    const { game } = await litBowl();
    const rivals = rivalsOf(game);
    rivals.toggle(named(rivals, 'coach-momo'));
    for (let tick = 0; tick < 100 && shownOf(rivals, 'coach-momo')?.told === null; tick++) game.tick(16);
    const told = shownOf(rivals, 'coach-momo')?.told;
    const level = game.replay.value?.hunt.level;
    if (level === undefined) throw new Error('no replay');
    const hunt = finish(coachWalkSteps(level, 'momo'));
    expect(told?.path.at(-1)?.at).toEqual(hunt.position);
    expect(told?.steps).toBe(hunt.stepsTaken);
  });

  test('long work is done in ticks, and dropped when it is switched off', async () => {
    const level = wayLevel('robot', { budget: { steps: 900, toeTaps: 0 } });
    const world = fakeWorld({ start: `#/hunt/${level.id}?seed=1`, levels: fakeLevels([level]) });
    await world.settle();
    world.game.stepRobot();
    world.game.grab();
    world.game.pin(null);
    await exploring(world);
    const rivals = rivalsOf(world.game);
    rivals.toggle(named(rivals, 'coach-addie'));
    expect(shownOf(rivals, 'coach-addie')).toMatchObject({ told: null });
    world.game.tick(16);
    expect(shownOf(rivals, 'coach-addie')).toMatchObject({ told: null });
    rivals.toggle(named(rivals, 'coach-addie'));
    for (let tick = 0; tick < 300; tick++) world.game.tick(16);
    expect(rivals.shown.value).toEqual([]);
    rivals.toggle(named(rivals, 'coach-addie'));
    expect(shownOf(rivals, 'coach-addie')).toMatchObject({ told: null });
    for (let tick = 0; tick < 300; tick++) world.game.tick(16);
    expect(shownOf(rivals, 'coach-addie')?.told?.path.length).toBeGreaterThan(3);
  });

  test('is shown four at a time at most', async () => {
    const { game } = await litBowl();
    const rivals = rivalsOf(game);
    const [fifth, ...four] = rivals.walkers.slice(0, MOST_SHOWN + 1);
    for (const walker of four) expect(rivals.toggle(walker)).toBe(true);
    expect(rivals.full.value).toBe(true);
    if (fifth === undefined) throw new Error('there are five');
    expect(rivals.toggle(fifth)).toBe(false);
    expect(rivals.shown.value.map(({ walker }) => walker)).toEqual(four);
    rivals.toggle(named(rivals, four[0]?.id ?? ''));
    expect(rivals.toggle(fifth)).toBe(true);
  });

  test('a mixing desk has its coaches, too', async () => {
    const desk = handMadeLevel('a-thousand-knobs/first-desk');
    const world = fakeWorld({ start: `#/hunt/${desk.id}?seed=1`, levels: fakeLevels([desk]) });
    await world.settle();
    world.game.turnKnob(0, 'up', 1);
    world.game.grab();
    world.game.pin(null);
    await exploring(world);
    const rivals = rivalsOf(world.game);
    rivals.toggle(named(rivals, 'coach-grady'));
    for (let tick = 0; tick < 100; tick++) world.game.tick(16);
    expect(shownOf(rivals, 'coach-grady')?.told).toMatchObject({ find: 'candy' });
  });
});

describe('the robot', () => {
  test('walks anew at once when it is set', async () => {
    const { game } = await litBowl();
    const rivals = rivalsOf(game);
    rivals.toggle(named(rivals, 'robot'));
    const before = shownOf(rivals, 'robot')?.told;
    expect(before?.path.length).toBeGreaterThan(2);
    rivals.setRobot({ rate: 0 });
    const crawl = shownOf(rivals, 'robot')?.told;
    expect(crawl).not.toBe(before);
    expect(crawl).toMatchObject({ find: 'grass', ending: 'out-of-steps' });
    rivals.setRobot({ rate: 23 });
    expect(shownOf(rivals, 'robot')?.told).toMatchObject({ ending: 'diverged', why: { kind: 'flew-off' } });
    rivals.setRobot({ rule: 'momentum', rate: 12, momentum: 0.5 });
    const half = shownOf(rivals, 'robot')?.told?.path;
    rivals.setRobot({ momentum: 0.9 });
    expect(shownOf(rivals, 'robot')?.told?.path).not.toEqual(half);
  });

  test('has its scale for each rule, and what it was set to while it was off counts', async () => {
    const { game } = await litBowl();
    const rivals = rivalsOf(game);
    const rates = rivals.rates.value;
    rivals.setRobot({ rule: 'adam', rate: 0 });
    expect(rivals.rates.value).not.toEqual(rates);
    rivals.toggle(named(rivals, 'robot'));
    const told = shownOf(rivals, 'robot')?.told;
    expect(told?.ending).toBe('out-of-steps');
    rivals.toggle(named(rivals, 'robot'));
    rivals.setRobot({ rule: 'gradient-descent', rate: 23 });
    rivals.toggle(named(rivals, 'robot'));
    expect(shownOf(rivals, 'robot')?.told?.ending).toBe('diverged');
  });
});

describe('ghosts', () => {
  test('are the player’s own earlier walks of this field, the best by its name', async () => {
    const storage = fakeStorage();
    await litBowl({ storage });
    const best = (await litBowl({ storage }, 1)).game.profile.value;
    const third = await litBowl({ storage }, 2);
    const rivals = rivalsOf(third.game);
    const ghosts = rivals.walkers.filter(({ kind }) => kind === 'ghost');
    expect(ghosts).toEqual([
      { kind: 'ghost', id: 'ghost-0', isBest: true, number: 0 },
      { kind: 'ghost', id: 'ghost-1', isBest: false, number: 1 },
    ]);
    rivals.toggle(named(rivals, 'ghost-0'));
    rivals.toggle(named(rivals, 'ghost-1'));
    expect(shownOf(rivals, 'ghost-0')?.told).toMatchObject({ find: 'candy', steps: 7 });
    expect(shownOf(rivals, 'ghost-1')?.told).toMatchObject({ steps: 5 });
    // What was best and latest before the third walk is in the save still.
    expect(progressOf(third.game.profile.value, 'bowl').recent).toHaveLength(3);
    expect(progressOf(third.game.profile.value, 'bowl').best).toBe(progressOf(best, 'bowl').best);
  });

  test('of another field stay away', async () => {
    const storage = fakeStorage();
    await litBowl({ storage });
    const other = fakeWorld({ start: '#/hunt/bowl?seed=2', storage });
    await other.settle();
    other.game.grab();
    other.game.pin(null);
    await exploring(other);
    expect(rivalsOf(other.game).walkers.filter(({ kind }) => kind === 'ghost')).toEqual([]);
  });
});
