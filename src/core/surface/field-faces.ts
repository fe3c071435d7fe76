/**
 * The faces of a field: its inside, its sides and its corners. A local minimum of a field with walls lies on exactly
 * one of them, is a minimum along that face, and has a slope that doesn't lead inwards.
 */
import type { BoundedSurface } from './bounds-of';
import type { SurfaceBounds } from './surface-bounds';

/** −1 or +1 at the low or the high wall of an axis, 0 where the axis is free to move along. */
export type Side = -1 | 0 | 1;

export interface Face {
  readonly sideX: Side;
  readonly sideY: Side;
  readonly freeX: boolean;
  readonly freeY: boolean;
}

const SIDES: readonly Side[] = [0, -1, 1];

/** The inside first, then two ends (a tightrope), or four sides and four corners (a field). */
export function facesOf(surface: BoundedSurface): readonly Face[] {
  if (surface.dimension === 1)
    return SIDES.map((sideX) => ({ sideX, sideY: 0, freeX: sideX === 0, freeY: false }));
  return SIDES.flatMap((sideX) =>
    SIDES.map((sideY) => ({ sideX, sideY, freeX: sideX === 0, freeY: sideY === 0 })),
  ).sort((a, b) => Math.abs(a.sideX) + Math.abs(a.sideY) - Math.abs(b.sideX) - Math.abs(b.sideY));
}

/** True when nowhere in the bounded box the face can hold a minimum: a slope along it, or one that leads inwards. */
export function slopesAway(face: Face, { gx, gy }: SurfaceBounds): boolean {
  return (
    (face.freeX && (gx.low > 0 || gx.high < 0)) ||
    (face.freeY && (gy.low > 0 || gy.high < 0)) ||
    (face.sideX === 1 && gx.low > 0) ||
    (face.sideX === -1 && gx.high < 0) ||
    (face.sideY === 1 && gy.low > 0) ||
    (face.sideY === -1 && gy.high < 0)
  );
}

/** True when everywhere in the bounded box the slope presses strictly against the face's walls. */
export function pressesOutward(face: Face, { gx, gy }: SurfaceBounds): boolean {
  return (
    !(face.sideX === 1 && gx.high >= 0) &&
    !(face.sideX === -1 && gx.low <= 0) &&
    !(face.sideY === 1 && gy.high >= 0) &&
    !(face.sideY === -1 && gy.low <= 0)
  );
}

/** True when nowhere in the bounded box the Hessian along the face is positive semidefinite. */
export function bendsDown(face: Face, { hxx, hxy, hyy }: SurfaceBounds): boolean {
  if ((face.freeX && hxx.high < 0) || (face.freeY && hyy.high < 0)) return true;
  if (!face.freeX || !face.freeY) return false;
  const leastXy = Math.max(0, hxy.low, -hxy.high);
  return hxx.high * hyy.high < leastXy * leastXy;
}
