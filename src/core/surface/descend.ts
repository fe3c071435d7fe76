/**
 * Rolling downhill: which hollow a place belongs to.
 *
 * Method: projected gradient descent w ← clamp(w − t·∇L(w)) with Armijo backtracking on t. No move is longer than a
 * two-hundredth of the field's width, so that the walk follows the slope and doesn't leap into another hollow.
 * Limits: basins are told apart by a walk of small finite moves, not by a proof; from a saddle or a peak, where
 * the slope is exactly 0, it doesn't move.
 */
import { finish, type Steps } from '../steps';
import type { Minimum } from './critical-points';
import type { Domain, LossFunction } from './loss-function';

/** A loss of any number of parameters between walls. */
interface Walled extends LossFunction {
  readonly domain: Domain;
}

/** The longest move, as a share of the field's width. */
const LONGEST_MOVE = 1 / 200;
/** Armijo's constant: a move must gain at least this share of what the slope promises. */
const ENOUGH = 1e-4;
/** A ravine with condition number 1000 needs about 3,000 moves; beyond 20,000 the ground is as good as flat. */
const MOST_MOVES = 20_000;
/** A move on a network's slice over 256 samples takes some 0.1 ms, with its trials. */
const MOVES_A_STEP = 64;
/** Below 2⁻⁴⁰ of the longest move, gains drown in rounding. */
const MOST_HALVINGS = 40;

/** Where rolling from a place ends: a local minimum of the field within its walls, to about 1e-7 of its width. */
export function descend(surface: Walled, from: readonly number[]): number[] {
  return finish(descendSteps(surface, from));
}

/** `descend` in steps, some moves each. */
export function* descendSteps(surface: Walled, from: readonly number[]): Steps<number[]> {
  const n = surface.dimension;
  const { min, max } = surface.domain;
  const longest = ((max[0] ?? 0) - (min[0] ?? 0)) * LONGEST_MOVE;
  let here = Float64Array.from(from);
  let there = new Float64Array(n);
  const gradient = new Float64Array(n);
  const gradientThere = new Float64Array(n);
  let loss = surface.lossAndGradient(here, gradient);
  let rate = Number.POSITIVE_INFINITY;
  for (let move = 0; move < MOST_MOVES; move++) {
    if (move % MOVES_A_STEP === MOVES_A_STEP - 1) yield;
    let square = 0;
    for (let i = 0; i < n; i++) {
      const g = gradient[i] as number;
      const w = here[i] as number;
      // A slope that pushes into a wall doesn't move Pip.
      if (!((g > 0 && w <= (min[i] ?? w)) || (g < 0 && w >= (max[i] ?? w)))) square += g * g;
    }
    if (square === 0 || !Number.isFinite(square)) break;
    rate = Math.min(rate * 2, longest / Math.sqrt(square));
    let halvings = 0;
    for (; halvings <= MOST_HALVINGS; halvings++, rate /= 2) {
      let promised = 0;
      for (let i = 0; i < n; i++) {
        const g = gradient[i] as number;
        const w = here[i] as number;
        const to = Math.min(max[i] ?? w, Math.max(min[i] ?? w, w - rate * g));
        there[i] = to;
        promised += g * (w - to);
      }
      const lossThere = surface.lossAndGradient(there, gradientThere);
      if (promised > 0 && lossThere <= loss - ENOUGH * promised && lossThere < loss) {
        loss = lossThere;
        break;
      }
    }
    if (halvings > MOST_HALVINGS) break;
    [here, there] = [there, here];
    gradient.set(gradientThere);
  }
  return Array.from(here);
}

/**
 * The index in `minima` of the minimum that a walker rolls into from a place. `minima` and `from` are in the same
 * coordinates as the surface (for a turned field, turn them all). RangeError when there are no minima.
 */
export function hollowAt(surface: Walled, minima: readonly Minimum[], from: readonly number[]): number {
  return finish(hollowSteps(surface, minima, from));
}

/** `hollowAt` in steps, some moves each. */
export function* hollowSteps(
  surface: Walled,
  minima: readonly Minimum[],
  from: readonly number[],
): Steps<number> {
  if (minima.length === 0) throw new RangeError('hollowAt needs at least one minimum');
  if (minima.length === 1) return 0;
  const end = yield* descendSteps(surface, from);
  let nearest = 0;
  let nearestSquare = Number.POSITIVE_INFINITY;
  minima.forEach(({ at }, index) => {
    const square = end.reduce((sum, w, i) => sum + (w - (at[i] ?? 0)) * (w - (at[i] ?? 0)), 0);
    if (square < nearestSquare) {
      nearestSquare = square;
      nearest = index;
    }
  });
  return nearest;
}
