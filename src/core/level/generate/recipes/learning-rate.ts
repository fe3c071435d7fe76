/**
 * Levels about the learning rate: a slide down a bowl, a ravine or a rope on a log grid of rates, the lowest of which crawls
 * and the highest of which bounce or fly off: so many of them that a random choice is seldom good. On a bowl with curvatures
 * λ a rate converges below 2/λ_max; the grid is laid around that.
 */
import type { RandomSource } from '../../../math/random';
import type { ProofResult } from '../../../surface/proof-result';
import type { SurfaceSpec } from '../../../surface/surface-spec';
import type { Difficulty } from '../../generated-id';
import type { Sense } from '../../level-spec';
import type { LearningRates } from '../../way-settings';
import { drawBowl, drawBumps, drawRope, type Range, STRIDES, within, withLandforms } from '../draw-fields';
import { placeStart, rollsToCandy } from '../place-start';
import type { Draft, Recipe } from '../recipe';

/** The lowest of the rates that are too high, as a multiple of 1/λ_max: beyond 2 it bounces. */
const BOUNCING: Range = [2.3, 3.2];

interface Draw {
  readonly conditionNumber: Range;
  /** Bumps on the bowl, and how deep or high they are, in loss. */
  readonly bumps: Range;
  readonly bumpDepth: Range;
  /** Rates from the lowest up to what still converges, and those above. */
  readonly below: number;
  readonly above: number;
  readonly ratio: Range;
  readonly senses: readonly Sense[];
  readonly candyRadius: number;
  readonly floorShare: Range;
}

const DRAWS: Readonly<Record<Difficulty, Draw>> = {
  easy: {
    conditionNumber: [1, 1.6],
    bumps: [0, 0],
    bumpDepth: [0.5, 3],
    below: 5,
    above: 5,
    ratio: [2.2, 2.6],
    senses: ['warmer-colder', 'depth-gauge', 'slope-arrow', 'footprints'],
    candyRadius: 0.7,
    floorShare: [0, 0],
  },
  medium: {
    conditionNumber: [6, 14],
    bumps: [0, 1],
    bumpDepth: [0.5, 3],
    below: 6,
    above: 5,
    ratio: [2, 2.4],
    senses: ['warmer-colder', 'depth-gauge', 'slope-arrow', 'footprints'],
    candyRadius: 0.6,
    floorShare: [0.05, 0.2],
  },
  hard: {
    conditionNumber: [25, 45],
    bumps: [0, 1],
    bumpDepth: [0.5, 3],
    below: 8,
    above: 6,
    ratio: [1.8, 2.1],
    senses: ['warmer-colder', 'slope-arrow', 'footprints'],
    candyRadius: 0.5,
    floorShare: [0.05, 0.25],
  },
};

function drawBowlLevel(random: RandomSource, difficulty: Difficulty): ProofResult<Draft> {
  const draw = DRAWS[difficulty];
  const bowl = drawBowl(random, {
    away: [2.6, 5],
    curvature: [0.5, 1.5],
    conditionNumber: draw.conditionNumber,
  });
  const bumps = drawBumps(random, {
    count: draw.bumps,
    wellShare: 0.5,
    depth: draw.bumpDepth,
    width: [2, 4],
    away: [2, 8],
  });
  return draft(random, draw, withLandforms(bowl, bumps));
}

function drawRopeLevel(random: RandomSource, difficulty: Difficulty): ProofResult<Draft> {
  const draw = DRAWS[difficulty];
  const rope = drawRope(random, {
    away: [2.6, 5],
    curvature: [0.5, 1.5],
    count: draw.bumps,
    wellShare: 0.5,
    depth: draw.bumpDepth,
    width: [2, 4],
  });
  return draft(random, draw, rope);
}

function draft(random: RandomSource, draw: Draw, surface: SurfaceSpec): ProofResult<Draft> {
  return {
    ok: true,
    value: {
      level: {
        controls: 'slide',
        senses: [...draw.senses],
        strides: [...STRIDES],
        slide: { learningRates: ratesAround(random, draw, Math.max(...surface.bowl.curvatures)) },
        candyEndsHunt: false,
        surface,
      },
      toeTaps: 0,
      floorShare: within(random, draw.floorShare),
      candy: { kind: 'radius', fieldUnits: draw.candyRadius },
      startRadius: 0.8,
      stepsToMeasure: 60,
      parRange: [4, 25],
      hollows: [1, 3],
      place: (field, source) => placeStart(field, 0.8, source, rollsToCandy),
    },
  };
}

function ratesAround(random: RandomSource, { below, above, ratio }: Draw, sharpest: number): LearningRates {
  const step = within(random, ratio);
  let lowest = within(random, BOUNCING) / sharpest;
  for (let i = 0; i < below; i++) lowest /= step;
  return { count: below + above, lowest: Number(lowest.toPrecision(3)), ratio: step };
}

export const learningRateRecipes: readonly Recipe[] = [
  { teaches: 'learning-rate', family: 'bowl', difficulties: ['easy', 'medium', 'hard'], draw: drawBowlLevel },
  { teaches: 'learning-rate', family: 'rope', difficulties: ['easy'], draw: drawRopeLevel },
];
