/**
 * The predicates that settings and models decide: true on two levels made for each, false, with the measure that misses
 * named, when what makes it true is taken away.
 */
import { describe, expect, test } from 'vitest';
import { buildSurface } from '../../../../../src/core/level/build-surface';
import { type LevelSpec, parseLevel, type Teaches } from '../../../../../src/core/level/level-spec';
import { resolveRuns } from '../../../../../src/core/level/measure-runs';
import { proveField } from '../../../../../src/core/level/prove-level';
import { teachPredicates } from '../../../../../src/core/level/teaches/index';
import { steepDirection } from '../../../../../src/core/level/teaches/steep-direction';
import { isMet, type TeachEvidence } from '../../../../../src/core/level/teaches/teach-predicate';
import * as levels from '../../../../fixtures/setting-levels';

function measure(spec: LevelSpec): TeachEvidence {
  const surface = buildSurface(spec.surface);
  const proof = proveField(spec, surface);
  if (!proof.ok) throw new Error(proof.reason);
  const teaches = spec.teaches[0] ?? 'loss';
  return teachPredicates[teaches]({ spec, surface, proof: proof.value, runs: resolveRuns(spec, 24) });
}

/** The level with other data; through the schema, as any level comes. */
const changed = (spec: LevelSpec, change: object): LevelSpec => parseLevel({ ...spec, ...change });
const robotOf = (spec: LevelSpec, cards: object): LevelSpec =>
  changed(spec, { robot: { ...(spec.controls === 'robot' ? spec.robot : {}), ...cards } });

const examples: readonly (readonly [Teaches, string, LevelSpec])[] = [
  ['learning-rate', 'a bowl', levels.bowlSlide],
  ['learning-rate', 'a rope', levels.ropeSlide],
  ['zigzag', 'a robot in a ravine', levels.ravineRobot],
  ['zigzag', 'a walk in a ravine', levels.ravineWalk],
  ['noise-helps', 'a ridge', levels.ridgeNoise],
  ['noise-helps', 'a rope with a hill', levels.ropeNoise],
  ['schedule', 'a ridge', levels.ridgeSchedule],
  ['schedule', 'penguins in batches of two', levels.penguinSchedule],
  ['adaptive', 'a trench', levels.trenchRobot],
  ['adaptive', 'penguins on a wide window', levels.penguinAdaptive],
  ['loss-shape', "Anscombe's third", levels.anscombe],
  ['loss-shape', 'cars and an outlier', levels.cars],
  ['overfit', 'six cars', levels.fewCars],
  ['overfit', 'five penguins', levels.fewPenguins],
];

test.each(examples)('%s holds on %s', (teaches, _, spec) => {
  const found = measure(spec);
  expect(found).toMatchObject({ teaches, holds: true, reason: null });
  expect(found.measured.length).toBeGreaterThan(0);
  expect(found.measured.every(isMet)).toBe(true);
});

const withRates = (spec: LevelSpec, count: number, lowest: number, ratio: number): LevelSpec =>
  changed(spec, { slide: { learningRates: { count, lowest, ratio } } });

const notTaught = (teaches: Teaches, what: string): string => `the level doesn't teach ${teaches}: ${what}`;

const mutants: readonly (readonly [string, LevelSpec, string])[] = [
  [
    'no rate is too large',
    withRates(levels.bowlSlide, 5, 0.01, 2.2),
    notTaught('learning-rate', 'rates too large, bouncing or flying off must be at least 1 but is 0'),
  ],
  [
    'no rate is too small',
    withRates(levels.bowlSlide, 4, 0.3, 2),
    notTaught('learning-rate', 'rates too small, not there in 5 × par must be at least 1 but is 0'),
  ],
  [
    'no rate wins',
    withRates(levels.bowlSlide, 3, 0.0005, 2),
    notTaught('learning-rate', 'rates that win within the budget must be at least 1 but is 0'),
  ],
  [
    'nobody sets a rate',
    changed(levels.ravineWalk, { teaches: ['learning-rate'] }),
    notTaught('learning-rate', 'a walk has no learning rates to choose from'),
  ],
  [
    'a bowl is as steep every way',
    levels.landformsFor(
      'zigzag',
      { bowl: { center: [-6, 0], curvatures: [2, 2] } },
      { ...levels.IN_RAVINE, controls: 'walk', senses: ['slope-arrow'] },
    ),
    notTaught('zigzag', 'momentum’s steps at its best rate, over gradient descent’s must be at most 0.5'),
  ],
  [
    'who starts on the middle line never crosses it',
    changed(levels.ravineWalk, { start: { center: [7, 0], radius: 0 } }),
    notTaught('zigzag', 'share of its steps that flip must be at least 0.4 but is 0'),
  ],
  [
    'momentum that hardly carries',
    robotOf(levels.ravineRobot, { momentums: [0.05] }),
    notTaught('zigzag', 'momentum’s steps at its best rate, over gradient descent’s must be at most 0.5'),
  ],
  [
    'no ridge is in the way',
    levels.landformsFor('noise-helps', { bowl: levels.RIDGE.bowl }, levels.SHAKY),
    notTaught(
      'noise-helps',
      'share of runs won with the full batch at its best setting must be at most 0.2 but is 1',
    ),
  ],
  [
    'the noise is too weak',
    changed(levels.ridgeNoise, { noise: { kind: 'normal', deviation: 0.2 } }),
    notTaught(
      'noise-helps',
      'share of runs won with the shaky gradient at its best setting must be at least 0.9 but is 0',
    ),
  ],
  [
    'the full batch only crawls',
    changed(
      levels.landformsFor(
        'noise-helps',
        { bowl: levels.RIDGE.bowl },
        { ...levels.SHAKY, ...levels.CRAWLING },
      ),
      {},
    ),
    notTaught(
      'noise-helps',
      'share of runs where the full batch ends in another hollow must be at least 0.8 but is 0',
    ),
  ],
  [
    'nothing shakes',
    changed(levels.ravineRobot, { teaches: ['noise-helps'] }),
    notTaught('noise-helps', 'nothing is shaky: there is neither noise nor a mini-batch'),
  ],
  [
    'without noise a constant rate settles',
    changed(levels.penguinSchedule, { robot: { ...levels.penguinCards, batchSizes: ['all'] } }),
    notTaught('schedule', 'share of runs that settle at the best constant rate must be at most 0.2 but is 1'),
  ],
  [
    'the schedule falls too soon',
    robotOf(levels.ridgeSchedule, { schedules: [{ kind: 'exponential', factor: 0.5 }] }),
    notTaught(
      'schedule',
      'share of runs that settle with the best decaying rate must be at least 0.9 but is 0',
    ),
  ],
  [
    'no schedule falls',
    robotOf(levels.ridgeSchedule, {
      schedules: [{ kind: 'constant' }, { kind: 'step', every: 5, factor: 1 }],
    }),
    notTaught('schedule', 'no decaying schedule is on the cards'),
  ],
  [
    'one rate fits a round bowl',
    levels.landformsFor('adaptive', { bowl: levels.TRENCH.bowl }, levels.IN_TRENCH),
    notTaught(
      'adaptive',
      'gradient descent’s share of runs won at its best rate must be at most 0.2 but is 1',
    ),
  ],
  [
    'Adam has no rate to stride with',
    robotOf(levels.trenchRobot, { learningRates: { count: 3, lowest: 0.0001, ratio: 2 } }),
    notTaught(
      'adaptive',
      'the adaptive rule’s share of runs won at its best rate must be at least 0.9 but is 0',
    ),
  ],
  [
    'no adaptive rule is on the cards',
    robotOf(levels.trenchRobot, { optimizers: ['gradient-descent', 'momentum'] }),
    notTaught('adaptive', 'no adaptive rule is on the cards'),
  ],
  [
    'points on a line look alike to every loss',
    levels.modelFor('loss-shape', levels.ON_A_LINE, levels.ON_ANSCOMBE),
    notTaught('loss-shape', 'how far the minimum moves'),
  ],
  [
    'a field of landforms has no other loss',
    changed(levels.ravineWalk, { teaches: ['loss-shape'] }),
    notTaught('loss-shape', "a landforms surface isn't a convex model's loss on data"),
  ],
  [
    'the move stays within the candy',
    changed(levels.anscombe, { tolerance: 0.9 }),
    notTaught('loss-shape', 'the loss there above the floor, in tolerances must be at least 1'),
  ],
  [
    'no rows are held back',
    changed(levels.anscombe, { teaches: ['overfit'] }),
    notTaught('overfit', 'no rows are held back to test on'),
  ],
  [
    'points on a line are learned from any of them',
    levels.modelFor(
      'overfit',
      { ...levels.ON_A_LINE, split: { testShare: 0.5, seed: 1 } },
      levels.ON_ANSCOMBE,
    ),
    notTaught(
      'overfit',
      'how far the test minimum is from the training minimum, in field units must be at least 1',
    ),
  ],
];

test.each(mutants)('a false claim is found out: %s', (_, spec, reason) => {
  const found = measure(spec);
  expect(found.holds).toBe(false);
  expect(found.reason).toContain(reason);
});

test('early stopping that never helps is no overfitting', () => {
  // From the far side the training minimum comes first: the way there passes no lower test loss.
  const found = measure(changed(levels.fewCars, { start: levels.FAR_SIDE }));
  expect(found.reason).toContain(
    'stopping early ends 5 % lower on the test field must be at least 0.9 but is 0',
  );
});

describe('the direction of the largest curvature', () => {
  test.each([
    ['east', [8, 0.5], 0, [1, 0]],
    ['north', [0.5, 8], 0, [0, 1]],
    ['turned', [0.5, 8], 45, [-Math.SQRT1_2, Math.SQRT1_2]],
  ] as const)('%s', (_, curvatures, angleDegrees, direction) => {
    const surface = buildSurface({
      kind: 'landforms',
      dimension: 2,
      halfWidth: 10,
      bowl: { center: [1, 2], curvatures: [...curvatures], angleDegrees },
      bumps: [],
      offset: 0,
    });
    const steep = steepDirection(surface, [1, 2]);
    expect(steep.curvature).toBeCloseTo(8, 6);
    expect(steep.along).toBeCloseTo(0.5, 6);
    const dot = steep.direction[0] * direction[0] + steep.direction[1] * direction[1];
    expect(Math.abs(dot)).toBeCloseTo(1, 9);
  });
});
