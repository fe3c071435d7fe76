/** What a mini-batch oracle needs of a model's loss: the loss of some of its samples, and the gradient of that. */

/** A loss that is the mean of one term per sample, plus terms that every batch shares (a penalty on the weights). */
export interface BatchLoss {
  /** N, how many samples there are; ≥ 1. */
  readonly sampleCount: number;
  /** n, the length of every w and gradient. */
  readonly dimension: number;
  /**
   * L_B(w) = (1/count)·Σ_{k < count} ℓ(w; sample indices[k]) + shared terms, and ∂L_B/∂wᵢ written (not added) to
   * `gradientOut`. Only the first `count` entries of `indices` count, 1 ≤ count ≤ indices.length, each from 0 to
   * N − 1. With all N samples it is the full loss. Allocates nothing and keeps no reference to its arguments.
   */
  batchLossAndGradient(
    w: Float64Array,
    indices: Int32Array,
    count: number,
    gradientOut: Float64Array,
  ): number;
}
