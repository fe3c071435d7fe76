/** Where a class searched: through which parts of the field as drawn how many of its walks came. */
import type { WallWalk } from './wall-walk';

/** Cells a side. */
export const HEAT_SIDE = 24;

export interface WallHeat {
  readonly side: number;
  /**
   * Walks through each cell ÷ walks through the most searched one, 0–1; row by row from the south-west corner, on a rope one row. All 0
   * without walks.
   */
  readonly shares: Float32Array;
}

/** Points a cell at which a leg is looked at: a corner that it cuts by less than a quarter of a cell may be missed. */
const LOOKS_A_CELL = 4;

/**
 * Each walk counts once in every cell that its legs lead through. `dimension` 1 or 2, `halfWidth` in field units; a place outside counts
 * in the nearest cell. A jump is a leg through the air: only where it lands counts.
 */
export function heatOf(
  walks: readonly WallWalk[],
  dimension: 1 | 2,
  halfWidth: number,
  side = HEAT_SIDE,
): WallHeat {
  const counts = new Float32Array(dimension === 1 ? side : side * side);
  const reach = (2 * halfWidth) / side / LOOKS_A_CELL;
  for (const walk of walks) for (const cell of cellsOf(walk)) counts[cell] = (counts[cell] ?? 0) + 1;
  let most = 1;
  for (const count of counts) most = Math.max(most, count);
  return { side, shares: counts.map((count) => count / most) };

  function cellsOf({ places, jumps }: WallWalk): ReadonlySet<number> {
    const cells = new Set<number>();
    const legs = places.length / dimension - 1;
    cells.add(cellAt(0, 0));
    for (let leg = 0; leg < legs; leg++) {
      let longest = 0;
      for (let axis = 0; axis < dimension; axis++)
        longest = Math.max(longest, Math.abs(coordinate(leg + 1, axis) - coordinate(leg, axis)));
      const looks = jumps.includes(leg + 1) ? 1 : Math.max(1, Math.ceil(longest / reach));
      for (let look = 1; look <= looks; look++) cells.add(cellAt(leg, look / looks));
    }
    return cells;

    function coordinate(place: number, axis: number): number {
      return places[place * dimension + axis] ?? 0;
    }

    /** The cell at a share of the way along a leg. */
    function cellAt(leg: number, share: number): number {
      let cell = 0;
      for (let axis = dimension - 1; axis >= 0; axis--) {
        const from = coordinate(leg, axis);
        const at = from + (share === 0 ? 0 : share * (coordinate(leg + 1, axis) - from));
        const index = Math.floor(((at / halfWidth + 1) / 2) * side);
        cell = cell * side + Math.min(side - 1, Math.max(0, index));
      }
      return cell;
    }
  }
}
