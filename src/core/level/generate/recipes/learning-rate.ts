/**
 * Levels about the learning rate: a slide down a bowl, a ravine or a rope on a log grid of rates, the lowest of which crawls
 * and the highest of which bounces. On a bowl with curvatures λ a rate converges below 2/λ_max, so the grid is drawn
 * around that: `sharpest` says where its highest rate lies.
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

/** The highest rate as a multiple of 1/λ_max: beyond 2 it bounces. */
const SHARPEST: Range = [2.4, 3.6];

interface Draw {
  readonly conditionNumber: Range;
  /** Bumps on the bowl, shallow beside it. */
  readonly bumps: Range;
  readonly rates: number;
  readonly ratio: Range;
  readonly senses: readonly Sense[];
  readonly candyRadius: number;
  readonly floorShare: Range;
}

const DRAWS: Readonly<Record<Difficulty, Draw>> = {
  easy: {
    conditionNumber: [1, 1.6],
    bumps: [0, 0],
    rates: 7,
    ratio: [2.4, 2.8],
    senses: ['warmer-colder', 'depth-gauge', 'slope-arrow', 'footprints'],
    candyRadius: 0.9,
    floorShare: [0, 0],
  },
  medium: {
    conditionNumber: [1.5, 4],
    bumps: [0, 2],
    rates: 9,
    ratio: [2, 2.4],
    senses: ['warmer-colder', 'depth-gauge', 'slope-arrow', 'footprints'],
    candyRadius: 0.8,
    floorShare: [0.05, 0.2],
  },
  hard: {
    conditionNumber: [4, 12],
    bumps: [0, 2],
    rates: 12,
    ratio: [1.8, 2.1],
    senses: ['warmer-colder', 'slope-arrow', 'footprints'],
    candyRadius: 0.7,
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
    depth: [0.5, 3],
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
    depth: [0.5, 3],
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
      hollows: [1, 2],
      place: (field, source) => placeStart(field, 0.8, source, rollsToCandy),
    },
  };
}

/** A grid that ends at a drawn multiple of 1/λ_max. */
function ratesAround(random: RandomSource, { rates, ratio }: Draw, sharpest: number): LearningRates {
  const step = within(random, ratio);
  let lowest = within(random, SHARPEST) / sharpest;
  for (let i = 1; i < rates; i++) lowest /= step;
  return { count: rates, lowest: Number(lowest.toPrecision(3)), ratio: step };
}

const difficulties = ['easy', 'medium', 'hard'] as const;

export const learningRateRecipes: readonly Recipe[] = [
  { teaches: 'learning-rate', family: 'bowl', difficulties, draw: drawBowlLevel },
  { teaches: 'learning-rate', family: 'rope', difficulties, draw: drawRopeLevel },
];
