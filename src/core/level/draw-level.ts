/**
 * One draw of a generated level: a field and its rules from a seed and a difficulty. A draw proves nothing and may be bad;
 * `generateLevel` draws until one can be proved.
 *
 * Units: the field is [−10, 10]² field units, and strides of 0.5, 1.2 and 2.4 make a walk of 8 to 20 steps. Depths are in
 * loss; only their ratio to the bowl's curvature matters, as the player sees loss relative to the start.
 */
import type { RandomSource } from '../math/random';
import type { SurfaceSpec } from '../surface/surface-spec';
import type { Difficulty } from './generated-id';
import type { Sense } from './level-spec';

type Range = readonly [low: number, high: number];

/** What is drawn, evenly from each range, and what a drawn field must have. */
export interface Recipe {
  /** How far the bowl's middle lies from the field's, in field units. */
  readonly bowlAway: Range;
  /** The bowl's curvatures, in loss per field unit². */
  readonly curvature: Range;
  readonly bumpCount: Range;
  /** Share of bumps that are wells. */
  readonly wellShare: number;
  readonly bumpDepth: Range;
  readonly bumpWidth: Range;
  /** Chance of a plateau. */
  readonly plateauShare: number;
  /** Local minima, the candy's among them. */
  readonly hollows: Range;
  /** The candy's radius in field units (the mean over directions). */
  readonly candyRadius: number;
  /** Loss at the candy as a share of the loss at the middle of the start region. */
  readonly floorShare: Range;
  readonly startRadius: number;
  /** One of these is drawn. */
  readonly senses: readonly (readonly Sense[])[];
  readonly toeTaps: number;
}

export const FIELD_HALF_WIDTH = 10;
export const FIELD_STRIDES = [0.5, 1.2, 2.4];

export const RECIPES: Readonly<Record<Difficulty, Recipe>> = {
  easy: {
    bowlAway: [2.5, 6],
    curvature: [1, 2.2],
    bumpCount: [2, 4],
    wellShare: 0.5,
    bumpDepth: [3, 10],
    bumpWidth: [2, 4],
    plateauShare: 0,
    hollows: [1, 2],
    candyRadius: 0.8,
    floorShare: [0, 0],
    startRadius: 1.2,
    senses: [['warmer-colder', 'depth-gauge', 'toe-taps', 'slope-arrow', 'footprints']],
    toeTaps: 6,
  },
  medium: {
    bowlAway: [2.5, 6.5],
    curvature: [0.5, 1.2],
    bumpCount: [4, 6],
    wellShare: 0.6,
    bumpDepth: [12, 32],
    bumpWidth: [1.6, 2.8],
    plateauShare: 0,
    hollows: [2, 4],
    candyRadius: 0.65,
    floorShare: [0.08, 0.25],
    startRadius: 1,
    senses: [['warmer-colder', 'depth-gauge', 'toe-taps', 'slope-arrow', 'footprints']],
    toeTaps: 4,
  },
  hard: {
    bowlAway: [2.5, 6.5],
    curvature: [0.3, 0.9],
    bumpCount: [6, 9],
    wellShare: 0.65,
    bumpDepth: [12, 36],
    bumpWidth: [1.3, 2.6],
    plateauShare: 0.25,
    hollows: [3, 8],
    candyRadius: 0.6,
    floorShare: [0.12, 0.35],
    startRadius: 0.8,
    senses: [
      ['slope-arrow', 'footprints'],
      ['warmer-colder', 'slope-arrow', 'footprints'],
      ['warmer-colder', 'slope-arrow', 'toe-taps', 'footprints'],
    ],
    toeTaps: 4,
  },
};

/** Bumps lie up to this far from the middle, in field units: nearer the walls only half of one would show. */
const FARTHEST_BUMP = 8;

/** A field with offset 0 and no plateau; numbers have three decimals, so that level data stay short. */
export function drawSurface(recipe: Recipe, random: RandomSource): SurfaceSpec {
  const within = ([low, high]: Range): number => thousandths(random.between(low, high));
  const [bowlX, bowlY] = drawInRing(recipe.bowlAway, random);
  return {
    kind: 'landforms',
    dimension: 2,
    halfWidth: FIELD_HALF_WIDTH,
    bowl: {
      center: [thousandths(bowlX), thousandths(bowlY)],
      curvatures: [within(recipe.curvature), within(recipe.curvature)],
      angleDegrees: within([0, 180]),
    },
    bumps: Array.from({ length: random.integer(...recipe.bumpCount) }, () => ({
      kind: random.uniform() < recipe.wellShare ? ('well' as const) : ('hill' as const),
      center: [within([-FARTHEST_BUMP, FARTHEST_BUMP]), within([-FARTHEST_BUMP, FARTHEST_BUMP])],
      depth: within(recipe.bumpDepth),
      widths: [within(recipe.bumpWidth), within(recipe.bumpWidth)],
      angleDegrees: within([0, 180]),
    })),
    offset: 0,
  };
}

/** Even in the ring between two distances from the middle (by rejection, so that no trigonometry is needed). */
function drawInRing([near, far]: Range, random: RandomSource): readonly [number, number] {
  for (;;) {
    const x = random.between(-far, far);
    const y = random.between(-far, far);
    const square = x * x + y * y;
    if (square <= far * far && square >= near * near) return [x, y];
  }
}

/** Rounded to three decimals. */
export function thousandths(x: number): number {
  return Math.round(x * 1000) / 1000;
}
