/**
 * Levels about a learning rate for each parameter: a robot in a trench along an axis (turnings keep it on one), with
 * gradient descent and adaptive rules on its cards. North-south bends κ times as much as east-west: a rate that doesn't
 * bounce across crawls along. An adaptive rule steps by about η along both at first, so the grid ends at a good stride.
 */
import type { RandomSource } from '../../../math/random';
import type { Rule } from '../../../optimizer/optimizer-settings';
import type { ProofResult } from '../../../surface/proof-result';
import { type Range, STRIDES, within } from '../draw-fields';
import { drawTrench, placeAlong } from '../draw-long-field';
import type { Draft, Recipe } from '../recipe';

const CONDITION_NUMBER: Range = [800, 2000];
/** How wide the trench is, in field units. */
const WIDTH: Range = [0.15, 0.2];
const FLOOR_SHARE: Range = [0, 0.2];
const RATES = 12;
/** One of these is drawn. */
const ADAPTIVE: readonly (readonly Rule[])[] = [['adam'], ['adam', 'rmsprop'], ['adam', 'adagrad']];
/** The highest rate, in field units: about how far an adaptive rule steps at first. */
const STRIDING: Range = [0.3, 0.5];
/** Down from there the grid passes gradient descent's fastest, 2/λ across, and goes on to where everything crawls. */
const RATIO = 2.5;
const START = { away: [10.5, 14], radius: 0.3 } as const;

function draw(random: RandomSource): ProofResult<Draft> {
  const sigma = within(random, WIDTH);
  const trench = drawTrench(
    random,
    { away: [4, 6.5], curvature: [0.5, 1], conditionNumber: CONDITION_NUMBER },
    sigma,
  );
  let lowest = within(random, STRIDING);
  for (let i = 1; i < RATES; i++) lowest /= RATIO;
  return {
    ok: true,
    value: {
      level: {
        controls: 'robot',
        senses: ['warmer-colder', 'depth-gauge', 'slope-arrow', 'footprints'],
        strides: [...STRIDES],
        robot: {
          optimizers: ['gradient-descent', ...random.pick(ADAPTIVE)],
          learningRates: { count: RATES, lowest: Number(lowest.toPrecision(4)), ratio: RATIO },
          momentums: [0.9],
          // Who lets the steps shrink at once gets stuck: luck has to avoid that too.
          schedules: [{ kind: 'constant' }, { kind: 'exponential', factor: 0.7 }],
          batchSizes: ['all'],
        },
        candyEndsHunt: false,
        surface: trench.surface,
      },
      toeTaps: 0,
      floorShare: within(random, FLOOR_SHARE),
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
  { teaches: 'adaptive', family: 'ravine', difficulties: ['hard'], draw },
];
