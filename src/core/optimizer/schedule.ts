/**
 * Schedules: the learning rate η(t) of step t = 0, 1, 2 … from a base rate η₀. A warm-up may precede any of them.
 *
 * constant η₀ · step decay η₀·γ^⌊t/every⌋ · exponential η₀·γᵗ · cosine η₀·(low + (1 − low)·½(1 + cos(πt/T))), held at its
 * low end from T on · inverse time η₀/(1 + t/T) · linear warm-up: η·(t + 1)/W for t < W, the others count from W on.
 * Sources: PyTorch's StepLR, ExponentialLR, CosineAnnealingLR, LinearLR; Robbins & Monro 1951 for 1/t.
 */
import * as v from 'valibot';
import { cos } from '../math/elementary';

const steps = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100_000));
const factor = v.pipe(v.number(), v.finite(), v.minValue(1e-6), v.maxValue(1));
const warmUp = v.exactOptional(steps);

export const scheduleSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('constant'), warmUp }),
  v.strictObject({ kind: v.literal('step'), every: steps, factor, warmUp }),
  v.strictObject({ kind: v.literal('exponential'), factor, warmUp }),
  v.strictObject({
    kind: v.literal('cosine'),
    over: steps,
    low: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
    warmUp,
  }),
  v.strictObject({ kind: v.literal('inverse-time'), over: steps, warmUp }),
]);

export type Schedule = v.InferOutput<typeof scheduleSchema>;

/** η(t). `baseRate` η₀ > 0, `step` t a whole number from 0. RangeError naming what isn't. */
export function learningRateAt(schedule: Schedule, baseRate: number, step: number): number {
  if (!(baseRate > 0 && Number.isFinite(baseRate)))
    throw new RangeError(`the learning rate must be positive and finite, got ${baseRate}`);
  if (!Number.isSafeInteger(step) || step < 0)
    throw new RangeError(`the step must be a whole number from 0, got ${step}`);
  const { warmUp = 0 } = schedule;
  if (step < warmUp) return (baseRate * shareAt(schedule, 0) * (step + 1)) / warmUp;
  return baseRate * shareAt(schedule, step - warmUp);
}

/** η(t)/η₀, without the warm-up. */
function shareAt(schedule: Schedule, t: number): number {
  switch (schedule.kind) {
    case 'constant':
      return 1;
    case 'step':
      return wholePower(schedule.factor, Math.floor(t / schedule.every));
    case 'exponential':
      return wholePower(schedule.factor, t);
    case 'cosine': {
      if (t >= schedule.over) return schedule.low;
      return schedule.low + (1 - schedule.low) * 0.5 * (1 + cos((Math.PI * t) / schedule.over));
    }
    case 'inverse-time':
      return 1 / (1 + t / schedule.over);
  }
}

/** xⁿ by squaring: the same bits on every machine, which `**` doesn't promise. */
function wholePower(x: number, n: number): number {
  let result = 1;
  let square = x;
  for (let rest = n; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result *= square;
    square *= square;
  }
  return result;
}
