/**
 * Gradient descent as every book has it, w ← w − η∇L(w) with one η from first step to last, held at the walls; and the η
 * that is best for a field. What crawls here, crawls because the slope is small.
 */
import type { Steps } from '../../steps';
import type { LossField } from '../../surface/loss-function';
import { curvaturesAt } from '../curvature';

/** What a descent met at each of its steps, from the start on. */
export interface DescentTrail {
  readonly places: readonly Float64Array[];
  readonly losses: readonly number[];
  /** |∇L| before each step, in loss per field unit. */
  readonly slopes: readonly number[];
  /** Whether the loss came down to the target. */
  readonly isThere: boolean;
}

/** At most this many steps: longer is not there. */
export const MOST_STEPS = 2000;
/** A descent that rises this many times above its start has diverged. */
const MOST_RISE = 10;
/** η that are tried, each half of the one before, from the one whose first step would be half the field's width, or the highest. */
const RATES = 24;

/** Descends until the loss is at or below `target`, or `mostSteps` are done, or it diverges. */
export function descendConstant(
  field: LossField,
  from: readonly number[],
  learningRate: number,
  target: number,
  mostSteps = MOST_STEPS,
): DescentTrail {
  const places: Float64Array[] = [];
  const losses: number[] = [];
  const slopes: number[] = [];
  const steps = follow(field, from, learningRate, target, mostSteps, (w, loss, slope) => {
    places.push(w.slice());
    losses.push(loss);
    slopes.push(slope);
  });
  return { places, losses, slopes, isThere: steps < Number.POSITIVE_INFINITY };
}

/**
 * 2/λ₁, λ₁ the largest curvature at a minimum: with a higher η gradient descent can't come to rest there. Infinity where
 * nothing bends up.
 */
export function highestSteadyRate(field: LossField, minimum: readonly number[]): number {
  const steepest = curvaturesAt(field, minimum).at(-1) ?? 0;
  return steepest > 0 ? 2 / steepest : Number.POSITIVE_INFINITY;
}

/** How many steps a descent takes to the target; Infinity where it doesn't get there. Tells every place on the way. */
function follow(
  field: LossField,
  from: readonly number[],
  learningRate: number,
  target: number,
  mostSteps: number,
  meet: (w: Float64Array, loss: number, slope: number) => void,
): number {
  const { min, max } = field.domain;
  const n = field.dimension;
  const gradient = new Float64Array(n);
  const w = Float64Array.from(from);
  let most = Number.POSITIVE_INFINITY;
  for (let step = 0; ; step++) {
    const loss = field.lossAndGradient(w, gradient);
    let square = 0;
    for (let i = 0; i < n; i++) square += (gradient[i] as number) * (gradient[i] as number);
    meet(w, loss, Math.sqrt(square));
    if (loss <= target) return step;
    if (step === 0) most = MOST_RISE * Math.abs(loss);
    if (step === mostSteps || !(loss <= most)) return Number.POSITIVE_INFINITY;
    for (let i = 0; i < n; i++) {
      const to = (w[i] as number) - learningRate * (gradient[i] as number);
      w[i] = Math.min(max[i] as number, Math.max(min[i] as number, to));
    }
  }
}

/**
 * The η, of those up to `highest`, that brings a descent from a place to the target in the fewest steps; null when none does.
 * In steps, a descent each.
 */
export function* bestLearningRate(
  field: LossField,
  from: readonly number[],
  target: number,
  highest = Number.POSITIVE_INFINITY,
): Steps<number | null> {
  const gradient = new Float64Array(field.dimension);
  field.lossAndGradient(Float64Array.from(from), gradient);
  const slope = Math.sqrt(gradient.reduce((sum, g) => sum + g * g, 0));
  const halfWidth = field.domain.max[0] ?? 0;
  if (!(slope > 0)) return null;
  let best: number | null = null;
  let fewest = MOST_STEPS;
  for (let k = 0, rate = Math.min(halfWidth / slope, highest); k < RATES; k++, rate /= 2) {
    yield;
    const steps = follow(field, from, rate, target, fewest, () => {});
    if (steps >= fewest) continue;
    fewest = steps;
    best = rate;
  }
  return best;
}
