/**
 * Every local minimum of a surface on its domain, proved: none is missed and none is made up.
 *
 * Method: each face of the field (inside, sides, corners) is cut into boxes until each box is shown to hold no minimum
 * (a slope everywhere, or a Hessian that bends down), or to be strongly convex, where Newton's method finds the one
 * critical point there can be and proves it. Limits: a minimum that is flat to second order, or that lies within
 * about 1e-12 of a wall without touching it, can't be decided; the search then says where.
 */
import { finish, type Steps } from '../steps';
import type { BoundedSurface } from './bounds-of';
import { convexityOf, type FaceMinimum, isConvexAround, newtonMinimum } from './convexity';
import { bendsDown, type Face, facesOf, pressesOutward, slopesAway } from './field-faces';
import type { Box, SurfaceBounds } from './surface-bounds';

export interface FoundMinimum extends FaceMinimum {
  readonly face: Face;
}

export type MinimaSearch =
  | { readonly ok: true; readonly minima: readonly FoundMinimum[]; readonly boxes: number }
  | { readonly ok: false; readonly reason: string };

/** Proved points are told apart at this distance, as a share of the half width. */
export const RADIUS_SHARE = 1e-6;
/** A box this small, as a share of the half width, will not be decided by cutting it again. */
export const SMALLEST_SHARE = 1e-9;
/** A box of a network's slice over 256 samples takes up to 5 ms, others microseconds. */
export const BOXES_A_STEP = 4;

/** All minima, or the first reason why they can't be told, after looking at no more than `mostBoxes` boxes. */
export function findMinima(surface: BoundedSurface, bounds: SurfaceBounds, mostBoxes: number): MinimaSearch {
  return finish(findMinimaSteps(surface, bounds, mostBoxes));
}

/** `findMinima` in steps, a few boxes each. */
export function* findMinimaSteps(
  surface: BoundedSurface,
  bounds: SurfaceBounds,
  mostBoxes: number,
): Steps<MinimaSearch> {
  const minima: FoundMinimum[] = [];
  let boxes = 0;
  for (const face of facesOf(surface)) {
    const search = yield* searchFace(surface, bounds, face, mostBoxes - boxes);
    if (typeof search === 'string') return { ok: false, reason: search };
    boxes += search.boxes;
    minima.push(...search.minima.map((minimum) => ({ ...minimum, face })));
  }
  return { ok: true, minima, boxes };
}

/** The face's minima, or why they can't be told. */
function* searchFace(
  surface: BoundedSurface,
  bounds: SurfaceBounds,
  face: Face,
  mostBoxes: number,
): Steps<{ readonly minima: readonly FaceMinimum[]; readonly boxes: number } | string> {
  const halfWidth = surface.domain.max[0] ?? 0;
  const radius = halfWidth * RADIUS_SHARE;
  const critical: FaceMinimum[] = [];
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
    if (boxes > mostBoxes) return `the search for minima gave up after ${boxes} boxes, near ${place(box)}`;
    if (boxes % BOXES_A_STEP === 0) yield;
    bounds.over(box);
    if (slopesAway(face, bounds) || bendsDown(face, bounds)) continue;
    if (convexityOf(face, bounds) > 0 && settle(bounds, face, box, critical, radius)) continue;
    if (Math.max(box.rx, box.ry) < halfWidth * SMALLEST_SHARE)
      return `whether there is a minimum near ${place(box)} can't be told: the field is too flat there`;
    stack.push(...halve(box));
  }
  const minima: FaceMinimum[] = [];
  for (const point of critical) {
    const verdict = isCriticalOnField(bounds, face, point, halfWidth);
    if (typeof verdict === 'string') return verdict;
    if (verdict) minima.push(point);
  }
  return { minima, boxes };
}

/** True when a convex box is known to hold no critical point but those in `critical`, to which it may add one. */
function settle(
  bounds: SurfaceBounds,
  face: Face,
  box: Box,
  critical: FaceMinimum[],
  radius: number,
): boolean {
  const reach = 3 * Math.max(box.rx, box.ry) + radius;
  const near = critical.find(
    ({ x, y }) => Math.abs(x - box.x) <= 2 * box.rx + radius && Math.abs(y - box.y) <= 2 * box.ry + radius,
  );
  if (near !== undefined && isConvexAround(bounds, face, box, near)) return true;
  const found = newtonMinimum(bounds, face, box.x, box.y, reach, radius);
  if (found === null) return false;
  // Two proofs this close are of the same point (see errorOfMinimum).
  const known = critical.find(
    ({ x, y }) => Math.abs(x - found.x) < radius / 2 && Math.abs(y - found.y) < radius / 2,
  );
  if (known === undefined) critical.push(found);
  return isConvexAround(bounds, face, box, known ?? found);
}

/** Whether a critical point along the face is one of the field: inside the walls, and not to be left inwards. */
export function isCriticalOnField(
  bounds: SurfaceBounds,
  face: Face,
  point: FaceMinimum,
  halfWidth: number,
): boolean | string {
  const { x, y, error } = point;
  const room = halfWidth - Math.max(face.freeX ? Math.abs(x) : 0, face.freeY ? Math.abs(y) : 0);
  if (room < -error) return false;
  if (room <= error)
    return `the critical point at ${place(point)} lies too close to a wall to tell on which side`;
  bounds.over({ x, y, rx: face.freeX ? error : 0, ry: face.freeY ? error : 0 });
  if (pressesOutward(face, bounds)) return true;
  if (slopesAway({ ...face, freeX: false, freeY: false }, bounds)) return false;
  return `whether ${place(point)}, at a wall, is critical can't be told: the slope across the wall is 0 there`;
}

export function halve(box: Box): [Box, Box] {
  const { x, y, rx, ry } = box;
  return rx >= ry
    ? [
        { x: x - rx / 2, y, rx: rx / 2, ry },
        { x: x + rx / 2, y, rx: rx / 2, ry },
      ]
    : [
        { x, y: y - ry / 2, rx, ry: ry / 2 },
        { x, y: y + ry / 2, rx, ry: ry / 2 },
      ];
}

export function place({ x, y }: { readonly x: number; readonly y: number }): string {
  return `(${x.toFixed(4)}, ${y.toFixed(4)})`;
}
