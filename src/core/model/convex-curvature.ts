/**
 * How the loss of a convex field bends: its Hessian mean of ρ″(sᵢ)·vᵢvᵢᵀ + λ·Σⱼ pⱼ-axes, at a place, and bounded from
 * below over a box around one.
 *
 * Over a box |wₖ − aₖ| ≤ r a score moves by at most r·Σₖ|vₖ|. ρ″ is 2 for a squared miss; 1 or 0 for Huber's, 1 where the
 * score can't leave ±δ; and σ(1 − σ) for cross-entropy, which falls with the size of the score.
 */
import { leastEigenvalue } from '../math/symmetric-eigen';
import type { ConvexField, Judge } from './convex-field';
import { sigmoid } from './sigmoid';

/** ∂²L/∂w² at w, row by row, written to `out`; 0 from absolute misses, which bend nowhere. */
export function hessianAt(field: ConvexField, w: Float64Array, out: Float64Array): void {
  addCurvatures(field, w, 0, out);
}

/**
 * A lower bound of the Hessian's smallest eigenvalue at all places whose every coordinate is within `radius` (field
 * units) of w's. 0 or less where none can be told.
 */
export function convexityAround(field: ConvexField, w: Float64Array, radius: number): number {
  const n = field.dimension;
  const least = new Float64Array(n * n);
  addCurvatures(field, w, radius, least);
  return leastEigenvalue(least, n);
}

function addCurvatures(field: ConvexField, w: Float64Array, radius: number, out: Float64Array): void {
  const { scores, judge, penalty, plane, dimension: n } = field;
  const { constants, slopes } = scores;
  const count = constants.length;
  out.fill(0);
  for (let i = 0; i < count; i++) {
    let score = constants[i] as number;
    let reach = 0;
    for (let k = 0; k < n; k++) {
      const slope = slopes[i * n + k] as number;
      score += slope * (w[k] as number);
      reach += Math.abs(slope);
    }
    const bend = bendOf(judge, Math.abs(score) + radius * reach) / count;
    if (bend === 0) continue;
    for (let k = 0; k < n; k++)
      for (let l = 0; l < n; l++)
        out[k * n + l] =
          (out[k * n + l] as number) + bend * (slopes[i * n + k] as number) * (slopes[i * n + l] as number);
  }
  if (penalty === 0) return;
  const weights = plane.origin.length - 1;
  for (let k = 0; k < n; k++)
    for (let l = 0; l < n; l++)
      for (let j = 0; j < weights; j++)
        out[k * n + l] =
          (out[k * n + l] as number) +
          penalty * (plane.directions[k]?.[j] as number) * (plane.directions[l]?.[j] as number);
}

/** The least ρ″ of scores up to a size. */
function bendOf(judge: Judge, size: number): number {
  switch (judge.kind) {
    case 'squared':
      return 2;
    case 'absolute':
      return 0;
    case 'huber':
      return size < judge.delta ? 1 : 0;
    case 'cross-entropy': {
      const chance = sigmoid(-size);
      return chance * (1 - chance);
    }
  }
}
