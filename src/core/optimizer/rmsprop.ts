/**
 * RMSProp: s ← ρs + (1 − ρ)g², w ← w − ηg/(√s + ε), with s from 0 (Tieleman & Hinton 2012). Like AdaGrad, but it forgets.
 */
import { checkStep, emptyState, memoryOf, type Optimizer } from './optimizer';

/** PyTorch's default, outside the root. */
const EPSILON = 1e-8;

/** `decay` ρ, 0 < ρ < 1: the share of the old mean of squares that is kept. RangeError otherwise. */
export function rmsprop(decay: number): Optimizer {
  if (!(decay > 0 && decay < 1)) throw new RangeError(`decay must be between 0 and 1, got ${decay}`);
  return {
    init: (parameterCount) => emptyState(parameterCount, 1),
    step: (state, w, gradient, learningRate) => {
      checkStep(w, gradient, learningRate);
      const squares = memoryOf(state, 0, w.length);
      for (let i = 0; i < w.length; i++) {
        const g = gradient[i] as number;
        const s = decay * (squares[i] as number) + (1 - decay) * g * g;
        squares[i] = s;
        w[i] = (w[i] as number) - (learningRate * g) / (Math.sqrt(s) + EPSILON);
      }
      state.steps += 1;
    },
  };
}
