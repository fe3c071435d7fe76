/**
 * A whole run of one setting under the rules of slide and robot, on typed arrays: what `slide` and `run` in
 * src/core/hunt/ways do step by step with records, here without any, so that thousands of runs take milliseconds. A test
 * holds both equal, bit for bit.
 *
 * w ← rule(w, felt gradient, η(t)); each wall holds its coordinate; who was to leave the field by more than half its
 * width, or whose loss passes a million times the one at the start, flew off.
 * Limits: one setting from start to end; the noise of a level is drawn once per run and kept.
 */
import { MOST_LOSS } from '../../hunt/move';
import { type GradientOracle, miniBatch, noisyGradient } from '../../optimizer/gradient-oracle';
import type { Optimizer } from '../../optimizer/optimizer';
import { createOptimizer } from '../../optimizer/optimizer-settings';
import { learningRateAt } from '../../optimizer/schedule';
import type { LossFunction } from '../../surface/loss-function';
import type { ResolvedLevel } from '../resolve-level';
import type { Setting } from './settings-grid';

/** What a run left behind; its arrays are used again by the next one. */
export interface Trail {
  /** Rows of n parameters: the start, then one row a step. */
  readonly path: Float64Array;
  /** The exact loss at each row. */
  readonly losses: Float64Array;
  /** Steps taken; a step that flew off isn't one of them. */
  steps: number;
  /** The first step after which it was there (see `DriveOptions`); Infinity when it never was. 0 is the start. */
  thereAfter: number;
  flewOff: boolean;
  /** Steps that a wall held. */
  bumps: number;
}

/** Room for runs of up to `mostSteps` steps of n parameters. */
export function createTrail(dimension: number, mostSteps: number): Trail {
  return {
    path: new Float64Array((mostSteps + 1) * dimension),
    losses: new Float64Array(mostSteps + 1),
    steps: 0,
    thereAfter: Number.POSITIVE_INFINITY,
    flewOff: false,
    bumps: 0,
  };
}

export interface DriveOptions {
  readonly steps: number;
  /** It is there when the loss has been within the tolerance after so many steps in a row: 1 is a moment. */
  readonly hold: number;
  /** Ends the run with the first step that is there. */
  readonly untilThere: boolean;
  /** `exact` leaves out the level's noise. */
  readonly noise: 'as-played' | 'exact';
}

/** Runs a setting from the run's start into `trail`. RangeError for batches of a field without samples. */
export function driveRun(
  level: ResolvedLevel,
  { rule, learningRate, schedule, batchSize }: Setting,
  { steps, hold, untilThere, noise }: DriveOptions,
  trail: Trail,
): void {
  const { surface, spec, start, startLoss } = level;
  const n = surface.dimension;
  const { min, max } = surface.domain;
  const rim = spec.floor + spec.tolerance;
  const optimizer: Optimizer = createOptimizer(rule);
  const state = optimizer.init(n);
  const w = Float64Array.from(start);
  const gradient = new Float64Array(n);
  const felt = new Float64Array(n);
  const shakes = noise === 'as-played' ? normalNoise(level, steps) : null;
  const batches = batchesOf(level, batchSize, noise);
  const { path, losses } = trail;
  trail.steps = 0;
  trail.thereAfter = Number.POSITIVE_INFINITY;
  trail.flewOff = false;
  trail.bumps = 0;
  let inARow = 0;
  let loss = surface.lossAndGradient(w, gradient);
  for (let t = 0; ; t++) {
    losses[t] = loss;
    for (let i = 0; i < n; i++) path[t * n + i] = w[i] as number;
    trail.steps = t;
    inARow = loss <= rim ? inARow + 1 : 0;
    if (inARow >= hold && trail.thereAfter > t) {
      trail.thereAfter = t;
      if (untilThere) return;
    }
    if (t === steps) return;
    if (batches !== null) batches.lossAndGradient(t, w, felt);
    else if (shakes !== null)
      for (let i = 0; i < n; i++) felt[i] = (gradient[i] as number) + (shakes[t * n + i] as number);
    else for (let i = 0; i < n; i++) felt[i] = gradient[i] as number;
    const rate =
      schedule.kind === 'constant' && schedule.warmUp === undefined
        ? learningRate
        : learningRateAt(schedule, learningRate, t);
    optimizer.step(state, w, felt, rate);
    let isHeld = false;
    for (let i = 0; i < n; i++) {
      const wanted = w[i] as number;
      const low = min[i] ?? wanted;
      const high = max[i] ?? wanted;
      const halfWidth = (high - low) / 2;
      // Written so that NaN flies off too.
      if (!(wanted >= low - halfWidth && wanted <= high + halfWidth)) {
        trail.flewOff = true;
        return;
      }
      const held = Math.min(high, Math.max(low, wanted)) + 0;
      if (held !== wanted) isHeld = true;
      w[i] = held;
    }
    loss = surface.lossAndGradient(w, gradient);
    if (!(loss <= MOST_LOSS * startLoss)) {
      trail.flewOff = true;
      return;
    }
    if (isHeld) trail.bumps += 1;
  }
}

/** The oracle of a robot's batch card, or of a level whose noise is a mini-batch; null for the whole loss. */
function batchesOf(
  { surface: { batches }, spec, seed }: ResolvedLevel,
  batchSize: number | 'all',
  noise: DriveOptions['noise'],
): GradientOracle | null {
  const ofLevel = noise === 'as-played' && spec.noise?.kind === 'mini-batch' ? spec.noise.size : 'all';
  const size = batchSize === 'all' ? ofLevel : batchSize;
  if (size === 'all') return null;
  if (batches === undefined) throw new RangeError(`a field without samples has no batches of ${size}`);
  return miniBatch(batches, Math.min(size, batches.sampleCount), seed);
}

const drawn = new WeakMap<ResolvedLevel, Float64Array>();

/** A run's normal noise, step after step: what `noisyGradient` adds. Null for a level without it. */
function normalNoise(level: ResolvedLevel, steps: number): Float64Array | null {
  const { noise } = level.spec;
  if (noise?.kind !== 'normal') return null;
  const n = level.surface.dimension;
  const kept = drawn.get(level);
  if (kept !== undefined && kept.length >= steps * n) return kept;
  const oracle = noisyGradient(flat(n), noise.deviation, level.seed);
  const shakes = new Float64Array(steps * n);
  const one = new Float64Array(n);
  for (let t = 0; t < steps; t++) {
    oracle.lossAndGradient(t, one, one);
    shakes.set(one, t * n);
  }
  drawn.set(level, shakes);
  return shakes;
}

/** The loss without a slope: a noisy gradient of it is the noise alone. */
function flat(dimension: number): LossFunction {
  return {
    dimension,
    loss: () => 0,
    lossAndGradient: (_w, gradientOut) => {
      gradientOut.fill(0);
      return 0;
    },
  };
}
