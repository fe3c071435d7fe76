/**
 * Nesterov's momentum: v ← μv + g, w ← w − η(g + μv) (Nesterov 1983, in the form of Sutskever et al. 2013 that PyTorch
 * uses: the gradient is taken where w is, and the step looks one velocity ahead).
 */
import { checkCoefficient } from './momentum';
import { checkStep, emptyState, memoryOf, type Optimizer } from './optimizer';

/** `coefficient` μ, 0 ≤ μ < 1. RangeError otherwise. */
export function nesterov(coefficient: number): Optimizer {
  checkCoefficient(coefficient);
  return {
    init: (parameterCount) => emptyState(parameterCount, 1),
    step: (state, w, gradient, learningRate) => {
      checkStep(w, gradient, learningRate);
      const velocity = memoryOf(state, 0, w.length);
      for (let i = 0; i < w.length; i++) {
        const g = gradient[i] as number;
        const v = coefficient * (velocity[i] as number) + g;
        velocity[i] = v;
        w[i] = (w[i] as number) - learningRate * (g + coefficient * v);
      }
      state.steps += 1;
    },
  };
}
