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
const FASTEST: Range = [1.85, 1.96];
/** Rates are this far apart, so that the next one up is right for momentum … */
const RATIO = 2;
/** … and so many lie below and above the fastest: most crawl or fly off, and a random one is seldom good. */
const BELOW = 14;
const ABOVE = 9;

interface Draw {
  readonly conditionNumber: Range;
  readonly momentums: readonly number[];
  readonly floorShare: Range;
}

const DRAWS: Readonly<Partial<Record<Difficulty, Draw>>> = {
  hard: { conditionNumber: [75, 100], momentums: [0.6, 0.7], floorShare: [0, 0.1] },
};
const START = { away: [11, 14.5], offMiddle: [4.5, 7], radius: 0.5 } as const;

function draw(random: RandomSource, difficulty: Difficulty): ProofResult<Draft> {
  const parts = DRAWS[difficulty];
  if (parts === undefined) return { ok: false, reason: `there is no ${difficulty} one` };
  const { conditionNumber, momentums, floorShare } = parts;
  const ravine = drawRavine(random, { away: [5, 7], curvature: [0.1, 0.3], conditionNumber });
  let lowest = within(random, FASTEST) / ravine.sharpest;
  for (let i = 0; i < BELOW; i++) lowest /= RATIO;
  return {
    ok: true,
    value: {
      level: {
        controls: 'robot',
        senses: ['warmer-colder', 'depth-gauge', 'slope-arrow', 'footprints'],
        strides: [...STRIDES],
        robot: {
          optimizers: ['gradient-descent', 'momentum'],
          learningRates: { count: BELOW + 1 + ABOVE, lowest: Number(lowest.toPrecision(4)), ratio: RATIO },
          momentums: [...momentums],
          // Who lets the steps shrink at once gets stuck: luck has to avoid that too.
          schedules: [{ kind: 'constant' }, { kind: 'exponential', factor: 0.7 }],
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
      parRange: [5, 250],
      budget: { factor: 1.42, extra: 2 },
      hollows: [1, 1],
      place: (field, source) => placeAlong(ravine, START, field, source),
    },
  };
}

export const zigzagRecipes: readonly Recipe[] = [
  { teaches: 'zigzag', family: 'ravine', difficulties: ['hard'], draw },
];
