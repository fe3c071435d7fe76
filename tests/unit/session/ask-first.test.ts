/** Asking before a turn, in all six ways to play: the first choice aims, the second takes. */
import { describe, expect, test } from 'vitest';
import { parseSave, profileOf } from '../../../src/core/course/saves';
import type { Controls } from '../../../src/core/level/level-spec';
import { TREMBLE_MS } from '../../../src/session/aiming';
import type { Game } from '../../../src/session/game';
import type { Aim } from '../../../src/session/views';
import { type FakeWorld, fakeLevels, fakeWorld } from '../../fixtures/fake-ports';
import { wayLevel } from '../../fixtures/way-levels';

const [EAST, NORTH] = [0, 2] as const;

async function askedIn(way: Controls, change: object = {}): Promise<FakeWorld> {
  const level = wayLevel(way, { id: 'asked', ...change });
  const world = fakeWorld({ start: '#/hunt/asked?seed=1', levels: fakeLevels([level]) });
  await world.settle();
  world.game.changeSettings({ askFirst: true });
  return world;
}

const turns = ({ game }: FakeWorld): number => game.hunt.value?.hunt.records.length ?? -1;
const rest = ({ game }: FakeWorld): void => {
  for (let ms = 0; ms < TREMBLE_MS; ms += 50) game.tick(50);
};

interface Turn {
  readonly way: Controls;
  readonly does: (game: Game) => void;
  readonly aim: Aim;
  readonly change?: object;
}
const JUMPS = { budget: { steps: 20, toeTaps: 6, jumps: 2 }, jumpTo: 'field' };
const TURNS: readonly Turn[] = [
  { way: 'walk', does: (g) => g.press(EAST), aim: { type: 'step', heading: 0, stride: 1 } },
  { way: 'walk', does: (g) => g.step(NORTH, 2), aim: { type: 'step', heading: 2, stride: 2 } },
  { way: 'walk', does: (g) => g.toeTap(NORTH), aim: { type: 'toe-tap', heading: 2 } },
  { way: 'walk', does: (g) => g.grab(), aim: { type: 'grab' } },
  { way: 'walk', does: (g) => g.jump(), aim: { type: 'jump' }, change: JUMPS },
  { way: 'tightrope', does: (g) => g.press(EAST), aim: { type: 'step', heading: 0, stride: 1 } },
  { way: 'slide', does: (g) => g.glide(), aim: { type: 'slide', rate: 0 } },
  { way: 'sled', does: (g) => g.glide(), aim: { type: 'coast' } },
  { way: 'sled', does: (g) => g.press(EAST), aim: { type: 'nudge', heading: 0 } },
  { way: 'sled', does: (g) => g.brake(), aim: { type: 'brake' } },
  { way: 'robot', does: (g) => g.stepRobot(), aim: { type: 'run', length: 0 } },
  {
    way: 'mixing-desk',
    does: (g) => g.turnKnob(1, 'up'),
    aim: { type: 'turn-knob', knob: 1, direction: 'up', stride: 1 },
  },
  { way: 'mixing-desk', does: (g) => g.toeTap(NORTH), aim: { type: 'tap-knob', knob: 0, direction: 'up' } },
];

describe('with "ask before each turn"', () => {
  test.each(TURNS)(
    '$way: $aim.type is shown first, and taken when chosen again',
    async ({ way, does, aim, change }) => {
      const world = await askedIn(way, change);
      does(world.game);
      expect([turns(world), world.game.aimed.value]).toEqual([0, aim]);
      rest(world);
      expect(turns(world)).toBe(0);
      does(world.game);
      expect([turns(world), world.game.aimed.value]).toEqual([1, null]);
    },
  );

  test.each(TURNS)('$way: $aim.type is taken by the word alone, or left', async ({ way, does, change }) => {
    const world = await askedIn(way, change);
    does(world.game);
    world.game.leaveAim();
    expect([turns(world), world.game.aimed.value]).toEqual([0, null]);
    rest(world);
    world.game.takeAim();
    expect(turns(world)).toBe(0);
    does(world.game);
    rest(world);
    world.game.takeAim();
    expect([turns(world), world.game.aimed.value]).toEqual([1, null]);
  });

  test('a robot sets off when told twice, walks on unasked, and stops at once', async () => {
    const world = await askedIn('robot');
    const { game } = world;
    game.glide();
    expect([game.hunt.value?.running, game.aimed.value]).toEqual([false, { type: 'go' }]);
    rest(world);
    game.takeAim();
    expect(game.hunt.value?.running).toBe(true);
    for (let i = 0; i < 20; i++) game.tick(50);
    expect(turns(world)).toBeGreaterThan(2);
    game.glide();
    expect(game.hunt.value?.running).toBe(false);
  });

  test('a robot’s card is laid unasked: it takes no turn', async () => {
    const world = await askedIn('robot');
    world.game.layCard('learningRate', 4);
    expect([turns(world), world.game.aimed.value]).toEqual([1, null]);
  });

  test('another choice moves the aim, and so do stride and learning rate', async () => {
    const walk = await askedIn('walk');
    walk.game.press(EAST);
    rest(walk);
    walk.game.press(NORTH);
    walk.game.setStride(2);
    expect([turns(walk), walk.game.aimed.value]).toEqual([0, { type: 'step', heading: 2, stride: 2 }]);
    const slide = await askedIn('slide');
    slide.game.setRate(3);
    expect(slide.game.aimed.value).toBeNull();
    slide.game.glide();
    slide.game.setRate(5);
    expect([turns(slide), slide.game.aimed.value]).toEqual([0, { type: 'slide', rate: 5 }]);
  });

  test('a second press that comes too soon is a tremble', async () => {
    const world = await askedIn('walk');
    world.game.press(EAST);
    world.game.tick(TREMBLE_MS - 1);
    world.game.press(EAST);
    world.game.takeAim();
    expect(turns(world)).toBe(0);
    world.game.tick(1);
    world.game.press(EAST);
    expect(turns(world)).toBe(1);
  });

  test('lifting the toe, and leaving the hunt, forget the aim', async () => {
    const world = await askedIn('walk');
    world.game.press(EAST);
    world.game.setTapping(true);
    expect(world.game.aimed.value).toBeNull();
    world.game.press(EAST);
    expect(world.game.aimed.value).toEqual({ type: 'toe-tap', heading: 0 });
    world.game.go({ place: 'home' });
    await world.settle();
    expect(world.game.aimed.value).toBeNull();
  });

  test('an aim is heard, and what can’t be done is refused, not aimed', async () => {
    const world = await askedIn('walk', { budget: { steps: 20, toeTaps: 0 } });
    const refused: string[] = [];
    world.game.onHuntEvent((event) => refused.push(event.type));
    const before = world.sounds.length;
    world.game.toeTap(EAST);
    expect([world.game.aimed.value, refused]).toEqual([null, ['refused']]);
    world.game.press(EAST);
    expect(world.sounds.slice(before)).toEqual([{ name: 'press' }]);
  });

  test('is off at first, is kept, and a save that says nonsense of it is not believed', async () => {
    const world = fakeWorld({ start: '#/hunt/bowl?seed=1' });
    await world.settle();
    expect(world.game.settings.value.askFirst).toBe(false);
    world.game.press(EAST);
    expect(turns(world)).toBe(1);
    world.game.changeSettings({ askFirst: true });
    const text = world.storage.read('candy-descent.save') ?? '';
    expect(profileOf(parseSave(text)).settings.askFirst).toBe(true);
    expect(() => parseSave(text.replace('"askFirst":true', '"askFirst":"yes"'))).toThrow(/askFirst/);
    expect(profileOf(parseSave(text.replace(',"askFirst":true', ''))).settings.askFirst).toBe(false);
  });
});
