/** The rivals: they keep the rules, go by their own rule, and stay away where they would make no sense. */
import { describe, expect, test } from 'vitest';
import { endsWithCandy, runBot } from '../../../../src/core/hunt/bots/bot';
import { RIVALS, type RivalName, rivalBot } from '../../../../src/core/hunt/bots/rivals';
import { actionsOf, type Hunt, performAll } from '../../../../src/core/hunt/hunt';
import { CONTROLS, type LevelSpec } from '../../../../src/core/level/level-spec';
import { resolveLevel } from '../../../../src/core/level/resolve-level';
import { wayLevel } from '../../../fixtures/way-levels';

const wide = {
  strides: [0.5, 1.2, 2.4],
  tolerance: 1.5,
  start: { center: [-6, -5], radius: 1 },
  budget: { steps: 60, toeTaps: 8 },
  surface: {
    kind: 'landforms',
    dimension: 2,
    halfWidth: 10,
    bowl: { center: [4, 1], curvatures: [1, 1.5], angleDegrees: 20 },
    bumps: [],
    offset: 0,
  },
};
const noise = { kind: 'normal', deviation: 0.5 };
const shaky = { senses: ['depth-gauge', 'shaky-arrow'], noise };

const namesOn = (spec: LevelSpec): readonly RivalName[] =>
  RIVALS.filter((name) => rivalBot(name, spec) !== null);
function runsOf(name: RivalName, spec: LevelSpec, runs = 20): readonly Hunt[] {
  const bot = rivalBot(name, spec);
  if (bot === null) throw new RangeError(`${name} stays away`);
  expect(bot.name).toBe(name);
  return Array.from({ length: runs }, (_, i) => runBot(resolveLevel(spec, i + 1), bot, i + 1));
}

describe.each(CONTROLS)('by %s', (controls) => {
  test('every rival that comes keeps the rules and ends', () => {
    for (const change of [{}, controls === 'mixing-desk' || controls === 'tightrope' ? {} : shaky]) {
      const spec = wayLevel(controls, change);
      for (const name of namesOn(spec))
        for (const hunt of runsOf(name, spec, 6)) {
          expect(hunt.ending).not.toBeNull();
          expect(performAll(hunt.level, actionsOf(hunt))).toEqual(hunt);
        }
    }
  });
});

test('each comes where it makes sense', () => {
  const four: readonly RivalName[] = ['grady', 'momo', 'nessa', 'addie'];
  expect(namesOn(wayLevel('walk'))).toEqual(four);
  expect(namesOn(wayLevel('walk', shaky))).toEqual(RIVALS);
  expect(namesOn(wayLevel('walk', { senses: ['depth-gauge'] }))).toEqual([]);
  expect(namesOn(wayLevel('slide'))).toEqual(['grady']);
  expect(namesOn(wayLevel('slide', { noise }))).toEqual(['stoch']);
  expect(namesOn(wayLevel('sled'))).toEqual(['momo']);
  expect(namesOn(wayLevel('robot'))).toEqual(four);
  expect(namesOn(wayLevel('robot', { noise }))).toEqual(RIVALS);
  const { robot } = wayLevel('robot');
  expect(namesOn(wayLevel('robot', { robot: { ...robot, optimizers: ['adam'] } }))).toEqual(['addie']);
  expect(namesOn(wayLevel('mixing-desk'))).toEqual([]);
});

test.each(['grady', 'momo', 'nessa', 'addie'] as const)(
  '%s finds the candy of a plain bowl on foot',
  (name) => {
    const hunts = runsOf(name, wayLevel('walk', { ...wide, senses: ['slope-arrow'] }));
    expect(hunts.filter(endsWithCandy).length).toBeGreaterThanOrEqual(18);
  },
);

test('in a ravine Grady zigzags and stays behind; Momo, Nessa and Addie get there', () => {
  const ravine = { ...wide.surface, bowl: { center: [4, 1], curvatures: [0.25, 5], angleDegrees: 20 } };
  const spec = wayLevel('walk', { ...wide, senses: ['slope-arrow'], surface: ravine });
  const wins = (name: RivalName): number => runsOf(name, spec).filter(endsWithCandy).length;
  expect(wins('grady')).toBeLessThanOrEqual(6);
  for (const name of ['momo', 'nessa', 'addie'] as const) expect(wins(name)).toBeGreaterThanOrEqual(14);
});

test('Stoch gets near it on shaky ground', () => {
  const spec = wayLevel('walk', { ...wide, ...shaky, tolerance: 6 });
  expect(runsOf('stoch', spec).filter(endsWithCandy).length).toBeGreaterThanOrEqual(14);
});

test('at a robot each lays its own card', () => {
  const spec = wayLevel('robot', { budget: { steps: 100, toeTaps: 0 } });
  const laid = (name: RivalName): unknown =>
    runsOf(name, spec, 1).map(({ carried }) =>
      carried.kind === 'robot' ? spec.robot.optimizers[carried.open.optimizer] : null,
    )[0];
  expect(laid('grady')).toBe('gradient-descent');
  expect(laid('momo')).toBe('momentum');
  expect(laid('nessa')).toBe('nesterov');
  expect(laid('addie')).toBe('adam');
});

test('Momo’s sled only coasts', () => {
  for (const hunt of runsOf('momo', wayLevel('sled', { budget: { steps: 200, toeTaps: 0 } }), 4)) {
    expect(new Set(actionsOf(hunt).map(({ type }) => type))).toEqual(new Set(['coast', 'grab']));
    expect(endsWithCandy(hunt)).toBe(true);
  }
});

test('with toe-taps alone they feel for the slope first, and stop when they can’t any more', () => {
  const spec = wayLevel('walk', { ...wide, senses: ['toe-taps'], budget: { steps: 60, toeTaps: 4 } });
  for (const hunt of runsOf('grady', spec, 4)) {
    expect(hunt.toeTapsLeft).toBe(0);
    expect(hunt.stepsTaken).toBe(2);
    expect(hunt.ending).toBe('grabbed');
  }
});
