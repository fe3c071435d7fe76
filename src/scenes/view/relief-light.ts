/**
 * The light on the relief. The sun stands in the north-west of the field. A place's shadow is how far the way to the sun dips below
 * the heights on it, softened by distance; its nook is the mean of how high the horizon stands in eight directions.
 * Both are looked up on the grid.
 */

/** The sun over the field, seen from it: from the north-west, 40° up. */
export const SUN: readonly [number, number, number] = [-0.54, 0.54, 0.645];

/** How far a shadow or a nook is looked for, and in how many steps. */
const SHADOW_STEPS = 20;
const SHADOW_CELLS = 1.6;
const NOOK_STEPS = [1.5, 4, 9] as const;

/** How much light a place gets: 1 in the open, less in a shadow of the heights around it and in a nook. */
export function lightAt(
  column: number,
  row: number,
  height: (column: number, row: number) => number,
  half: number,
): number {
  const here = height(column, row);
  const [east, north, up] = SUN;
  const flat = Math.hypot(east, north);
  const stepColumns = (east / flat) * SHADOW_CELLS;
  const stepRows = (north / flat) * SHADOW_CELLS;
  const rise = (up / flat) * (SHADOW_CELLS / half);
  let shadow = 0;
  for (let step = 1; step <= SHADOW_STEPS; step++) {
    const over = between(column + step * stepColumns, row + step * stepRows, height) - (here + step * rise);
    // The farther the edge that throws it, the softer.
    shadow = Math.max(shadow, over / (0.02 + 0.0035 * step));
  }
  let nook = 0;
  for (let way = 0; way < 8; way++) {
    const x = Math.cos((way * Math.PI) / 4);
    const y = Math.sin((way * Math.PI) / 4);
    let horizon = 0;
    for (const cells of NOOK_STEPS) {
      const over = between(column + x * cells, row + y * cells, height) - here;
      horizon = Math.max(horizon, over / (cells / half));
    }
    nook += horizon / Math.hypot(1, horizon) / 8;
  }
  return 1 - 0.34 * Math.min(1, shadow) - 0.5 * nook;
}

/** The height between samples. */
function between(column: number, row: number, height: (column: number, row: number) => number): number {
  const x = Math.floor(column);
  const y = Math.floor(row);
  const s = column - x;
  const t = row - y;
  const low = height(x, y) + (height(x + 1, y) - height(x, y)) * s;
  const high = height(x, y + 1) + (height(x + 1, y + 1) - height(x, y + 1)) * s;
  return low + (high - low) * t;
}
