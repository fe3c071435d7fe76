/** What every loss is: n parameters in, one non-negative number out, with its exact gradient. */
import type { BatchLoss } from '../optimizer/batch-loss';

/** A loss L(w) of n dimensionless parameters w. Neither method allocates. */
export interface LossFunction {
  /** n, the length of every w and gradient. */
  readonly dimension: number;
  /** L(w). */
  loss(w: Float64Array): number;
  /** L(w), and ∂L/∂wᵢ written to `gradientOut`. */
  lossAndGradient(w: Float64Array, gradientOut: Float64Array): number;
}

/** A closed box of parameters: minᵢ ≤ wᵢ ≤ maxᵢ. Its faces are the walls. */
export interface Domain {
  readonly min: readonly number[];
  readonly max: readonly number[];
}

/** A loss on a box, of any number of parameters: what a hunt needs of a field. */
export interface LossField extends LossFunction {
  readonly domain: Domain;
  /** The same loss of the same parameters over some of a model's samples; left out where there are no samples. */
  readonly batches?: BatchLoss;
}

/** A loss of one or two parameters on a box: a field that can be walked. */
export interface LossSurface extends LossField {
  readonly dimension: 1 | 2;
  /** About L(w), faster: for maps, never for what decides a step or a proof. Left out where `loss` is as fast. */
  readonly picture?: (w: Float64Array) => number;
}

/** Whether a field can be walked and mapped: it has one parameter or two. */
export const isSurface = (field: LossField): field is LossSurface =>
  field.dimension === 1 || field.dimension === 2;
