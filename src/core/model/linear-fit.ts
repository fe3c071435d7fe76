/**
 * Fitting a sum of features y ≈ w₁φ₁ + … + w_d·φ_d + b: w = (w₁ … w_d, b), r the miss of one sample, and as loss the mean
 * of r² (squared) or Huber's ½r² for |r| ≤ δ, δ(|r| − ½δ) beyond, plus ½λ|(w₁ … w_d)|² with b left free (ridge
 * regression: Hoerl & Kennard 1970). Gradient: the mean of ρ′(r)·(φ, 1) + λ(w₁ … w_d, 0). Convex in w.
 */
import type { BatchLoss } from '../optimizer/batch-loss';
import type { LossFunction } from '../surface/loss-function';
import type { Miss } from './line-fit';

/**
 * `features` hold feature j of sample i at i·d + j. RangeError for features that don't divide among the samples, fewer
 * than two samples, numbers that aren't finite, or a bad δ or λ.
 */
export function linearFit(
  features: Float64Array,
  y: Float64Array,
  miss: Exclude<Miss, { kind: 'absolute' }>,
  penalty: number,
): LossFunction & BatchLoss {
  const count = y.length;
  if (count < 2) throw new RangeError(`a fit needs two samples or more, got ${count}`);
  if (features.length === 0 || features.length % count !== 0)
    throw new RangeError(`${features.length} features can't be shared by ${count} samples`);
  if (!features.every(Number.isFinite) || !y.every(Number.isFinite))
    throw new RangeError('every feature and y must be finite');
  if (miss.kind === 'huber' && !(miss.delta > 0 && Number.isFinite(miss.delta)))
    throw new RangeError(`delta must be positive and finite, got ${miss.delta}`);
  if (!(penalty >= 0 && Number.isFinite(penalty)))
    throw new RangeError(`penalty must be finite and not negative, got ${penalty}`);
  const d = features.length / count;
  const delta = miss.kind === 'huber' ? miss.delta : Number.POSITIVE_INFINITY;
  const everyone = Int32Array.from({ length: count }, (_, i) => i);
  const batchLossAndGradient: BatchLoss['batchLossAndGradient'] = (w, indices, size, gradientOut) => {
    gradientOut.fill(0);
    let loss = 0;
    for (let k = 0; k < size; k++) {
      const i = indices[k] as number;
      let r = (w[d] as number) - (y[i] as number);
      for (let j = 0; j < d; j++) r += (w[j] as number) * (features[i * d + j] as number);
      const away = Math.abs(r);
      let push: number;
      if (miss.kind === 'squared') {
        loss += r * r;
        push = 2 * r;
      } else {
        loss += away <= delta ? 0.5 * r * r : delta * (away - 0.5 * delta);
        push = Math.min(delta, Math.max(-delta, r));
      }
      for (let j = 0; j < d; j++)
        gradientOut[j] = (gradientOut[j] as number) + push * (features[i * d + j] as number);
      gradientOut[d] = (gradientOut[d] as number) + push;
    }
    loss /= size;
    for (let j = 0; j <= d; j++) gradientOut[j] = (gradientOut[j] as number) / size;
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
