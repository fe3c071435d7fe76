/**
 * Fitting a line y ≈ a·x + b: w = (a, b) = (slope, intercept), r = a·x + b − y the miss of one point, and as loss the
 * mean over the points of
 *   squared r²   ·   absolute |r|   ·   Huber ½r² for |r| ≤ δ, δ(|r| − ½δ) beyond (Huber 1964).
 * Gradient: the mean of ρ′(r)·(x, 1) with ρ′ = 2r, sign r (0 at 0), or r cut off at ±δ. All three are convex in w.
 * Units: a in units of y per unit of x, b in units of y.
 */
import type { BatchLoss } from '../optimizer/batch-loss';
import type { LossFunction } from '../surface/loss-function';

export type Miss =
  | { readonly kind: 'squared' }
  | { readonly kind: 'absolute' }
  /** `delta` δ > 0, in units of y: beyond it a miss counts in proportion only. */
  | { readonly kind: 'huber'; readonly delta: number };

/** RangeError for no points, lists of different lengths, numbers that aren't finite, x all the same, or a bad δ. */
export function lineFit(x: Float64Array, y: Float64Array, miss: Miss): LossFunction & BatchLoss {
  checkPoints(x, y);
  if (x.every((number) => number === x[0])) throw new RangeError('x must not be the same everywhere');
  return lineLoss(x, y, miss);
}

/** The same for points that only judge a line and may all have the same x. RangeError for what else `lineFit` refuses. */
export function lineLoss(x: Float64Array, y: Float64Array, miss: Miss): LossFunction & BatchLoss {
  checkPoints(x, y);
  if (miss.kind === 'huber' && !(miss.delta > 0 && Number.isFinite(miss.delta)))
    throw new RangeError(`delta must be positive and finite, got ${miss.delta}`);
  const count = x.length;
  const everyone = Int32Array.from({ length: count }, (_, i) => i);
  const batchLossAndGradient: BatchLoss['batchLossAndGradient'] = (w, indices, size, gradientOut) => {
    const a = w[0] as number;
    const b = w[1] as number;
    let loss = 0;
    let slopeA = 0;
    let slopeB = 0;
    for (let k = 0; k < size; k++) {
      const i = indices[k] as number;
      const xi = x[i] as number;
      const r = a * xi + b - (y[i] as number);
      let push: number;
      switch (miss.kind) {
        case 'squared':
          loss += r * r;
          push = 2 * r;
          break;
        case 'absolute':
          loss += Math.abs(r);
          push = Math.sign(r);
          break;
        case 'huber': {
          const { delta } = miss;
          const size = Math.abs(r);
          loss += size <= delta ? 0.5 * r * r : delta * (size - 0.5 * delta);
          push = Math.min(delta, Math.max(-delta, r));
        }
      }
      slopeA += push * xi;
      slopeB += push;
    }
    gradientOut[0] = slopeA / size;
    gradientOut[1] = slopeB / size;
    return loss / size;
  };
  const unused = new Float64Array(2);
  return {
    dimension: 2,
    sampleCount: count,
    loss: (w) => batchLossAndGradient(w, everyone, count, unused),
    lossAndGradient: (w, gradientOut) => batchLossAndGradient(w, everyone, count, gradientOut),
    batchLossAndGradient,
  };
}

function checkPoints(x: Float64Array, y: Float64Array): void {
  if (x.length !== y.length || x.length < 2)
    throw new RangeError(`a line needs two or more points, got ${x.length} x and ${y.length} y`);
  if (!x.every(Number.isFinite) || !y.every(Number.isFinite))
    throw new RangeError('every x and y must be finite');
}
