/**
 * AdaGrad: s ← s + g², w ← w − ηg/(√s + ε), with s from 0 (Duchi, Hazan & Singer 2011). Every parameter has its own
 * rate, which only ever falls.
 */
import { checkStep, emptyState, memoryOf, type Optimizer } from './optimizer';

/** Keeps the first step finite where the gradient is 0; PyTorch's default. */
const EPSILON = 1e-10;

export const adagrad: Optimizer = {
  init: (parameterCount) => emptyState(parameterCount, 1),
  step: (state, w, gradient, learningRate) => {
    checkStep(w, gradient, learningRate);
    const squares = memoryOf(state, 0, w.length);
    for (let i = 0; i < w.length; i++) {
      const g = gradient[i] as number;
      const s = (squares[i] as number) + g * g;
      squares[i] = s;
      w[i] = (w[i] as number) - (learningRate * g) / (Math.sqrt(s) + EPSILON);
    }
    state.steps += 1;
  },
};
