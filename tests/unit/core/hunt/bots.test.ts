import { describe, expect, test } from 'vitest';
import { type Bot, endsWithCandy, runBot, viewOf } from '../../../../src/core/hunt/bots/bot';
import { intendedBot } from '../../../../src/core/hunt/bots/intended-bot';
import { middleBot } from '../../../../src/core/hunt/bots/middle-bot';
import { randoBot } from '../../../../src/core/hunt/bots/rando-bot';
import { slopeBot } from '../../../../src/core/hunt/bots/slope-bot';
import { warmthBot } from '../../../../src/core/hunt/bots/warmth-bot';
import { performAll, startHunt } from '../../../../src/core/hunt/hunt';
import type { LevelSpec, Sense } from '../../../../src/core/level/level-spec';
import { resolveLevel } from '../../../../src/core/level/resolve-level';
import type { LandformLevel } from '../../../fixtures/levels';

const field: LandformLevel = {
  version: 1,
  id: 'bots',
  chapter: 'test',
  controls: 'walk',
  senses: ['warmer-colder', 'depth-gauge', 'toe-taps', 'slope-arrow', 'footprints'],
  teaches: [],
  strides: [0.5, 1.2, 2.4],
  budget: { steps: 25, toeTaps: 8 },
  start: { center: [-6, -5], radius: 1 },
  floor: 0,
  tolerance: 0.5,
  candyEndsHunt: false,
  par: 1,
  surface: {
    kind: 'landforms',
    dimension: 2,
    halfWidth: 10,
    bowl: { center: [4, 1], curvatures: [1, 1.5], angleDegrees: 20 },
    bumps: [],
    offset: 0,
  },
};

const rope: LandformLevel = {
  ...field,
  controls: 'tightrope',
  start: { center: [-6], radius: 1 },
  surface: {
    ...field.surface,
    dimension: 1,
    bowl: { center: [4], curvatures: [1], angleDegrees: 0 },
  },
};

const bots: readonly (readonly [string, (level: ReturnType<typeof resolveLevel>) => Bot])[] = [
  ['slope', () => slopeBot],
  ['warmth', () => warmthBot],
  ['rando', () => randoBot],
  ['middle', middleBot],
];

const senseSets: readonly (readonly Sense[])[] = [
  ['warmer-colder', 'footprints'],
  ['depth-gauge'],
  ['slope-arrow'],
  ['toe-taps', 'warmer-colder'],
  ['toe-taps'],
  ['footprints'],
];

describe.each(bots)('the %s bot', (_name, botFor) => {
  test('keeps the rules with any senses, on fields and ropes: the same walk by hand gives the same hunt', () => {
    for (const senses of senseSets)
      for (const base of [field, rope])
        for (let seed = 1; seed <= 12; seed++) {
          const level = resolveLevel({ ...base, senses: [...senses] }, seed);
          const hunt = runBot(level, botFor(level), seed); // throws when an action isn't allowed
          expect(hunt.ending).not.toBeNull();
          expect(hunt.stepsTaken).toBeLessThanOrEqual(25);
          expect(hunt.toeTapsLeft).toBeGreaterThanOrEqual(0);
          const actions = hunt.records.map((record) => record.action);
          expect(performAll(level, actions)).toEqual(hunt);
        }
  });

  test('ends without a step limit, too', () => {
    const level = resolveLevel({ ...field, budget: { steps: null, toeTaps: 0 } }, 3);
    expect(runBot(level, botFor(level), 3).ending).not.toBeNull();
  });

  test('is the same for the same seed', () => {
    const level = resolveLevel(field, 5);
    expect(runBot(level, botFor(level), 9)).toEqual(runBot(level, botFor(level), 9));
  });

  test('goes by what it is told: four times the losses, the same walk', () => {
    const { surface } = field;
    const bump = { kind: 'well' as const, center: [-2, -2], depth: 9, widths: [2, 1.5], angleDegrees: 10 };
    const spec: LandformLevel = { ...field, surface: { ...surface, bumps: [bump], offset: 30 } };
    const fourfold: LandformLevel = {
      ...spec,
      tolerance: 4 * spec.tolerance,
      surface: {
        ...surface,
        bowl: { ...surface.bowl, curvatures: surface.bowl.curvatures.map((c) => 4 * c) },
        bumps: [{ ...bump, depth: 36 }],
        offset: 120,
      },
    };
    for (let seed = 1; seed <= 16; seed++) {
      const walks = [spec, fourfold].map((each) => {
        const level = resolveLevel(each, seed);
        return runBot(level, botFor(level), seed).records.map(({ action }) => action);
      });
      expect(walks[1]).toEqual(walks[0]);
    }
  });
});

test('a view holds what a player is told, and no more', () => {
  expect(Object.keys(viewOf(startHunt(resolveLevel(field, 1)))).sort()).toEqual([
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

test('the bots that search win on a plain bowl, with each of the senses they are made for', () => {
  const winsOf = (spec: LevelSpec, bot: Bot): number => {
    let wins = 0;
    for (let seed = 1; seed <= 40; seed++)
      if (endsWithCandy(runBot(resolveLevel(spec, seed), bot, seed))) wins += 1;
    return wins;
  };
  expect(winsOf({ ...field, senses: ['slope-arrow'] }, slopeBot)).toBeGreaterThanOrEqual(38);
  expect(
    winsOf({ ...field, senses: ['toe-taps', 'depth-gauge'], tolerance: 1 }, slopeBot),
  ).toBeGreaterThanOrEqual(34);
  expect(winsOf({ ...rope, senses: ['warmer-colder'] }, warmthBot)).toBeGreaterThanOrEqual(38);
  const unhurried = { ...field, budget: { steps: 60, toeTaps: 0 }, tolerance: 1 };
  expect(winsOf({ ...unhurried, senses: ['depth-gauge'] }, warmthBot)).toBeGreaterThanOrEqual(34);
});

test('which bot a level is meant for', () => {
  expect(intendedBot(field).name).toBe('slope');
  expect(intendedBot({ ...field, senses: ['toe-taps'] }).name).toBe('slope');
  expect(intendedBot({ ...field, senses: ['depth-gauge'] }).name).toBe('warmth');
  expect(intendedBot(rope).name).toBe('warmth');
  expect(intendedBot({ ...rope, senses: ['slope-arrow'] }).name).toBe('slope');
});
