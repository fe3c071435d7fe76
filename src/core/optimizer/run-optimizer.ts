/** An optimizer let loose: from a start, a number of steps, to the path it took. A divergence is a result, not an error. */
import type { GradientOracle } from './gradient-oracle';
import type { Optimizer } from './optimizer';
import { learningRateAt, type Schedule } from './schedule';

export interface OptimizerRun {
  readonly optimizer: Optimizer;
  readonly oracle: GradientOracle;
  readonly schedule: Schedule;
  /** η₀. */
  readonly learningRate: number;
  readonly start: Float64Array;
  /** How many steps to take; a whole number from 0. */
  readonly steps: number;
}

export interface Trajectory {
  /** Rows of n parameters, the start first: `steps + 1` of them, or after a divergence those before it. */
  readonly path: Float64Array;
  /** The oracle's loss at each row of the path: what step t = 0, 1, 2 … sees, and at the last row what a next one would. */
  readonly losses: Float64Array;
  /** `diverged`: a parameter or a loss was no longer finite; path and losses end at the last point where all were. */
  readonly outcome: 'finished' | 'diverged';
}

/** RangeError when the start or its loss isn't finite, the start has another length than n, or `steps` is no count. */
export function runOptimizer({
  optimizer,
  oracle,
  schedule,
  learningRate,
  start,
  steps,
}: OptimizerRun): Trajectory {
  const n = oracle.dimension;
  if (start.length !== n || !isFinitePoint(start))
    throw new RangeError(`the start must be ${n} finite numbers, got [${start.join(', ')}]`);
  if (!Number.isSafeInteger(steps) || steps < 0)
    throw new RangeError(`steps must be a whole number from 0, got ${steps}`);
  const path = new Float64Array((steps + 1) * n);
  const losses = new Float64Array(steps + 1);
  const w = Float64Array.from(start);
  const gradient = new Float64Array(n);
  const state = optimizer.init(n);
  // A rate that never changes is handed on as it came: a computed one would be put on the heap in every step.
  const isConstant = schedule.kind === 'constant' && schedule.warmUp === undefined;
  for (let t = 0; t <= steps; t++) {
    const loss = oracle.lossAndGradient(t, w, gradient);
    if (!Number.isFinite(loss)) {
      if (t === 0) throw new RangeError(`the loss at the start must be finite, got ${loss}`);
      return { path: path.slice(0, t * n), losses: losses.slice(0, t), outcome: 'diverged' };
    }
    losses[t] = loss;
    // By hand: TypedArray.set costs more than a step when n is small.
    for (let i = 0; i < n; i++) path[t * n + i] = w[i] as number;
    if (t === steps) break;
    // The first step asks all the same: that is where a rate out of range is refused.
    const rate = isConstant && t > 0 ? learningRate : learningRateAt(schedule, learningRate, t);
    optimizer.step(state, w, gradient, rate);
    if (!isFinitePoint(w))
      return { path: path.slice(0, (t + 1) * n), losses: losses.slice(0, t + 1), outcome: 'diverged' };
  }
  return { path, losses, outcome: 'finished' };
}

function isFinitePoint(w: Float64Array): boolean {
  for (let i = 0; i < w.length; i++) if (!Number.isFinite(w[i])) return false;
  return true;
}
