/** The shape of what a proof of a surface finds: its minima, with the candy first. */

export interface Minimum {
  /** Where, in field units. */
  readonly at: readonly number[];
  readonly loss: number;
  /** True where the walls, not the slope alone, make it a minimum. */
  readonly onWall: boolean;
}

/** All minima of a surface, rising by loss: minima[0] is the global minimum. */
export interface SurfaceProof {
  /** `proved` by interval bounds everywhere; nothing else may call itself so. */
  readonly kind: 'proved';
  readonly minima: readonly [Minimum, ...Minimum[]];
  /** Every place outside the candy's convex core has a loss above minima[0].loss + gap (in loss). */
  readonly gap: number;
  /** How many boxes the search looked at. */
  readonly boxes: number;
}
