/** Momentum: v ← μv + g, w ← w − ηv (Polyak 1964, in PyTorch's form: the learning rate is outside the velocity). */
import { checkStep, emptyState, memoryOf, type Optimizer } from './optimizer';

/** `coefficient` μ, 0 ≤ μ < 1. RangeError otherwise. */
export function momentum(coefficient: number): Optimizer {
  checkCoefficient(coefficient);
  return {
    init: (parameterCount) => emptyState(parameterCount, 1),
    step: (state, w, gradient, learningRate) => {
      checkStep(w, gradient, learningRate);
      const velocity = memoryOf(state, 0, w.length);
      for (let i = 0; i < w.length; i++) {
        const v = coefficient * (velocity[i] as number) + (gradient[i] as number);
        velocity[i] = v;
        w[i] = (w[i] as number) - learningRate * v;
      }
      state.steps += 1;
    },
  };
}

/** RangeError unless 0 ≤ μ < 1. */
export function checkCoefficient(coefficient: number): void {
  if (!(coefficient >= 0 && coefficient < 1))
    throw new RangeError(`momentum must be from 0 to below 1, got ${coefficient}`);
}
