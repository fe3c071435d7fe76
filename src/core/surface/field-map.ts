/** A field sampled for the eye: only views use it, nothing is decided by it. */

/**
 * One closed ring of an isoline in field units, as x, y, x, y …: a list of thousands of small lists would take a page
 * longer to receive from a worker than a frame may last.
 */
export type Ring = Float64Array;

/** The part of the field where the loss is at least `threshold`: what lies within an odd number of its rings. */
export interface Band {
  readonly threshold: number;
  readonly rings: readonly Ring[];
}

export interface FieldMap {
  readonly dimension: 1 | 2;
  /** Half the side of the square domain, in field units. */
  readonly halfWidth: number;
  /** Samples a side, walls included. */
  readonly size: number;
  /** Losses, row by row from the south-west corner, x fastest; `size` of them on a tightrope, `size`² on a field. */
  readonly losses: Float32Array;
  /** Thresholds of loss between the bands, rising, by quantile: each band covers the same share of the field. */
  readonly thresholds: readonly number[];
  /** One for each threshold, in the same order; empty on a tightrope. */
  readonly bands: readonly Band[];
}
