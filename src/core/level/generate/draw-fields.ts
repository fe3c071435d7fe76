/**
 * Fields drawn at random, one function a family: surfaces made of landforms with nothing lifted yet (offset 0).
 *
 * Units: a field is [−10, 10]² field units and a rope [−10, 10], so that strides of 0.5, 1.2 and 2.4 make a walk of 8 to
 * 20 steps. Depths and heights are in loss; only their ratio to the bowl's curvature matters, as the player sees loss
 * relative to the start. Numbers have three decimals. A draw may be bad in every way; the frame and the proof look.
 */
import { cos, exp, log, sin } from '../../math/elementary';
import type { RandomSource } from '../../math/random';
import type { LandformSpec, SurfaceSpec } from '../../surface/surface-spec';
import { thousandths } from './recipe';

export const HALF_WIDTH = 10;
export const STRIDES = [0.5, 1.2, 2.4];

export type Range = readonly [low: number, high: number];
type Bump = SurfaceSpec['bumps'][number];

/** A number with three decimals, evenly from the range. */
export function within(random: RandomSource, [low, high]: Range): number {
  return thousandths(random.between(low, high));
}

/** A number from the range, its logarithm even: as many between 1 and 2 as between 2 and 4. */
export function withinLog(random: RandomSource, [low, high]: Range): number {
  return thousandths(exp(random.between(log(low), log(high))));
}

/** Even in the ring between two distances from the middle (by rejection, so that no trigonometry is needed). */
export function inRing(random: RandomSource, [near, far]: Range): [number, number] {
  for (;;) {
    const x = random.between(-far, far);
    const y = random.between(-far, far);
    const square = x * x + y * y;
    if (square <= far * far && square >= near * near) return [thousandths(x), thousandths(y)];
  }
}

/** The place at a distance from another one, in a direction (degrees, counter-clockwise from east). */
export function beside(
  [x = 0, y = 0]: readonly number[],
  distanceFieldUnits: number,
  angleDegrees: number,
): [number, number] {
  const radians = (angleDegrees / 180) * Math.PI;
  return [
    thousandths(x + distanceFieldUnits * cos(radians)),
    thousandths(y + distanceFieldUnits * sin(radians)),
  ];
}

export interface BowlDraw {
  /** How far the bowl's middle lies from the field's, in field units. */
  readonly away: Range;
  /** The smaller curvature, in loss per field unit². */
  readonly curvature: Range;
  /** The larger over the smaller. */
  readonly conditionNumber: Range;
}

/** A bowl alone; a ravine where its condition number is 20 or more. */
export function drawBowl(random: RandomSource, { away, curvature, conditionNumber }: BowlDraw): SurfaceSpec {
  const least = within(random, curvature);
  return {
    kind: 'landforms',
    dimension: 2,
    halfWidth: HALF_WIDTH,
    bowl: {
      center: inRing(random, away),
      curvatures: [least, thousandths(least * withinLog(random, conditionNumber))],
      angleDegrees: within(random, [0, 180]),
    },
    bumps: [],
    offset: 0,
  };
}

export interface BumpsDraw {
  readonly count: Range;
  /** Share of bumps that are wells. */
  readonly wellShare: number;
  readonly depth: Range;
  readonly width: Range;
  /** How far from the field's middle they lie, in field units. */
  readonly away: Range;
}

export function drawBumps(random: RandomSource, { count, wellShare, depth, width, away }: BumpsDraw): Bump[] {
  return Array.from({ length: random.integer(...count) }, () => ({
    kind: random.uniform() < wellShare ? ('well' as const) : ('hill' as const),
    center: inRing(random, away),
    depth: within(random, depth),
    widths: [within(random, width), within(random, width)],
    angleDegrees: within(random, [0, 180]),
  }));
}

/** The field with more on it. */
export function withLandforms(
  field: SurfaceSpec,
  bumps: readonly Bump[],
  landforms: readonly LandformSpec[] = [],
): SurfaceSpec {
  return {
    ...field,
    bumps: [...field.bumps, ...bumps],
    ...(landforms.length === 0 ? {} : { landforms: [...(field.landforms ?? []), ...landforms] }),
  };
}

/** Ripples all over a field, running in any direction. */
export function drawRipples(
  random: RandomSource,
  { amplitude, wavelength }: { readonly amplitude: Range; readonly wavelength: Range },
): LandformSpec {
  return {
    kind: 'ripples',
    center: [0, 0],
    angleDegrees: within(random, [0, 180]),
    amplitude: within(random, amplitude),
    wavelength: within(random, wavelength),
    phaseDegrees: within(random, [0, 360]),
  };
}

export interface RopeDraw {
  readonly away: Range;
  readonly curvature: Range;
  readonly count: Range;
  readonly wellShare: number;
  readonly depth: Range;
  readonly width: Range;
}

/** A tightrope: a parabola with its bottom on one side of the middle, and bumps along it. */
export function drawRope(random: RandomSource, draw: RopeDraw): SurfaceSpec {
  const side = random.uniform() < 0.5 ? -1 : 1;
  return {
    kind: 'landforms',
    dimension: 1,
    halfWidth: HALF_WIDTH,
    bowl: {
      center: [side * within(random, draw.away)],
      curvatures: [within(random, draw.curvature)],
      angleDegrees: 0,
    },
    bumps: Array.from({ length: random.integer(...draw.count) }, () => ({
      kind: random.uniform() < draw.wellShare ? ('well' as const) : ('hill' as const),
      center: [within(random, [-8.5, 8.5])],
      depth: within(random, draw.depth),
      widths: [within(random, draw.width)],
      angleDegrees: 0,
    })),
    offset: 0,
  };
}
