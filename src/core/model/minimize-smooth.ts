/**
 * The lowest place of a smooth convex field within its walls, to rounding.
 *
 * Method: Newton's steps in the coordinates that no wall holds, along the path bent by the walls, with Armijo
 * backtracking; where that doesn't gain, a step down the slope (Bertsekas, Nonlinear Programming 1999, section 2.3).
 * Whether the place is right is for the proof to tell (prove-convex.ts).
 */
import type { Steps } from '../steps';
import { hessianAt } from './convex-curvature';
import type { ConvexField } from './convex-field';

const MOST_STEPS = 200;
const MOST_HALVINGS = 50;
const ENOUGH = 1e-4;

/** In steps, one of Newton's each. */
export function* minimizeSmooth(field: ConvexField): Steps<Float64Array> {
  const n = field.dimension;
  const { min, max } = field.domain;
  const w = new Float64Array(n);
  const tried = new Float64Array(n);
  const gradient = new Float64Array(n);
  const gradientThere = new Float64Array(n);
  const hessian = new Float64Array(n * n);
  let loss = field.lossAndGradient(w, gradient);
  for (let step = 0; step < MOST_STEPS; step++) {
    const free = freeAxes(w, gradient, min, max);
    if (free.length === 0) break;
    yield;
    hessianAt(field, w, hessian);
    const ways = [newtonStep(hessian, gradient, n, free), slopeStep(hessian, gradient, n, free)];
    let moved = false;
    for (const way of ways) {
      let share = 1;
      for (let halving = 0; halving <= MOST_HALVINGS && !moved; halving++, share /= 2) {
        let promised = 0;
        for (let k = 0; k < n; k++) {
          const here = w[k] as number;
          const to = Math.min(max[k] ?? here, Math.max(min[k] ?? here, here + share * (way[k] as number)));
          tried[k] = to;
          promised += (gradient[k] as number) * (here - to);
        }
        if (!(promised > 0)) break;
        const there = field.lossAndGradient(tried, gradientThere);
        // Near the bottom gains drown in rounding: there a slope that shrinks counts as one.
        const gains = there <= loss - ENOUGH * promised && there < loss;
        const settles =
          there <= loss + 1e-15 * Math.abs(loss) &&
          slopeSize(tried, gradientThere, min, max) < 0.5 * slopeSize(w, gradient, min, max);
        if (!gains && !settles) continue;
        moved = true;
        w.set(tried);
        gradient.set(gradientThere);
        loss = there;
      }
      if (moved) break;
    }
    if (!moved) break;
  }
  return w;
}

/** The axes along which the slope doesn't press against a wall. */
function freeAxes(
  w: Float64Array,
  gradient: Float64Array,
  min: readonly number[],
  max: readonly number[],
): readonly number[] {
  return Array.from(w, (_, k) => k).filter((k) => {
    const g = gradient[k] as number;
    return g !== 0 && !((g > 0 && w[k] === min[k]) || (g < 0 && w[k] === max[k]));
  });
}

function slopeSize(
  w: Float64Array,
  gradient: Float64Array,
  min: readonly number[],
  max: readonly number[],
): number {
  return Math.max(0, ...freeAxes(w, gradient, min, max).map((k) => Math.abs(gradient[k] as number)));
}

/** −H⁻¹g among the free axes, by Gauss's elimination of a matrix made a little more convex. */
function newtonStep(
  hessian: Float64Array,
  gradient: Float64Array,
  n: number,
  free: readonly number[],
): Float64Array {
  const m = free.length;
  let trace = 0;
  for (const k of free) trace += hessian[k * n + k] as number;
  const rows = free.map((k, i) => [
    ...free.map((l, j) => (hessian[k * n + l] as number) + (i === j ? 1e-13 * trace + 1e-300 : 0)),
    -(gradient[k] as number),
  ]);
  for (let i = 0; i < m; i++) {
    const pivotRow = rows[i] ?? [];
    const pivot = pivotRow[i] ?? 0;
    for (let r = i + 1; r < m; r++) {
      const row = rows[r] ?? [];
      const share = (row[i] ?? 0) / pivot;
      for (let c = i; c <= m; c++) row[c] = (row[c] ?? 0) - share * (pivotRow[c] ?? 0);
    }
  }
  const step = new Float64Array(n);
  const solved: number[] = Array(m).fill(0);
  for (let i = m - 1; i >= 0; i--) {
    const row = rows[i] ?? [];
    let rest = row[m] ?? 0;
    for (let c = i + 1; c < m; c++) rest -= (row[c] ?? 0) * (solved[c] ?? 0);
    solved[i] = rest / (row[i] ?? 1);
    const axis = free[i];
    if (axis !== undefined && Number.isFinite(solved[i])) step[axis] = solved[i] ?? 0;
  }
  return step;
}

/** Down the slope, as far as the largest curvature allows; across half the field where there is none. */
function slopeStep(
  hessian: Float64Array,
  gradient: Float64Array,
  n: number,
  free: readonly number[],
): Float64Array {
  let trace = 0;
  let steepest = 0;
  for (const k of free) {
    trace += hessian[k * n + k] as number;
    steepest = Math.max(steepest, Math.abs(gradient[k] as number));
  }
  const step = new Float64Array(n);
  for (const k of free) step[k] = -(gradient[k] as number) / Math.max(trace, steepest / 10);
  return step;
}
