/**
 * Every saddle and maximum of a surface on its domain, proved: none is missed and none is made up.
 *
 * Method: as `findMinima`, with a regular Hessian in place of a positive definite one. Where every matrix with entries
 * in the Hessian's ranges (each of its four on its own) has a determinant other than 0, ∇f takes no value twice, so a
 * box holds one critical point at most; the interval Newton step |H⁻¹∇f| proves that it is there. Boxes where f is convex
 * can hold a minimum only and are passed over. At the end Morse's equation, minima − saddles + maxima = 1 (on a
 * rope minima − maxima = 1), which holds wherever no critical point is degenerate, must hold with the minima that the other search found.
 * Sources: Moore, Kearfott & Cloud, Introduction to Interval Analysis (2009), chapter 8; Milnor, Morse Theory (1963).
 * Limits: a degenerate critical point (a flat place, a monkey saddle), or one within about 1e-12 of a wall without
 * touching it, can't be decided; the search then says where.
 */
import { type Interval, leastDeterminant, sizeOf } from '../math/interval';
import { finish, type Steps } from '../steps';
import type { BoundedSurface } from './bounds-of';
import { convexityOf, hullOf } from './convexity';
import { type Face, facesOf, slopesAway } from './field-faces';
import { BOXES_A_STEP, halve, isCriticalOnField, place, RADIUS_SHARE, SMALLEST_SHARE } from './find-minima';
import type { Box, SurfaceBounds } from './surface-bounds';

/** A critical point that is proved to be there, no farther than `error` (field units) from (x, y). */
export interface FoundPoint {
  readonly x: number;
  readonly y: number;
  readonly error: number;
  readonly face: Face;
}

export type SaddleSearch =
  | {
      readonly ok: true;
      readonly saddles: readonly FoundPoint[];
      readonly maxima: readonly FoundPoint[];
      readonly boxes: number;
    }
  | { readonly ok: false; readonly reason: string };

const MOST_NEWTON_STEPS = 30;

type Kind = 'minimum' | 'saddle' | 'maximum';

/** All saddles and maxima, or the first reason why they can't be told, looking at no more than `mostBoxes` boxes. */
export function findSaddles(
  surface: BoundedSurface,
  bounds: SurfaceBounds,
  minimaCount: number,
  mostBoxes: number,
): SaddleSearch {
  return finish(findSaddlesSteps(surface, bounds, minimaCount, mostBoxes));
}

/** `findSaddles` in steps, a few boxes each. */
export function* findSaddlesSteps(
  surface: BoundedSurface,
  bounds: SurfaceBounds,
  minimaCount: number,
  mostBoxes: number,
): Steps<SaddleSearch> {
  const saddles: FoundPoint[] = [];
  const maxima: FoundPoint[] = [];
  let boxes = 0;
  for (const face of facesOf(surface)) {
    if (!face.freeX && !face.freeY) continue; // a corner is a minimum or nothing
    const search = yield* searchFace(surface, bounds, face, mostBoxes - boxes);
    if (typeof search === 'string') return { ok: false, reason: search };
    boxes += search.boxes;
    saddles.push(...search.saddles);
    maxima.push(...search.maxima);
  }
  // A top has index 2 on a field and 1 on a rope.
  const sum = minimaCount - saddles.length + (surface.dimension === 2 ? maxima.length : -maxima.length);
  if (sum !== 1)
    return {
      ok: false,
      reason: `${minimaCount} minima, ${saddles.length} saddles and ${maxima.length} maxima can't be all there are`,
    };
  return { ok: true, saddles, maxima, boxes };
}

interface FaceSearch {
  readonly saddles: readonly FoundPoint[];
  readonly maxima: readonly FoundPoint[];
  readonly boxes: number;
}

function* searchFace(
  surface: BoundedSurface,
  bounds: SurfaceBounds,
  face: Face,
  mostBoxes: number,
): Steps<FaceSearch | string> {
  const halfWidth = surface.domain.max[0] ?? 0;
  const points: FoundPoint[] = [];
  const inside = face.sideX === 0 && face.sideY === 0;
  const stack: Box[] = [
    {
      x: face.sideX * halfWidth,
      y: face.sideY * halfWidth,
      rx: face.freeX ? halfWidth : 0,
      ry: face.freeY ? halfWidth : 0,
    },
  ];
  let boxes = 0;
  for (let box = stack.pop(); box !== undefined; box = stack.pop()) {
    boxes += 1;
    if (boxes > mostBoxes) return `the search for saddles gave up after ${boxes} boxes, near ${place(box)}`;
    if (boxes % BOXES_A_STEP === 0) yield;
    bounds.over(box);
    // A slope along the face, or one that leads inward from the wall; or nothing but a minimum can be here.
    if (slopesAway(face, bounds) || convexityOf(face, bounds) > 0) continue;
    if (isRegular(face, bounds) && settle(bounds, face, box, points, halfWidth * RADIUS_SHARE)) continue;
    if (Math.max(box.rx, box.ry) < halfWidth * SMALLEST_SHARE)
      return `whether there is a saddle near ${place(box)} can't be told: the field is too flat there`;
    const [first, second] = halve(box);
    stack.push(first, second);
  }
  const saddles: FoundPoint[] = [];
  const maxima: FoundPoint[] = [];
  for (const point of points) {
    const isOnField = isCriticalOnField(bounds, face, point, halfWidth);
    if (typeof isOnField === 'string') return isOnField;
    if (!isOnField) continue;
    const kind = kindOf(bounds, face, point);
    if (kind === 'minimum') continue;
    // The top of the way along a wall that the slope presses against is a saddle: lower to both sides, higher inward.
    // A rope has no way around a top, so it has maxima only.
    if (kind === 'maximum' && inside) maxima.push(point);
    else saddles.push(point);
  }
  return { saddles, maxima, boxes };
}

/** Whether the Hessian along the face is regular all over the bounded box (see the file's header). */
function isRegular(face: Face, { hxx, hxy, hyy }: SurfaceBounds): boolean {
  return leastDeterminantAlong(face, hxx, hxy, hyy) > 0;
}

/** The least size of the determinant along the face, 0 where it may be 0. */
function leastDeterminantAlong(face: Face, hxx: Interval, hxy: Interval, hyy: Interval): number {
  if (face.freeX && face.freeY) return leastDeterminant(hxx, hxy, hyy);
  const { low, high } = face.freeX ? hxx : hyy;
  return Math.max(0, low, -high);
}

/** True when a regular box is known to hold no critical point but those in `points`, to which it may add one. */
function settle(bounds: SurfaceBounds, face: Face, box: Box, points: FoundPoint[], radius: number): boolean {
  const near = points.find(
    ({ x, y }) => Math.abs(x - box.x) <= 2 * box.rx + radius && Math.abs(y - box.y) <= 2 * box.ry + radius,
  );
  if (near !== undefined && isRegularAround(bounds, face, box, near)) return true;
  const found = newton(bounds, face, box, 3 * Math.max(box.rx, box.ry) + radius, radius);
  if (found === null) return false;
  // Two proofs this close are of the same point (see convexity.ts, errorOfMinimum).
  const known = points.find(
    ({ x, y }) => Math.abs(x - found.x) < radius / 2 && Math.abs(y - found.y) < radius / 2,
  );
  if (known === undefined) points.push(found);
  return isRegularAround(bounds, face, box, known ?? found);
}

/** Whether the box that holds both a box and a critical point is regular: it then has no other. */
function isRegularAround(bounds: SurfaceBounds, face: Face, box: Box, point: FoundPoint): boolean {
  bounds.over(hullOf(face, box, point));
  return isRegular(face, bounds);
}

/** Newton's method from a box's middle; the critical point it converges to, proved within `radius`, or null. */
function newton(
  bounds: SurfaceBounds,
  face: Face,
  from: Box,
  reach: number,
  radius: number,
): FoundPoint | null {
  let { x, y } = from;
  for (let step = 0; step < MOST_NEWTON_STEPS; step++) {
    bounds.over({ x, y, rx: 0, ry: 0 });
    const { hxx, hxy, hyy } = bounds;
    const a = face.freeX ? hxx.low : 1;
    const c = face.freeY ? hyy.low : 1;
    const b = face.freeX && face.freeY ? hxy.low : 0;
    const gx = face.freeX ? bounds.middleGx : 0;
    const gy = face.freeY ? bounds.middleGy : 0;
    const determinant = a * c - b * b;
    const moveX = (c * gx - b * gy) / determinant;
    const moveY = (a * gy - b * gx) / determinant;
    x -= moveX;
    y -= moveY;
    if (!(Math.max(Math.abs(x - from.x), Math.abs(y - from.y)) <= reach)) return null;
    if (Math.abs(moveX) + Math.abs(moveY) < radius * 1e-7) break;
  }
  const error = errorOf(bounds, face, x, y, radius);
  return error === null ? null : { x, y, error, face };
}

/** How far the one critical point near (x, y) can be, by the interval Newton step; null unless below radius/4. */
function errorOf(bounds: SurfaceBounds, face: Face, x: number, y: number, radius: number): number | null {
  bounds.over({ x, y, rx: 0, ry: 0 });
  const gx = face.freeX ? sizeOf(bounds.gx) : 0;
  const gy = face.freeY ? sizeOf(bounds.gy) : 0;
  bounds.over({ x, y, rx: face.freeX ? radius : 0, ry: face.freeY ? radius : 0 });
  const { hxx, hxy, hyy } = bounds;
  const determinant = leastDeterminantAlong(face, hxx, hxy, hyy);
  if (!(determinant > 0)) return null;
  const isBoth = face.freeX && face.freeY;
  const moveX = isBoth ? sizeOf(hyy) * gx + sizeOf(hxy) * gy : gx;
  const moveY = isBoth ? sizeOf(hxx) * gy + sizeOf(hxy) * gx : gy;
  const error = Math.max(moveX, moveY) / determinant;
  return error < radius / 4 ? error : null;
}

/** What a proved critical point is along its face, by the signs of the Hessian around it. */
function kindOf(bounds: SurfaceBounds, face: Face, { x, y, error }: FoundPoint): Kind {
  bounds.over({ x, y, rx: face.freeX ? error : 0, ry: face.freeY ? error : 0 });
  if (convexityOf(face, bounds) > 0) return 'minimum';
  const { hxx, hxy, hyy } = bounds;
  if (!face.freeX || !face.freeY) return 'maximum';
  return hxx.high * hyy.high > 0 && hxx.high < 0 && hxx.high * hyy.high > sizeOf(hxy) * sizeOf(hxy)
    ? 'maximum'
    : 'saddle';
}
