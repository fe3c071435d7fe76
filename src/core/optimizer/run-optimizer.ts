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
  /** How many steps to take; ≥ 0. */
  readonly steps: number;
}

export interface Trajectory {
  /** `steps + 1` rows of n parameters, the start first; after a divergence only the rows that are finite. */
  readonly path: Float64Array;
  /** The oracle's loss at each row but the last, which no step looked at. */
  readonly losses: Float64Array;
  /** `diverged`: a loss or a parameter was no longer finite; the path ends at the last finite point. */
  readonly outcome: 'finished' | 'diverged';
}

/** RangeError when the start isn't finite or has another length than the oracle's dimension. */
export function runOptimizer({
  optimizer,
  oracle,
  schedule,
  learningRate,
  start,
  steps,
}: OptimizerRun): Trajectory {
  const n = oracle.dimension;
  if (start.length !== n || !start.every(Number.isFinite))
    throw new RangeError(`the start must be ${n} finite numbers, got [${start.join(', ')}]`);
  const path = new Float64Array((steps + 1) * n);
  const losses = new Float64Array(steps);
  const w = Float64Array.from(start);
  const gradient = new Float64Array(n);
  const state = optimizer.init(n);
  path.set(w);
  for (let t = 0; t < steps; t++) {
    const loss = oracle.lossAndGradient(t, w, gradient);
    losses[t] = loss;
    optimizer.step(state, w, gradient, learningRateAt(schedule, learningRate, t));
    if (!Number.isFinite(loss) || !w.every(Number.isFinite))
      return { path: path.slice(0, (t + 1) * n), losses: losses.slice(0, t), outcome: 'diverged' };
    path.set(w, (t + 1) * n);
  }
  return { path, losses, outcome: 'finished' };
}
