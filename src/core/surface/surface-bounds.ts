/**
 * What a proof needs to know of a surface: ranges that f, its gradient and its Hessian can't leave over a box.
 *
 * f is the loss before any rising map: loss = lossOf(f) with lossOf strictly rising (a plateau, a shift), so that every
 * minimum of f is one of the loss. Proofs work on f; what they tell is told in loss.
 */
import type { Interval } from '../math/interval';

/** A box of places: the middle and the half widths, in field units; y and ry are 0 on a tightrope. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly rx: number;
  readonly ry: number;
}

/** One reusable set of bounds: `over(box)` overwrites them all. Ranges include slack for rounding; a point box is legal. */
export interface SurfaceBounds {
  readonly value: Interval;
  readonly gx: Interval;
  readonly gy: Interval;
  readonly hxx: Interval;
  readonly hxy: Interval;
  readonly hyy: Interval;
  /** f and its gradient in the middle of the box, as computed (no slack). */
  readonly middleValue: number;
  readonly middleGx: number;
  readonly middleGy: number;
  /** Bounds everything over the box; on a tightrope gy, hxy and hyy are 0. */
  over(box: Box): void;
}
