/**
 * The field of a model whose score is a weighted sum: a line, a sum of features, logistic regression. Its loss is convex,
 * and it keeps what a proof of that needs: for each sample the score as an affine function of the place,
 *
 *     sᵢ(w) = cᵢ + vᵢ·w        L(w) = mean of ρ(sᵢ(w)) + ½·(penalty, a convex quadratic)
 *
 * with s the miss ŷ − y and ρ its cost, or s the log odds and ρ the cross-entropy.
 */
import type { BatchLoss } from '../optimizer/batch-loss';
import type { LossFunction } from '../surface/loss-function';
import type { Miss } from './line-fit';
import { ModelField, type ModelPlane } from './model-field';

/** ρ: what a sample's score costs. */
export type Judge = Miss | { readonly kind: 'cross-entropy' };

export interface Scores {
  /** n numbers for each sample: vᵢₖ at i·n + k. */
  readonly slopes: Float64Array;
  /** cᵢ. */
  readonly constants: Float64Array;
}

export class ConvexField extends ModelField {
  readonly scores: Scores;

  constructor(
    model: LossFunction & BatchLoss,
    plane: ModelPlane,
    readonly judge: Judge,
    /** Sample i's score is Σⱼ features[i·m + j]·pⱼ − targets[i], p the m parameters. */
    features: Float64Array,
    targets: Float64Array,
    /** λ, on all parameters but the last. */
    readonly penalty: number,
    test: ModelField | null,
  ) {
    super(model, plane, test);
    this.scores = scoresOf(features, targets, plane);
  }
}

function scoresOf(features: Float64Array, targets: Float64Array, { origin, directions }: ModelPlane): Scores {
  const m = origin.length;
  const n = directions.length;
  const constants = new Float64Array(targets.length);
  const slopes = new Float64Array(targets.length * n);
  for (let i = 0; i < targets.length; i++) {
    let constant = -(targets[i] as number);
    for (let j = 0; j < m; j++) constant += (features[i * m + j] as number) * (origin[j] as number);
    constants[i] = constant;
    for (let k = 0; k < n; k++) {
      let slope = 0;
      for (let j = 0; j < m; j++) slope += (features[i * m + j] as number) * (directions[k]?.[j] as number);
      slopes[i * n + k] = slope;
    }
  }
  return { constants, slopes };
}
