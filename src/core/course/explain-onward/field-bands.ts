/**
 * A field's losses on a grid as a small cake: levels that several pictures share, and for each the rings around what is at
 * least as high. Method: marching squares (d3-contour), as the big maps. Limits: for the eye only; nothing is decided by it.
 */
import { contours } from 'd3-contour';

/** A closed line in shares of the picture's side, x to the right and y down, as x, y, x, y …. */
export type BandRing = readonly number[];

/** The part of a picture where the loss is at least `level`: what lies within an odd number of its rings. */
export interface LevelBand {
  readonly level: number;
  readonly rings: readonly BandRing[];
}

/** Up to `count` rising levels that cut all samples of these grids into equal shares. RangeError without losses. */
export function sharedLevels(grids: readonly Float64Array[], count: number): readonly number[] {
  const all = Float64Array.from(grids.flatMap((grid) => Array.from(grid))).sort();
  if (all.length === 0) throw new RangeError('levels need losses');
  const levels = Array.from(
    { length: count },
    (_, i) => all[Math.floor(((i + 1) * all.length) / (count + 1))] as number,
  );
  return levels.filter((level, i) => i === 0 || level > (levels[i - 1] as number));
}

/**
 * The bands of a grid of side² losses, row by row from the south-west corner, one a step: each step says which share is done,
 * 0 to 1. RangeError for a grid of another size.
 */
export function* bandsSteps(
  losses: Float64Array,
  side: number,
  levels: readonly number[],
): Generator<number, readonly LevelBand[], void> {
  if (losses.length !== side * side)
    throw new RangeError(`a grid of ${side} a side has ${side * side} losses, got ${losses.length}`);
  const values = Array.from(losses);
  const generator = contours().size([side, side]);
  // d3-contour puts sample (i, j) at (i + ½, j + ½) and closes rings half a cell outside: clamp them to the edge.
  const share = (at: number): number => Math.min(1, Math.max(0, (at - 0.5) / (side - 1)));
  const bands: LevelBand[] = [];
  for (const level of levels) {
    yield bands.length / levels.length;
    const { coordinates } = generator.contour(values, level);
    bands.push({
      level,
      rings: coordinates.flat().map((ring) => ring.flatMap(([x = 0, y = 0]) => [share(x), 1 - share(y)])),
    });
  }
  return bands;
}
