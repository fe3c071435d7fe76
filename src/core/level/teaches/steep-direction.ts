/** The direction of the largest curvature at a place of a field of two parameters, from central differences of its gradient. */
import type { LossField } from '../../surface/loss-function';

export interface SteepDirection {
  /** A unit vector. */
  readonly direction: readonly [number, number];
  /** λ₁, the larger eigenvalue of the Hessian, in loss per field unit². */
  readonly curvature: number;
  /** λ₂, the smaller one. */
  readonly along: number;
}

/** A difference reaches this share of the field's width to either side; a landform's curvature hardly changes so near. */
const REACH_SHARE = 1e-5;

/** RangeError for a field that has not two parameters. */
export function steepDirection(surface: LossField, at: readonly number[]): SteepDirection {
  if (surface.dimension !== 2) throw new RangeError(`dimension must be 2, got ${surface.dimension}`);
  const { min, max } = surface.domain;
  const reach = REACH_SHARE * ((max[0] ?? 0) - (min[0] ?? 0));
  const [xx, xyFirst] = slopeOfGradient(surface, at, 0, reach);
  const [xySecond, yy] = slopeOfGradient(surface, at, 1, reach);
  const xy = (xyFirst + xySecond) / 2;
  const middle = (xx + yy) / 2;
  const half = (xx - yy) / 2;
  const radius = Math.sqrt(half * half + xy * xy);
  const curvature = middle + radius;
  // (H − λ₂)·u is an eigenvector of λ₁ for any u; of the two columns the longer one is the safer.
  const columnX = [xx - (middle - radius), xy] as const;
  const columnY = [xy, yy - (middle - radius)] as const;
  const [x, y] = half >= 0 ? columnX : columnY;
  const length = Math.sqrt(x * x + y * y);
  return {
    direction: length > 0 ? [x / length, y / length] : [1, 0],
    curvature,
    along: middle - radius,
  };
}

/** (∂gₓ/∂wᵢ, ∂g_y/∂wᵢ). */
function slopeOfGradient(
  surface: LossField,
  at: readonly number[],
  axis: 0 | 1,
  reach: number,
): readonly [number, number] {
  const place = Float64Array.from(at);
  const ahead = new Float64Array(2);
  const behind = new Float64Array(2);
  place[axis] = (at[axis] ?? 0) + reach;
  surface.lossAndGradient(place, ahead);
  place[axis] = (at[axis] ?? 0) - reach;
  surface.lossAndGradient(place, behind);
  const slope = (i: 0 | 1): number => ((ahead[i] as number) - (behind[i] as number)) / (2 * reach);
  return [slope(0), slope(1)];
}
