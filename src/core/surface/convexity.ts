/**
 * Where f is strongly convex, and what follows there.
 *
 * With every eigenvalue of the Hessian along a face ≥ μ > 0 on a box, f has at most one critical point in it, and
 * f(w) ≥ f(c) − |∇f(c)|·|w−c| + ½μ|w−c|². So when 2|∇f(c)|/μ stays inside the box, there is exactly one critical
 * point, within 2|∇f(c)|/μ of c, and f(c) is at most |∇f(c)|²/2μ above its loss.
 */
import { type Interval, sizeOf, smallestEigenvalue } from '../math/interval';
import type { Face } from './field-faces';
import type { Box, SurfaceBounds } from './surface-bounds';

/** A lower bound of the Hessian's smallest eigenvalue along the face over the bounded box; Infinity at a corner. */
export function convexityOf(face: Face, { hxx, hxy, hyy }: SurfaceBounds): number {
  if (face.freeX && face.freeY) return smallestEigenvalue(hxx.low, hyy.low, sizeOf(hxy));
  return face.freeX ? hxx.low : face.freeY ? hyy.low : Number.POSITIVE_INFINITY;
}

/** A critical point along a face that is proved to be there, and to be a minimum along the face. */
export interface FaceMinimum {
  readonly x: number;
  readonly y: number;
  /** The true point is no farther than this, in field units. */
  readonly error: number;
}

const MOST_NEWTON_STEPS = 30;
const middleOf = (range: Interval): number => (range.low + range.high) / 2;

/**
 * Newton's method along the face from a place; the minimum it converges to, proved within `radius` (field units), or
 * null when it leaves convex ground, wanders more than `reach` away or doesn't converge.
 */
export function newtonMinimum(
  bounds: SurfaceBounds,
  face: Face,
  fromX: number,
  fromY: number,
  reach: number,
  radius: number,
): FaceMinimum | null {
  let x = fromX;
  let y = fromY;
  for (let step = 0; step < MOST_NEWTON_STEPS; step++) {
    bounds.over({ x, y, rx: 0, ry: 0 });
    if (!(convexityOf(face, bounds) > 0)) return null;
    const a = face.freeX ? middleOf(bounds.hxx) : 1;
    const c = face.freeY ? middleOf(bounds.hyy) : 1;
    const b = face.freeX && face.freeY ? middleOf(bounds.hxy) : 0;
    const gx = face.freeX ? bounds.middleGx : 0;
    const gy = face.freeY ? bounds.middleGy : 0;
    const determinant = a * c - b * b;
    const moveX = (c * gx - b * gy) / determinant;
    const moveY = (a * gy - b * gx) / determinant;
    x -= moveX;
    y -= moveY;
    if (!(Math.max(Math.abs(x - fromX), Math.abs(y - fromY)) <= reach)) return null;
    if (Math.abs(moveX) + Math.abs(moveY) < radius * 1e-7) break;
  }
  const error = errorOfMinimum(bounds, face, x, y, radius);
  return error === null ? null : { x, y, error };
}

/** How far the one critical point along the face near (x, y) can be, proved less than radius/4; null otherwise. */
export function errorOfMinimum(
  bounds: SurfaceBounds,
  face: Face,
  x: number,
  y: number,
  radius: number,
): number | null {
  bounds.over({ x, y, rx: 0, ry: 0 });
  const gx = face.freeX ? sizeOf(bounds.gx) : 0;
  const gy = face.freeY ? sizeOf(bounds.gy) : 0;
  bounds.over({ x, y, rx: face.freeX ? radius : 0, ry: face.freeY ? radius : 0 });
  const convexity = convexityOf(face, bounds);
  const error = (2 * Math.sqrt(gx * gx + gy * gy)) / convexity;
  // A quarter, so that two proofs of one point lie less than half a radius apart, and two points never do.
  return convexity > 0 && error < radius / 4 ? error : null;
}

/** Whether the box that holds both a box and a minimum is strongly convex along the face: it then has no other. */
export function isConvexAround(bounds: SurfaceBounds, face: Face, box: Box, minimum: FaceMinimum): boolean {
  bounds.over(hullOf(face, box, minimum));
  return convexityOf(face, bounds) > 0;
}

/** The smallest box that holds a box and wherever a proved point can be. */
export function hullOf(face: Face, box: Box, point: FaceMinimum): Box {
  const errorX = face.freeX ? point.error : 0;
  const errorY = face.freeY ? point.error : 0;
  const x0 = Math.min(box.x - box.rx, point.x - errorX);
  const x1 = Math.max(box.x + box.rx, point.x + errorX);
  const y0 = Math.min(box.y - box.ry, point.y - errorY);
  const y1 = Math.max(box.y + box.ry, point.y + errorY);
  return { x: (x0 + x1) / 2, y: (y0 + y1) / 2, rx: (x1 - x0) / 2, ry: (y1 - y0) / 2 };
}
