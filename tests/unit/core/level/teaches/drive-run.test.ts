/** Runs without records are the hunt's own runs, bit for bit: places, losses, walls, divergence, noise and batches. */
import { describe, expect, test } from 'vitest';
import type { Action } from '../../../../../src/core/hunt/action';
import { perform, startHunt } from '../../../../../src/core/hunt/hunt';
import type { Hunt } from '../../../../../src/core/hunt/hunt-state';
import type { LevelSpec } from '../../../../../src/core/level/level-spec';
import { resolveLevel } from '../../../../../src/core/level/resolve-level';
import { createTrail, driveRun } from '../../../../../src/core/level/teaches/drive-run';
import { settingsGrid, settingsOf } from '../../../../../src/core/level/teaches/settings-grid';
import {
  bowlSlide,
  penguinSchedule,
  ridgeNoise,
  ridgeSchedule,
  ropeNoise,
  trenchRobot,
} from '../../../../fixtures/setting-levels';

const STEPS = 40;

/** The hunt that plays one setting for 40 steps, or until it ends. */
function huntBy(spec: LevelSpec, seed: number, actions: readonly Action[], step: Action): Hunt {
  let hunt = startHunt(resolveLevel(spec, seed));
  for (const action of actions) hunt = perform(hunt, action);
  for (let t = 0; t < STEPS && hunt.ending === null; t++) hunt = perform(hunt, step);
  return hunt;
}

function expectSame(hunt: Hunt, trail: ReturnType<typeof createTrail>): void {
  const moves = hunt.records.filter(({ type }) => type === 'slide' || type === 'robot-step');
  const n = hunt.level.surface.dimension;
  const kept = moves.filter((record) => !('flewOff' in record && record.flewOff));
  expect(trail.steps).toBe(kept.length);
  expect(trail.flewOff).toBe(hunt.ending === 'diverged');
  expect(trail.bumps).toBe(kept.filter(({ bumped }) => bumped).length);
  kept.forEach(({ to, lossAfter }, t) => {
    expect(Array.from(trail.path.subarray((t + 1) * n, (t + 2) * n))).toEqual(to);
    expect(trail.losses[t + 1]).toBe(lossAfter);
  });
}

describe('a run of one setting is the hunt of it', () => {
  test.each([
    ['a bowl', bowlSlide],
    ['a shaky rope', ropeNoise],
  ] as const)('sliding on %s', (_, spec) => {
    const grid = settingsGrid(spec);
    if (grid === null) throw new Error('a slide has rates');
    for (const seed of [1, 2, 6])
      grid.learningRates.forEach((learningRate, rate) => {
        const trail = createTrail(spec.start.center.length, STEPS);
        const [setting] = settingsOf({ ...grid, learningRates: [learningRate] });
        if (setting === undefined) throw new Error('a grid has settings');
        const options = { steps: STEPS, hold: 1, untilThere: false, noise: 'as-played' } as const;
        driveRun(resolveLevel(spec, seed), setting, options, trail);
        expectSame(huntBy(spec, seed, [], { type: 'slide', rate }), trail);
      });
  });

  test.each([
    [
      'every rule',
      {
        ...trenchRobot,
        optimizers: ['gradient-descent', 'momentum', 'nesterov', 'adagrad', 'rmsprop', 'adam'],
      },
    ],
    ['noise', ridgeNoise],
    ['schedules', ridgeSchedule],
    ['mini-batches', penguinSchedule],
  ] as const)('a robot with %s', (_, drawn) => {
    const spec = withRules(drawn, 'optimizers' in drawn ? drawn.optimizers : null);
    if (spec.controls !== 'robot') throw new Error('must be a robot');
    const { robot } = spec;
    const grid = settingsGrid(spec);
    if (grid === null) throw new Error('a robot has rates');
    const flown: boolean[] = [];
    robot.optimizers.forEach((_rule, optimizer) => {
      robot.schedules.forEach((schedule, s) => {
        grid.learningRates.forEach((learningRate, rate) => {
          const rule = grid.rules[optimizer];
          if (rule === undefined) throw new Error('one μ makes one rule a card');
          const trail = createTrail(2, STEPS);
          const setting = { rule, learningRate, schedule, batchSize: robot.batchSizes[0] ?? 'all' } as const;
          const options = { steps: STEPS, hold: 1, untilThere: false, noise: 'as-played' } as const;
          driveRun(resolveLevel(spec, 3), setting, options, trail);
          const cards: readonly Action[] = [
            { type: 'card', card: 'optimizer', choice: optimizer },
            { type: 'card', card: 'schedule', choice: s },
            { type: 'card', card: 'learningRate', choice: rate },
          ];
          expectSame(huntBy(spec, 3, cards, { type: 'run', length: 0 }), trail);
          flown.push(trail.flewOff);
        });
      });
    });
    expect(flown).toContain(false);
  });
});

function withRules(spec: LevelSpec, optimizers: readonly string[] | null): LevelSpec {
  if (spec.controls !== 'robot' || optimizers === null) return spec;
  const rules = (['gradient-descent', 'momentum', 'nesterov', 'adagrad', 'rmsprop', 'adam'] as const).filter(
    (rule) => optimizers.includes(rule),
  );
  return { ...spec, robot: { ...spec.robot, optimizers: rules } };
}

test('it is there after so many steps in a row, and stops there when told', () => {
  const level = resolveLevel(bowlSlide, 1);
  const [setting] = settingsOf({
    rules: [{ rule: 'gradient-descent' }],
    learningRates: [0.2],
    schedules: [{ kind: 'constant' }],
    batchSizes: ['all'],
  });
  if (setting === undefined) throw new Error('a grid has settings');
  const trail = createTrail(2, STEPS);
  const rim = bowlSlide.floor + bowlSlide.tolerance;
  driveRun(level, setting, { steps: STEPS, hold: 1, untilThere: true, noise: 'exact' }, trail);
  const first = trail.thereAfter;
  expect(trail.steps).toBe(first);
  expect(trail.losses[first]).toBeLessThanOrEqual(rim);
  expect(trail.losses[first - 1]).toBeGreaterThan(rim);
  driveRun(level, setting, { steps: STEPS, hold: 3, untilThere: true, noise: 'exact' }, trail);
  expect(trail.thereAfter).toBe(first + 2);
  driveRun(level, setting, { steps: first - 1, hold: 1, untilThere: true, noise: 'exact' }, trail);
  expect(trail.thereAfter).toBe(Number.POSITIVE_INFINITY);
});

test('batches of a field without samples are refused', () => {
  const [setting] = settingsOf({
    rules: [{ rule: 'gradient-descent' }],
    learningRates: [0.2],
    schedules: [{ kind: 'constant' }],
    batchSizes: [4],
  });
  if (setting === undefined) throw new Error('a grid has settings');
  expect(() =>
    driveRun(
      resolveLevel(bowlSlide, 1),
      setting,
      { steps: 5, hold: 1, untilThere: true, noise: 'exact' },
      createTrail(2, 5),
    ),
  ).toThrow('no batches of 4');
});
