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
  /** T over B at the good rate: how hard the noise shakes beside the ridge. */
  readonly shake: Range;
  /** What the intended bot is given to measure par with, and uses most of. */
  readonly steps: number;
  readonly floorShare: Range;
}

const DRAWS: Readonly<Partial<Record<Difficulty, Draw>>> = {
  hard: { width: [1.3, 2], height: [1.07, 1.16], shake: [1.8, 2.6], steps: 190, floorShare: [0, 0.2] },
};
/** The good rate as a multiple of 1/λ at the ridge's foot: steady there. */
const STEADY: Range = [0.3, 0.45];
/**
 * Rates are so far apart that the next one up flies off: one just above the good rate would leap the ridge without any
 * noise. So many lie below and above that a random one is seldom good.
 */
const RATIO = 60;
const BELOW = 4;
const ABOVE = 4;
/** The candy's rim over T: so high that what shakes there seldom shakes Pip out of it. */
const CANDY_RIM = 2.5;
const BEHIND: Range = [0.8, 6];
const START_RADIUS = 0.4;

function draw(random: RandomSource, difficulty: Difficulty): ProofResult<Draft> {
  const parts = DRAWS[difficulty];
  if (parts === undefined) return { ok: false, reason: `there is no ${difficulty} one` };
  const { width, height, shake, steps, floorShare } = parts;
  const trap = drawTrap(random, { curvature: [0.5, 1], away: [4.5, 6], width, height });
  if (trap === null) return { ok: false, reason: 'the ridge makes no trap' };
  const steady = within(random, STEADY) / trap.field.sharpest;
  const wander = trap.rise * within(random, shake);
  let lowest = steady;
  for (let i = 0; i < BELOW; i++) lowest /= RATIO;
  return {
    ok: true,
    value: {
      level: {
        controls: 'robot',
        senses: ['warmer-colder', 'depth-gauge', 'shaky-arrow', 'footprints'],
        strides: [...STRIDES],
        robot: {
          optimizers: ['gradient-descent'],
          learningRates: { count: BELOW + 1 + ABOVE, lowest: Number(lowest.toPrecision(4)), ratio: RATIO },
          momentums: [0],
          // Who lets the steps shrink at once stays in the trap.
          schedules: [{ kind: 'constant' }, { kind: 'exponential', factor: 0.7 }],
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
      stepsToMeasure: steps,
      parRange: [5, steps],
      budget: { factor: 1.5, extra: 2 },
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
  { teaches: 'noise-helps', family: 'ridge', difficulties: ['hard'], draw },
];
