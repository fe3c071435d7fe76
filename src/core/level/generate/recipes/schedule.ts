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
  /** T over B at the good rate. */
  readonly shake: Range;
  /** What the intended bot is given to measure par with, and uses: the schedules' length. */
  readonly steps: number;
  readonly schedules: readonly Schedule[];
  readonly floorShare: Range;
}

const CONSTANT: Schedule = { kind: 'constant' };

const DRAWS: Readonly<Partial<Record<Difficulty, Draw>>> = {
  hard: {
    height: [1.05, 1.15],
    shake: [3, 4.5],
    steps: 280,
    schedules: [
      CONSTANT,
      { kind: 'step', every: 80, factor: 0.2 },
      { kind: 'cosine', over: 260, low: 0.02 },
      // These two shrink before Pip is out of the trap.
      { kind: 'exponential', factor: 0.7 },
      { kind: 'inverse-time', over: 1 },
    ],
    floorShare: [0, 0.2],
  },
};
/** The good rate as a multiple of 1/λ at the ridge's foot. */
const STEADY: Range = [0.35, 0.48];
/** As for noise that helps: the next rate up flies off, and a random one is seldom good. */
const RATIO = 60;
const BELOW = 4;
const ABOVE = 4;
/** The candy's rim over T: so low that a constant rate doesn't rest in it. */
const CANDY_RIM: Range = [0.55, 0.75];
const BEHIND: Range = [0.8, 3];
const START_RADIUS = 0.4;

function draw(random: RandomSource, difficulty: Difficulty): ProofResult<Draft> {
  const parts = DRAWS[difficulty];
  if (parts === undefined) return { ok: false, reason: `there is no ${difficulty} one` };
  const { height, shake, steps, schedules, floorShare } = parts;
  const trap = drawTrap(random, { curvature: [0.5, 1], away: [4.5, 6], width: [1.2, 2], height });
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

export const scheduleRecipes: readonly Recipe[] = [
  { teaches: 'schedule', family: 'ridge', difficulties: ['hard'], draw },
];
