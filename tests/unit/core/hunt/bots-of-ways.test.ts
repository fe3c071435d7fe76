/** The bots of every way to play: they keep the rules, know what a player knows, and those that search win. */
import { describe, expect, test } from 'vitest';
import { type Bot, endsWithCandy, runBot, viewOf } from '../../../../src/core/hunt/bots/bot';
import { fixedRobotBot } from '../../../../src/core/hunt/bots/fixed-robot-bot';
import { fixedSlideBot } from '../../../../src/core/hunt/bots/fixed-slide-bot';
import { intendedBot, preferencesFor } from '../../../../src/core/hunt/bots/intended-bot';
import { middleBot } from '../../../../src/core/hunt/bots/middle-bot';
import { randoBot } from '../../../../src/core/hunt/bots/rando-bot';
import { restartingBot } from '../../../../src/core/hunt/bots/restarting-bot';
import { robotBot } from '../../../../src/core/hunt/bots/robot-bot';
import { slopeBot } from '../../../../src/core/hunt/bots/slope-bot';
import { actionsOf, type Hunt, performAll, startHunt } from '../../../../src/core/hunt/hunt';
import { CONTROLS, type Controls, type LevelSpec } from '../../../../src/core/level/level-spec';
import { type ResolvedLevel, resolveLevel } from '../../../../src/core/level/resolve-level';
import { RULES } from '../../../../src/core/level/way-settings';
import { wayLevel } from '../../../fixtures/way-levels';

type Change = Readonly<Record<string, unknown>>;

const bowlOf = (curvatures: readonly number[], change: Change = {}): Change => ({
  kind: 'landforms',
  dimension: 2,
  halfWidth: 10,
  bowl: { center: [4, 1], curvatures, angleDegrees: 20 },
  bumps: [],
  offset: 0,
  ...change,
});

const wide = {
  strides: [0.5, 1.2, 2.4],
  tolerance: 0.65,
  start: { center: [-6, -5], radius: 1 },
  budget: { steps: 40, toeTaps: 8 },
  surface: bowlOf([1, 1.5]),
};

/** For each way a level on a wide bowl. */
const LEVELS: Readonly<Record<Controls, Change>> = {
  walk: wide,
  tightrope: {
    ...wide,
    start: { center: [-6], radius: 1 },
    surface: bowlOf([1], { dimension: 1, bowl: { center: [4], curvatures: [1] } }),
  },
  slide: { ...wide, slide: { learningRates: { count: 12, lowest: 0.01, ratio: 1.8 } } },
  sled: { ...wide, sled: { learningRate: 0.05, momentum: 0.85, brake: 0.3, push: 0.5 } },
  robot: {
    ...wide,
    budget: { steps: 400, toeTaps: 0 },
    robot: {
      ...wayLevel('robot').robot,
      learningRates: { count: 16, lowest: 0.001, ratio: 2 },
    },
  },
  'mixing-desk': {
    ...wide,
    tolerance: 1.5,
    budget: { steps: 90, toeTaps: 12 },
    start: { center: [-5, 4, -3], radius: 1 },
    surface: {
      kind: 'quadratic-desk',
      dimension: 3,
      halfWidth: 10,
      center: [3, -2, 4],
      curvatures: [1, 1.4, 0.8],
      turns: [{ axes: [0, 1], angleDegrees: 25 }],
      offset: 0,
    },
  },
};

const levelOf = (controls: Controls, change: Change = {}): LevelSpec =>
  wayLevel(controls, { ...LEVELS[controls], ...change });

const SENSE_SETS = [
  ['warmer-colder'],
  ['depth-gauge'],
  ['slope-arrow'],
  ['toe-taps', 'depth-gauge'],
  ['footprints'],
];

const bots: readonly (readonly [string, (level: ResolvedLevel) => Bot])[] = [
  ['intended', ({ spec }) => intendedBot(spec)],
  ['rando', () => randoBot],
  ['middle', middleBot],
];

const winsOf = (spec: LevelSpec, botFor: (level: ResolvedLevel) => Bot, runs: number): number => {
  let wins = 0;
  for (let seed = 1; seed <= runs; seed++) {
    const level = resolveLevel(spec, seed);
    if (endsWithCandy(runBot(level, botFor(level), seed))) wins += 1;
  }
  return wins;
};

describe.each(CONTROLS)('by %s', (controls) => {
  describe.each(bots)('the %s bot', (_name, botFor) => {
    test('keeps the rules with any senses: the same hunt by hand', () => {
      for (const senses of SENSE_SETS) {
        if (controls === 'mixing-desk' && senses.includes('slope-arrow')) continue;
        for (const jumps of [undefined, 2])
          for (let seed = 1; seed <= 4; seed++) {
            const { steps = 40, toeTaps = 0 } = Object(LEVELS[controls].budget);
            const level = resolveLevel(
              levelOf(controls, {
                senses,
                budget: { steps: Math.min(steps, 60), toeTaps, ...(jumps === undefined ? {} : { jumps }) },
                ...(jumps === undefined ? {} : { jumpTo: 'field' }),
              }),
              seed,
            );
            const hunt = runBot(level, botFor(level), seed); // throws when an action isn't allowed
            expect(hunt.ending).not.toBeNull();
            expect(performAll(level, actionsOf(hunt))).toEqual(hunt);
            expect(runBot(level, botFor(level), seed)).toEqual(hunt);
          }
      }
    });
  });

  test('the intended bot wins 36 of 40, Rando at most 4 on foot and at the desk', () => {
    const spec = levelOf(controls);
    expect(winsOf(spec, () => intendedBot(spec), 40)).toBeGreaterThanOrEqual(36);
    if (controls === 'walk' || controls === 'mixing-desk')
      expect(winsOf(spec, () => randoBot, 40)).toBeLessThanOrEqual(4);
  });

  test('a view holds the same things, whatever is played, and no place, loss or gradient', () => {
    expect(Object.keys(viewOf(startHunt(resolveLevel(levelOf(controls), 1)))).sort()).toEqual([
      'bumped',
      'dimension',
      'gaugeScale',
      'jumpsLeft',
      'moved',
      'sensed',
      'stepsLeft',
      'stepsTaken',
      'strides',
      'table',
      'toeTapsLeft',
    ]);
  });
});

describe('bots that drive go by what they are told: four times the losses and a quarter of the rates, the same hunt', () => {
  const fourfold = { surface: bowlOf([4, 6]), tolerance: 2.6 };
  test.each<[Controls, Change]>([
    ['slide', { slide: { learningRates: { count: 12, lowest: 0.0025, ratio: 1.8 } } }],
    ['sled', { sled: { learningRate: 0.0125, momentum: 0.85, brake: 0.3, push: 0.5 } }],
  ])('by %s', (controls, quarter) => {
    for (let seed = 1; seed <= 10; seed++) {
      const hunts = [levelOf(controls), levelOf(controls, { ...fourfold, ...quarter })].map((spec) =>
        runBot(resolveLevel(spec, seed), intendedBot(spec), seed),
      );
      const [one, four] = hunts.map(actionsOf);
      expect(four).toEqual(one);
    }
  });
});

describe('on harder ground', () => {
  const ravine = bowlOf([0.25, 5]);
  const shaky = { senses: ['depth-gauge', 'shaky-arrow'], noise: { kind: 'normal', deviation: 0.5 } };
  test.each<[string, Controls, Change]>([
    ['a slide down a ravine', 'slide', { surface: ravine }],
    ['a slide down a ravine without an arrow', 'slide', { surface: ravine, senses: ['depth-gauge'] }],
    ['a slide down a ravine by the arrow alone', 'slide', { surface: ravine, senses: ['slope-arrow'] }],
    ['a slide on shaky ground', 'slide', shaky],
    ['a slide from a plateau', 'slide', { surface: bowlOf([1, 1.5], { plateau: 40 }) }],
    ['a sled down a ravine', 'sled', { surface: ravine }],
    ['a sled from a plateau', 'sled', { surface: bowlOf([1, 1.5], { plateau: 40 }) }],
    ['a robot in a ravine', 'robot', { surface: ravine }],
    ['a robot on shaky ground', 'robot', shaky],
  ])('%s still wins', (_what, controls, change) => {
    const spec = levelOf(controls, change);
    expect(winsOf(spec, () => intendedBot(spec), 40)).toBeGreaterThanOrEqual(36);
  });
});

describe('bots with given settings', () => {
  test('slide with one rate to the end', () => {
    const level = resolveLevel(levelOf('slide'), 1);
    const hunt = runBot(level, fixedSlideBot(1), 1);
    expect(hunt).toMatchObject({ ending: 'out-of-steps', stepsTaken: 40 });
    expect(actionsOf(hunt).every((action) => action.type === 'slide' && action.rate === 1)).toBe(true);
    expect(runBot(level, fixedSlideBot(11), 1).ending).toBe('diverged');
  });

  test('lay their cards once and run to the end', () => {
    const spec = levelOf('robot');
    const level = resolveLevel(spec, 1);
    const hunt = runBot(level, fixedRobotBot({ optimizer: 5, learningRate: 8 }), 1);
    expect(hunt).toMatchObject({ ending: 'out-of-steps', stepsTaken: 400 });
    expect(actionsOf(hunt)).toEqual([
      { type: 'card', card: 'optimizer', choice: 5 },
      { type: 'card', card: 'learningRate', choice: 8 },
      ...Array.from({ length: 4 }, () => ({ type: 'run', length: 3 })),
    ]);
    expect(actionsOf(runBot(level, fixedRobotBot({ optimizer: 0 }), 1))[0]).toEqual({
      type: 'run',
      length: 3,
    });
  });

  test('run on to the last step of a budget that no run divides', () => {
    const level = resolveLevel(levelOf('robot', { budget: { steps: 127, toeTaps: 0 } }), 1);
    const hunt = runBot(level, fixedRobotBot({}), 1);
    expect(hunt).toMatchObject({ ending: 'out-of-steps', stepsTaken: 127 });
    expect(actionsOf(hunt).map((a) => (a.type === 'run' ? a.length : -1))).toEqual([3, 2, 1, 0, 0]);
  });
});

describe('a robot’s cards', () => {
  const laidOf = (hunt: Hunt): unknown =>
    hunt.carried.kind === 'robot' ? hunt.carried.open.optimizer : null;

  test.each(RULES.map((rule, i) => [rule, i] as const))('are those it prefers: %s', (rule, choice) => {
    const level = resolveLevel(levelOf('robot'), 1);
    const bot = robotBot({ optimizers: [rule], batch: 'all', schedule: 'constant' });
    const hunt = runBot(level, bot, 1);
    expect(laidOf(hunt)).toBe(choice);
    expect(endsWithCandy(hunt)).toBe(true);
  });

  test('fit what the level is about', () => {
    expect(preferencesFor(['adaptive']).optimizers[0]).toBe('adam');
    expect(preferencesFor(['zigzag']).optimizers[0]).toBe('momentum');
    expect(preferencesFor(['learning-rate']).optimizers[0]).toBe('gradient-descent');
    expect(preferencesFor(['noise-helps'])).toMatchObject({ batch: 'smallest' });
    expect(preferencesFor(['schedule'])).toMatchObject({ schedule: 'falling' });
    expect(preferencesFor([])).toMatchObject({ batch: 'all', schedule: 'constant' });
  });
});

describe('with jumps', () => {
  /** Four hollows; the candy, at (5, 4), is the deepest, and the start is on the far side of the others. */
  const wells = [
    [5, 4, 16, 2.2],
    [-5, 4, 12, 2],
    [-4, -5, 9, 2],
    [5, -5, 12, 2],
  ].map(([x = 0, y = 0, depth, w]) => ({ kind: 'well', center: [x, y], depth, widths: [w, w] }));
  const spec = (floor: number): LevelSpec =>
    levelOf('walk', {
      senses: ['depth-gauge', 'slope-arrow'],
      budget: { steps: 200, toeTaps: 0, jumps: 9 },
      jumpTo: 'field',
      floor,
      tolerance: 0.5,
      start: { center: [-8, -8], radius: 1 },
      surface: {
        kind: 'landforms',
        dimension: 2,
        halfWidth: 10,
        bowl: { center: [0, 0], curvatures: [0.15, 0.15] },
        bumps: wells,
        offset: floor + 13.05,
      },
    });

  test('the intended bot restarts, and wins far more often than one that stays in its first hollow', () => {
    for (const floor of [0, 4]) {
      const withJumps = winsOf(spec(floor), () => intendedBot(spec(floor)), 60);
      const without = winsOf(spec(floor), () => slopeBot, 60);
      expect(without).toBeLessThanOrEqual(3);
      expect(withJumps).toBeGreaterThanOrEqual(36);
    }
  });

  test('it never jumps where nothing is left to lose, and stays where it can’t tell hollows apart', () => {
    const jumpsOf = (hunt: Hunt): number => hunt.records.filter(({ type }) => type === 'jump').length;
    const plain = levelOf('walk', { budget: { steps: 40, toeTaps: 0, jumps: 3 }, jumpTo: 'field' });
    for (let seed = 1; seed <= 10; seed++) {
      const level = resolveLevel(plain, seed);
      expect(jumpsOf(runBot(level, restartingBot(slopeBot, true), seed))).toBe(0);
      const blind = resolveLevel({ ...spec(0), senses: ['slope-arrow'] }, seed);
      expect(jumpsOf(runBot(blind, intendedBot(blind.spec), seed))).toBe(0);
    }
  });
});
