/**
 * Levels about a learning rate for each parameter: a robot in a trench along an axis (turnings keep it on one), with
 * gradient descent and adaptive rules on its cards. North-south bends κ times as much as east-west: a rate that doesn't
 * bounce across crawls along. An adaptive rule steps by about η along both at first, so the grid ends at a good stride.
 */
import type { RandomSource } from '../../../math/random';
import type { Rule } from '../../../optimizer/optimizer-settings';
import type { ProofResult } from '../../../surface/proof-result';
import type { Difficulty } from '../../generated-id';
import { type Range, STRIDES, within } from '../draw-fields';
import { drawTrench, placeAlong } from '../draw-long-field';
import type { Draft, Recipe } from '../recipe';

interface Draw {
  readonly conditionNumber: Range;
  readonly width: Range;
  readonly optimizers: readonly Rule[];
  readonly rates: number;
  readonly floorShare: Range;
}

const DRAWS: Readonly<Record<Difficulty, Draw>> = {
  easy: {
    conditionNumber: [600, 1000],
    width: [0.18, 0.25],
    optimizers: ['gradient-descent', 'adam'],
    rates: 6,
    floorShare: [0, 0],
  },
  medium: {
    conditionNumber: [800, 1500],
    width: [0.15, 0.2],
    optimizers: ['gradient-descent', 'rmsprop', 'adam'],
    rates: 7,
    floorShare: [0, 0.1],
  },
  hard: {
    conditionNumber: [1200, 2500],
    width: [0.12, 0.16],
    optimizers: ['gradient-descent', 'adagrad', 'rmsprop', 'adam'],
    rates: 8,
    floorShare: [0, 0.2],
  },
};
/** The highest rate, in field units: about how far an adaptive rule steps at first. */
const STRIDING: Range = [0.7, 1];
/** The lowest is about gradient descent's fastest: 2/λ across. */
const RATIO = 2.5;
const START = { away: [10.5, 14], radius: 0.3 } as const;

function draw(random: RandomSource, difficulty: Difficulty): ProofResult<Draft> {
  const { conditionNumber, width, optimizers, rates, floorShare } = DRAWS[difficulty];
  const sigma = within(random, width);
  const trench = drawTrench(random, { away: [4, 6.5], curvature: [0.5, 1], conditionNumber }, sigma);
  let lowest = within(random, STRIDING);
  for (let i = 1; i < rates; i++) lowest /= RATIO;
  return {
    ok: true,
    value: {
      level: {
        controls: 'robot',
        senses: ['warmer-colder', 'depth-gauge', 'slope-arrow', 'footprints'],
        strides: [...STRIDES],
        robot: {
          optimizers: [...optimizers],
          learningRates: { count: rates, lowest: Number(lowest.toPrecision(4)), ratio: RATIO },
          momentums: [0.9],
          schedules: [{ kind: 'constant' }],
          batchSizes: ['all'],
        },
        candyEndsHunt: false,
        surface: trench.surface,
      },
      toeTaps: 0,
      floorShare: within(random, floorShare),
      candy: { kind: 'radius', fieldUnits: 0.3 },
      startRadius: START.radius,
      stepsToMeasure: 600,
      parRange: [8, 300],
      hollows: [1, 1],
      place: (field, source) =>
        placeAlong(trench, { ...START, offMiddle: [0.5 * sigma, 1.8 * sigma] }, field, source),
    },
  };
}

export const adaptiveRecipes: readonly Recipe[] = [
  { teaches: 'adaptive', family: 'ravine', difficulties: ['easy', 'medium', 'hard'], draw },
];
