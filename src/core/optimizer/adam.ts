/**
 * Adam: m ← β₁m + (1 − β₁)g, s ← β₂s + (1 − β₂)g², w ← w − η·m̂/(√ŝ + ε), where m̂ = m/(1 − β₁ᵗ) and ŝ = s/(1 − β₂ᵗ)
 * undo the pull towards the zeros that m and s begin with (Kingma & Ba 2015; ε outside the root).
 * The third memory holds β₁ᵗ and β₂ᵗ as running products: no power is ever computed.
 */
import { checkStep, emptyState, memoryOf, type Optimizer, type OptimizerState } from './optimizer';

const EPSILON = 1e-8;

export interface AdamDecays {
  /** β₁, 0 ≤ β₁ < 1: how much of the mean gradient is kept. */
  readonly beta1: number;
  /** β₂, 0 ≤ β₂ < 1: how much of the mean square is kept. */
  readonly beta2: number;
}

/** RangeError unless both decays are from 0 to below 1. */
export function adam({ beta1, beta2 }: AdamDecays): Optimizer {
  for (const [name, decay] of [['beta1', beta1] as const, ['beta2', beta2] as const])
    if (!(decay >= 0 && decay < 1)) throw new RangeError(`${name} must be from 0 to below 1, got ${decay}`);
  return {
    init: (parameterCount): OptimizerState => {
      const { memory } = emptyState(parameterCount, 2);
      return { steps: 0, memory: [...memory, Float64Array.of(1, 1)] };
    },
    step: (state, w, gradient, learningRate) => {
      checkStep(w, gradient, learningRate);
      const n = w.length;
      const means = memoryOf(state, 0, n);
      const squares = memoryOf(state, 1, n);
      const powers = memoryOf(state, 2, 2);
      // In names of the step's own, as V8 looks a closure's up anew at each use.
      const keptMean = beta1;
      const keptSquare = beta2;
      const epsilon = EPSILON;
      const power1 = (powers[0] as number) * keptMean;
      const power2 = (powers[1] as number) * keptSquare;
      powers[0] = power1;
      powers[1] = power2;
      const size = learningRate / (1 - power1);
      const rootCorrection = Math.sqrt(1 - power2);
      for (let i = 0; i < n; i++) {
        const g = gradient[i] as number;
        const m = keptMean * (means[i] as number) + (1 - keptMean) * g;
        const s = keptSquare * (squares[i] as number) + (1 - keptSquare) * g * g;
        means[i] = m;
        squares[i] = s;
        w[i] = (w[i] as number) - (size * m) / (Math.sqrt(s) / rootCorrection + epsilon);
      }
      state.steps += 1;
    },
  };
}
