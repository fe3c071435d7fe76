/**
 * Levels about noise that helps: a robot on shaky ground, behind a trap on the way to the candy. Rolling down exactly ends
 * in the trap; the noise is drawn so that it shakes Pip out of it within some dozen steps and is still small beside the
 * candy's hollow.
 */
import type { RandomSource } from '../../../math/random';
import type { ProofResult } from '../../../surface/proof-result';
import type { Difficulty } from '../../generated-id';
import { type Range, STRIDES, within } from '../draw-fields';
import { placeAlong } from '../draw-long-field';
import { drawTrap } from '../draw-trap';
import { rollsElsewhere } from '../place-start';
import { type Draft, type Recipe, thousandths } from '../recipe';

interface Draw {
  readonly width: Range;
  readonly height: Range;
  /** T over B at the middle rate: how hard the noise shakes beside the ridge. */
  readonly shake: Range;
  readonly rates: number;
  readonly floorShare: Range;
}

const DRAWS: Readonly<Record<Difficulty, Draw>> = {
  easy: { width: [1.6, 2.2], height: [1.06, 1.15], shake: [0.9, 1.3], rates: 4, floorShare: [0, 0] },
  medium: { width: [1.3, 1.9], height: [1.08, 1.2], shake: [0.7, 1], rates: 5, floorShare: [0, 0.15] },
  hard: { width: [1, 1.6], height: [1.12, 1.25], shake: [0.6, 0.8], rates: 6, floorShare: [0, 0.2] },
};
/** The grid's second highest rate as a multiple of 1/λ in the trap: steady there, beyond 2 it would bounce out. */
const STEADY: Range = [0.25, 0.4];
const RATIO = 2;
/** The candy's rim over T: so high that what shakes there seldom shakes Pip out of it. */
const CANDY_RIM = 3;
const BEHIND: Range = [0.8, 6];
const START_RADIUS = 0.4;

function draw(random: RandomSource, difficulty: Difficulty): ProofResult<Draft> {
  const { width, height, shake, rates, floorShare } = DRAWS[difficulty];
  const trap = drawTrap(random, { curvature: [0.5, 1.5], away: [4.5, 6], width, height });
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
          schedules: [{ kind: 'constant' }],
          batchSizes: ['all'],
        },
        noise: { kind: 'normal', deviation: thousandths(Math.sqrt((2 * wander) / steady)) },
        candyEndsHunt: false,
        surface: trap.field.surface,
      },
      toeTaps: 0,
      floorShare: within(random, floorShare),
      candy: { kind: 'radius', fieldUnits: Math.sqrt((2 * CANDY_RIM * wander) / trap.curvature) },
      startRadius: START_RADIUS,
      stepsToMeasure: 600,
      parRange: [5, 150],
      // Waiting to be shaken out takes by luck five times as long as by median, now and then.
      budget: { factor: 5, extra: 10 },
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

export const noiseHelpsRecipes: readonly Recipe[] = [
  { teaches: 'noise-helps', family: 'ridge', difficulties: ['easy', 'medium', 'hard'], draw },
];
