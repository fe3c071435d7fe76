/** Gradient descent: w ← w − ηg. */
import { checkStep, emptyState, type Optimizer } from './optimizer';

export const gradientDescent: Optimizer = {
  init: (parameterCount) => emptyState(parameterCount, 0),
  step: (state, w, gradient, learningRate) => {
    checkStep(w, gradient, learningRate);
    for (let i = 0; i < w.length; i++) w[i] = (w[i] as number) - learningRate * (gradient[i] as number);
    state.steps += 1;
  },
};
