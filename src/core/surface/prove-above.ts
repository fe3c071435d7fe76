/**
 * The candy's convex core (one each for tied candies), and the proof that everywhere outside the loss is higher.
 *
 * Method: the core is the largest box around the candy, halving from the whole field, on which the Hessian is positive
 * definite; the rest of the domain, up to four rectangles for one core, is cut into boxes until each has a lower bound above the
 * threshold (branch and bound).
 */
import { finish, type Steps } from '../steps';
import type { BoundedSurface } from './bounds-of';
import { convexityOf } from './convexity';
import type { Face } from './field-faces';
import { BOXES_A_STEP } from './find-minima';
import type { Box, SurfaceBounds } from './surface-bounds';

export interface ConvexCore {
  /** Low and high ends in x and y, cut off at the walls. */
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
  /** On the core's rim f is at least this much above the candy's (before any rising map). */
  readonly rise: number;
}

const INSIDE_1D: Face = { sideX: 0, sideY: 0, freeX: true, freeY: false };
const INSIDE_2D: Face = { sideX: 0, sideY: 0, freeX: true, freeY: true };
/** Halvings of the half width before a core counts as none: 2⁻³⁰ of it is dust. */
const MOST_HALVINGS = 30;
/** After the first convex core, smaller ones are tried this often: they can have the higher rim. */
const MORE_HALVINGS = 3;

/** The core with the highest rim, or null where the field isn't convex around the place. */
export function convexCore(
  surface: BoundedSurface,
  bounds: SurfaceBounds,
  at: { readonly x: number; readonly y: number },
): ConvexCore | null {
  const halfWidth = surface.domain.max[0] ?? 0;
  const halfHeight = surface.dimension === 2 ? halfWidth : 0;
  const face = surface.dimension === 2 ? INSIDE_2D : INSIDE_1D;
  let best: ConvexCore | null = null;
  let r = halfWidth;
  let more = MORE_HALVINGS;
  for (let i = 0; i < MOST_HALVINGS && more > 0; i++, r /= 2) {
    const x0 = Math.max(-halfWidth, at.x - r);
    const x1 = Math.min(halfWidth, at.x + r);
    const y0 = Math.max(-halfHeight, at.y - r);
    const y1 = Math.min(halfHeight, at.y + r);
    bounds.over(boxBetween(x0, x1, y0, y1));
    const convexity = convexityOf(face, bounds);
    if (!(convexity > 0)) continue;
    more -= 1;
    // f(w) ≥ f(c) + ½μ|w−c|², as the slope at a minimum is 0 or presses against the walls.
    const rise = 0.5 * convexity * r * r;
    if (best === null || rise > best.rise) best = { x0, x1, y0, y1, rise };
  }
  return best;
}

export type AboveProof =
  | { readonly ok: true; readonly boxes: number }
  /** `at` is a place with a loss not above the threshold, or null when the search gave up. */
  | { readonly ok: false; readonly at: { readonly x: number; readonly y: number } | null };

/** Proves that f is above `threshold` (in loss, before any rising map) everywhere outside the cores. */
export function proveAbove(
  surface: BoundedSurface,
  bounds: SurfaceBounds,
  cores: readonly ConvexCore[],
  threshold: number,
  mostBoxes: number,
): AboveProof {
  return finish(proveAboveSteps(surface, bounds, cores, threshold, mostBoxes));
}

/** `proveAbove` in steps, a few boxes each. */
export function* proveAboveSteps(
  surface: BoundedSurface,
  bounds: SurfaceBounds,
  cores: readonly ConvexCore[],
  threshold: number,
  mostBoxes: number,
): Steps<AboveProof> {
  const stack = aroundCores(surface, cores);
  let boxes = 0;
  for (let box = stack.pop(); box !== undefined; box = stack.pop()) {
    boxes += 1;
    if (boxes > mostBoxes) return { ok: false, at: null };
    if (boxes % BOXES_A_STEP === 0) yield;
    bounds.over(box);
    if (bounds.value.low > threshold) continue;
    if (bounds.middleValue <= threshold) return { ok: false, at: { x: box.x, y: box.y } };
    const { x, y, rx, ry } = box;
    if (rx >= ry) stack.push({ x: x - rx / 2, y, rx: rx / 2, ry }, { x: x + rx / 2, y, rx: rx / 2, ry });
    else stack.push({ x, y: y - ry / 2, rx, ry: ry / 2 }, { x, y: y + ry / 2, rx, ry: ry / 2 });
  }
  return { ok: true, boxes };
}

interface Rectangle {
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
}

/** The domain without the cores, in rectangles. */
function aroundCores(surface: BoundedSurface, cores: readonly ConvexCore[]): Box[] {
  const halfWidth = surface.domain.max[0] ?? 0;
  const halfHeight = surface.dimension === 2 ? halfWidth : 0;
  let rest: Rectangle[] = [{ x0: -halfWidth, x1: halfWidth, y0: -halfHeight, y1: halfHeight }];
  for (const core of cores) rest = rest.flatMap((rectangle) => without(rectangle, core));
  return rest.map(({ x0, x1, y0, y1 }) => boxBetween(x0, x1, y0, y1));
}

/** A rectangle without a core: strips left and right of it, and, on a field, what is below and above it. */
function without(all: Rectangle, core: Rectangle): Rectangle[] {
  const x0 = Math.max(all.x0, core.x0);
  const x1 = Math.min(all.x1, core.x1);
  const y0 = Math.max(all.y0, core.y0);
  const y1 = Math.min(all.y1, core.y1);
  if (x0 > x1 || y0 > y1) return [all];
  const strips = [
    { ...all, x1: x0 },
    { ...all, x0: x1 },
  ].filter((strip) => strip.x1 > strip.x0);
  const rest = [
    { x0, x1, y0: all.y0, y1: y0 },
    { x0, x1, y0: y1, y1: all.y1 },
  ].filter((strip) => strip.y1 > strip.y0);
  return [...strips, ...rest];
}

function boxBetween(x0: number, x1: number, y0: number, y1: number): Box {
  return { x: (x0 + x1) / 2, y: (y0 + y1) / 2, rx: (x1 - x0) / 2, ry: (y1 - y0) / 2 };
}
