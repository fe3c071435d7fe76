/**
 * Levels about zigzags: a robot in a ravine, with gradient descent and momentum on its cards. It starts far along and up
 * a wall. The grid has a rate just below 2/λ across, where gradient descent is fastest along the ravine and swings across
 * it; momentum is fast with that rate and its neighbors.
 */
import type { RandomSource } from '../../../math/random';
import type { ProofResult } from '../../../surface/proof-result';
import type { Difficulty } from '../../generated-id';
import { type Range, STRIDES, within } from '../draw-fields';
import { drawRavine, placeAlong } from '../draw-long-field';
import type { Draft, Recipe } from '../recipe';

/** One rate of the grid as a multiple of 1/λ across: fast along the trench, still below 2. */
const FASTEST: Range = [1.75, 1.95];
/** Rates are this far apart, so that the next one up is right for momentum. */
const RATIO = 1.6;

interface Draw {
  readonly conditionNumber: Range;
  /** Rates below and above the fastest. */
  readonly below: number;
  readonly above: number;
  readonly momentums: readonly number[];
  readonly floorShare: Range;
}

const DRAWS: Readonly<Record<Difficulty, Draw>> = {
  easy: {
    conditionNumber: [50, 70],
    below: 3,
    above: 1,
    momentums: [0.7],
    floorShare: [0, 0],
  },
  medium: {
    conditionNumber: [70, 110],
    below: 4,
    above: 2,
    momentums: [0.5, 0.7, 0.9],
    floorShare: [0, 0.1],
  },
  hard: {
    conditionNumber: [100, 160],
    below: 6,
    above: 2,
    momentums: [0.3, 0.6, 0.75, 0.9, 0.97],
    floorShare: [0, 0.1],
  },
};
const START = { away: [9, 14], offMiddle: [4.5, 7], radius: 0.5 } as const;

function draw(random: RandomSource, difficulty: Difficulty): ProofResult<Draft> {
  const { conditionNumber, below, above, momentums, floorShare } = DRAWS[difficulty];
  const ravine = drawRavine(random, { away: [4, 6.5], curvature: [0.1, 0.3], conditionNumber });
  let lowest = within(random, FASTEST) / ravine.sharpest;
  for (let i = 0; i < below; i++) lowest /= RATIO;
  return {
    ok: true,
    value: {
      level: {
        controls: 'robot',
        senses: ['warmer-colder', 'depth-gauge', 'slope-arrow', 'footprints'],
        strides: [...STRIDES],
        robot: {
          optimizers: ['gradient-descent', 'momentum'],
          learningRates: { count: below + 1 + above, lowest: Number(lowest.toPrecision(4)), ratio: RATIO },
          momentums: [...momentums],
          schedules: [{ kind: 'constant' }],
          batchSizes: ['all'],
        },
        candyEndsHunt: false,
        surface: ravine.surface,
      },
      toeTaps: 0,
      floorShare: within(random, floorShare),
      candy: { kind: 'radius', fieldUnits: 0.4 },
      startRadius: START.radius,
      stepsToMeasure: 600,
      parRange: [5, 400],
      hollows: [1, 1],
      place: (field, source) => placeAlong(ravine, START, field, source),
    },
  };
}

export const zigzagRecipes: readonly Recipe[] = [
  { teaches: 'zigzag', family: 'ravine', difficulties: ['easy', 'medium', 'hard'], draw },
];
