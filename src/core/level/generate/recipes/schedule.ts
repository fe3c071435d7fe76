/**
 * Levels about schedules: a robot on shaky ground, behind a trap, with a small candy. A low rate stays in the trap; a high
 * one is shaken out, but then never rests in the candy; one that begins high and decays does both.
 */

import type { RandomSource } from '../../../math/random';
import type { Schedule } from '../../../optimizer/schedule';
import type { ProofResult } from '../../../surface/proof-result';
import type { Difficulty } from '../../generated-id';
import { type Range, STRIDES, within } from '../draw-fields';
import { placeAlong } from '../draw-long-field';
import { drawTrap } from '../draw-trap';
import { rollsElsewhere } from '../place-start';
import { type Draft, type Recipe, thousandths } from '../recipe';

interface Draw {
  readonly height: Range;
  /** T over B at the second highest rate. */
  readonly shake: Range;
  readonly rates: number;
  readonly schedules: readonly Schedule[];
  readonly floorShare: Range;
}

const CONSTANT: Schedule = { kind: 'constant' };
const EXPONENTIAL: Schedule = { kind: 'exponential', factor: 0.99 };
const STEP: Schedule = { kind: 'step', every: 80, factor: 0.3 };
const COSINE: Schedule = { kind: 'cosine', over: 300, low: 0.02 };
const INVERSE: Schedule = { kind: 'inverse-time', over: 30 };

const DRAWS: Readonly<Record<Difficulty, Draw>> = {
  easy: {
    height: [1.06, 1.15],
    shake: [1.5, 2.2],
    rates: 3,
    schedules: [CONSTANT, COSINE],
    floorShare: [0, 0],
  },
  medium: {
    height: [1.08, 1.2],
    shake: [1.2, 2],
    rates: 4,
    schedules: [CONSTANT, STEP, COSINE],
    floorShare: [0, 0.15],
  },
  hard: {
    height: [1.1, 1.25],
    shake: [1, 1.6],
    rates: 4,
    schedules: [CONSTANT, INVERSE, STEP, EXPONENTIAL, COSINE],
    floorShare: [0, 0.2],
  },
};
/** The grid's second highest rate as a multiple of 1/λ in the trap. */
const STEADY: Range = [0.4, 0.6];
const RATIO = 3;
/** The candy's rim over T: so low that a constant rate doesn't rest in it. */
const CANDY_RIM: Range = [0.28, 0.42];
const BEHIND: Range = [0.8, 6];
const START_RADIUS = 0.4;

function draw(random: RandomSource, difficulty: Difficulty): ProofResult<Draft> {
  const { height, shake, rates, schedules, floorShare } = DRAWS[difficulty];
  const trap = drawTrap(random, { curvature: [0.8, 1.5], away: [4.5, 6], width: [1.2, 2], height });
  if (trap === null) return { ok: false, reason: 'the ridge makes no trap' };
  const steady = within(random, STEADY) / trap.field.sharpest;
  const wander = trap.rise * within(random, shake);
  let lowest = steady * RATIO;
  for (let i = 1; i < rates; i++) lowest /= RATIO;
  return {
    ok: true,
    value: {
      level: {
        controls: 'robot',
        senses: ['warmer-colder', 'depth-gauge', 'shaky-arrow', 'footprints'],
        strides: [...STRIDES],
        robot: {
          optimizers: ['gradient-descent'],
          learningRates: { count: rates, lowest: Number(lowest.toPrecision(4)), ratio: RATIO },
          momentums: [0],
          schedules: [...schedules],
          batchSizes: ['all'],
        },
        noise: { kind: 'normal', deviation: thousandths(Math.sqrt((2 * wander) / steady)) },
        candyEndsHunt: false,
        surface: trap.field.surface,
      },
      toeTaps: 0,
      floorShare: within(random, floorShare),
      candy: {
        kind: 'radius',
        fieldUnits: Math.sqrt((2 * within(random, CANDY_RIM) * wander) / trap.curvature),
      },
      startRadius: START_RADIUS,
      stepsToMeasure: 600,
      parRange: [5, 400],
      budget: { factor: 1.6, extra: 300 },
      hollows: [2, 2],
      place: (field, source) =>
        placeAlong(
          trap.field,
          { away: [trap.foot + BEHIND[0], trap.foot + BEHIND[1]], offMiddle: [0, 0.8], radius: START_RADIUS },
          field,
          source,
          rollsElsewhere,
        ),
    },
  };
}

export const scheduleRecipes: readonly Recipe[] = [
  { teaches: 'schedule', family: 'ridge', difficulties: ['easy', 'medium', 'hard'], draw },
];
