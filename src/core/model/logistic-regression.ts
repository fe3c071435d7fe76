/**
 * Logistic regression: the chance of label 1 is σ(w₁x₁ + … + w_d·x_d + b), with w = (w₁ … w_d, b); the loss is the mean
 * cross-entropy plus ½λ|(w₁ … w_d)|², b left free (Hastie, Tibshirani & Friedman 2009, section 4.4).
 * Gradient: mean of (σ(z) − y)·(x, 1) + λ(w₁ … w_d, 0). λ > 0 gives separable data a minimum, which they have not else.
 */
import type { BatchLoss } from '../optimizer/batch-loss';
import type { LossFunction } from '../surface/loss-function';
import { checkLabels, type LabeledPoints } from './labeled-points';
import { crossEntropy, sigmoid } from './sigmoid';

/** `penalty` λ ≥ 0. RangeError for bad points or a bad λ. */
export function logisticRegression(points: LabeledPoints, penalty: number): LossFunction & BatchLoss {
  checkLabels(points);
  if (!(penalty >= 0 && Number.isFinite(penalty)))
    throw new RangeError(`penalty must be finite and not negative, got ${penalty}`);
  const { features, labels } = points;
  const d = features.length / labels.length;
  const count = labels.length;
  const everyone = Int32Array.from({ length: count }, (_, i) => i);
  const batchLossAndGradient: BatchLoss['batchLossAndGradient'] = (w, indices, size, gradientOut) => {
    gradientOut.fill(0);
    let loss = 0;
    for (let k = 0; k < size; k++) {
      const i = indices[k] as number;
      const label = labels[i] as number;
      let z = w[d] as number;
      for (let j = 0; j < d; j++) z += (w[j] as number) * (features[i * d + j] as number);
      loss += crossEntropy(z, label);
      const push = (sigmoid(z) - label) / size;
      for (let j = 0; j < d; j++)
        gradientOut[j] = (gradientOut[j] as number) + push * (features[i * d + j] as number);
      gradientOut[d] = (gradientOut[d] as number) + push;
    }
    loss /= size;
    for (let j = 0; j < d; j++) {
      const weight = w[j] as number;
      loss += 0.5 * penalty * weight * weight;
      gradientOut[j] = (gradientOut[j] as number) + penalty * weight;
    }
    return loss;
  };
  const unused = new Float64Array(d + 1);
  return {
    dimension: d + 1,
    sampleCount: count,
    loss: (w) => batchLossAndGradient(w, everyone, count, unused),
    lossAndGradient: (w, gradientOut) => batchLossAndGradient(w, everyone, count, gradientOut),
    batchLossAndGradient,
  };
}
