/** The shape of what a proof of a surface finds: its minima, with the candy first, and what lies between them. */

/** A place where nothing pulls: a minimum, saddle or maximum. */
export interface CriticalPoint {
  /** Where, in field units. */
  readonly at: readonly number[];
  readonly loss: number;
  /** True where the walls, not the slope alone, make it one. */
  readonly onWall: boolean;
}

export type Minimum = CriticalPoint;
/** Lower along one way, higher along the other; on a wall: a pass along it, where the slope presses against the wall. */
export type Saddle = CriticalPoint;

/** What every account of a surface tells, however it was found. */
interface FoundMinima {
  /** All minima that were found, rising by loss: minima[0] is the global minimum. */
  readonly minima: readonly [Minimum, ...Minimum[]];
  /** How many of the minima, from the first on, are tied global minima; left out where there is one. */
  readonly tied?: number;
}

/** All minima of a surface, proved. */
export interface ProvedSurface extends FoundMinima {
  /** Proved by interval bounds everywhere. */
  readonly kind: 'interval';
  /** Every place outside the candies' convex cores has a loss above minima[0].loss + gap (in loss). */
  readonly gap: number;
  /** How many boxes the search looked at. */
  readonly boxes: number;
  /** All saddles, rising by loss, where they were looked for (`proveSaddles`). */
  readonly saddles?: readonly Saddle[];
  /** All maxima that no wall makes, found with the saddles. */
  readonly maxima?: readonly CriticalPoint[];
}

/** The one hollow of a convex loss, proved. */
export interface ConvexSurface extends FoundMinima {
  readonly kind: 'convex';
  readonly minima: readonly [Minimum];
  /** The lowest loss is no more than this below minima[0].loss, in loss. */
  readonly error: number;
  /** A lower bound of the Hessian's smallest eigenvalue around the minimum, in loss per field unit²; 0 where none is known. */
  readonly convexity: number;
  /** Where the loss has a kink there: it rises by at least this much per field unit, every way, but for the error. */
  readonly sharpness?: number;
}

/** The minima that a scan found on a surface without bounds. It may have missed one; nothing may call it proved. */
export interface SampledSurface extends FoundMinima {
  readonly kind: 'sampled';
  /** Samples a side of the grid that was scanned, walls included. */
  readonly grid: number;
  /** Places that rolled downhill to within this of each other count as one minimum, in field units. */
  readonly refinement: number;
}

export type SurfaceProof = ProvedSurface | ConvexSurface | SampledSurface;

/** The global minima: one, or all that are tied. Each of them holds candy. */
export function candiesOf({ minima, tied = 1 }: FoundMinima): readonly Minimum[] {
  return minima.slice(0, tied);
}
