/**
 * The light on the relief. The sun stands in the north-west of the field. A place's shadow is how far the way to the sun dips below
 * the heights on it, softened by distance; its nook is the mean of how high the horizon stands in eight directions.
 * Both are looked up on the grid.
 */

/** The sun over the field, seen from it: from the north-west, 40° up. */
const SUN: readonly [number, number, number] = [-0.54, 0.54, 0.645];

/** How high the sun shines on a normal (need not be of length 1), −1 to 1. */
function sunOn(x: number, y: number, z: number): number {
  return (x * SUN[0] + y * SUN[1] + z * SUN[2]) / Math.hypot(x, y, z);
}

const clamp = (value: number): number => Math.min(1, Math.max(0, value));

/** The light of the sun on a surface that falls by so much along u and v: 0.5 turned away from it, 1.28 facing it. */
export function sunOnTop(fallU: number, fallV: number): number {
  return 0.5 + 0.78 * Math.max(0, sunOn(fallU, fallV, 1));
}

/** The light on a cut side that looks this way, 0–1. */
export function sunOnSide(u: number, v: number): number {
  return clamp(0.5 + 0.8 * sunOn(u, v, 0));
}

/** The light on the face of a wall of icing, which is white: 0–1, brighter than a cut side. */
export function sunOnWall(u: number, v: number): number {
  return clamp(0.5 + 0.6 * sunOnSide(u, v));
}

/** A cut side is darker near the table: its share of the light, by its height. */
export function baseShade(z: number): number {
  const t = clamp((z + 0.1) / 0.22);
  return 0.8 + 0.2 * t * t * (3 - 2 * t);
}

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
