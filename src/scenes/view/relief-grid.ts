/**
 * The relief as numbers: heights on an even grid of the field as walked, the light that falls on them, and the triangles of a cake
 * cut from them. Made in pieces of a few rows, so that no frame waits for it.
 *
 * Light: the sun stands in the north-west of the field. A place's shadow is how far the way to the sun dips below the heights on it, softened by
 * distance; its nook is the mean of how high the horizon stands in eight directions. Both are looked up on the grid.
 */
import type { FieldMap } from '../../core/surface/field-map';
import { type Turning, turnPoint } from '../../core/surface/turning';
import { heightScale } from './relief-height';

/** How high the highest place stands over the lowest, in half widths of the field. */
export const RELIEF_HEIGHT = 0.5;
/** The cake's lowest layer, below its lowest hollow. */
export const RELIEF_BASE = -0.1;

/** Floats of a vertex: place (u, v, z), normal (3), layer, light. */
export const VERTEX_FLOATS = 8;
/** The sun over the field, seen from it: from the north-west, 40° up. */
export const SUN: readonly [number, number, number] = [-0.54, 0.54, 0.645];

const ROWS_A_PIECE = 8;
/** How far a shadow or a nook is looked for, and in how many steps. */
const SHADOW_STEPS = 20;
const SHADOW_CELLS = 1.6;
const NOOK_STEPS = [1.5, 4, 9] as const;

export interface ReliefGrid {
  /** Samples a side. */
  readonly size: number;
  readonly layers: number;
  /** z by row from the south-west corner as walked, x fastest; 0 … RELIEF_HEIGHT. */
  readonly heights: Float32Array;
  readonly vertices: Float32Array;
  readonly triangles: Uint16Array;
}

export function* buildRelief(map: FieldMap, turning: Turning): Generator<void, ReliefGrid> {
  const { size } = map;
  const scale = heightScale(map);
  const { layers } = scale;
  const heights = new Float32Array(size * size);
  const layerAt = new Float32Array(size * size);
  const [a = 1, b = 0] = turnPoint([1, 0], turning);
  const [c = 0, d = 1] = turnPoint([0, 1], turning);
  const half = (size - 1) / 2;
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const x = column - half;
      const y = row - half;
      // The turning's inverse is its transpose.
      const loss = map.losses[(c * x + d * y + half) * size + (a * x + b * y + half)] ?? 0;
      heights[row * size + column] = scale.heightOf(loss) * RELIEF_HEIGHT;
      layerAt[row * size + column] = scale.layerOf(loss);
    }
    if (row % ROWS_A_PIECE === 0) yield;
  }

  const wallRows = layers + 2;
  const top = size * size;
  const vertices = new Float32Array((top + 4 * size * wallRows + 4) * VERTEX_FLOATS);
  let at = 0;
  const vertex = (
    u: number,
    v: number,
    z: number,
    nx: number,
    ny: number,
    nz: number,
    layer: number,
    light: number,
  ): void => {
    vertices[at++] = u;
    vertices[at++] = v;
    vertices[at++] = z;
    vertices[at++] = nx;
    vertices[at++] = ny;
    vertices[at++] = nz;
    vertices[at++] = layer;
    vertices[at++] = light;
  };
  const height = (column: number, row: number): number =>
    heights[Math.min(size - 1, Math.max(0, row)) * size + Math.min(size - 1, Math.max(0, column))] ?? 0;
  const place = (i: number): number => i / half - 1;
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const acrossCells = Math.min(size - 1, column + 1) - Math.max(0, column - 1);
      const upCells = Math.min(size - 1, row + 1) - Math.max(0, row - 1);
      vertex(
        place(column),
        place(row),
        height(column, row),
        -((height(column + 1, row) - height(column - 1, row)) * half) / acrossCells,
        -((height(column, row + 1) - height(column, row - 1)) * half) / upCells,
        1,
        layerAt[row * size + column] ?? 0,
        lightAt(column, row, height, half),
      );
    }
    if (row % ROWS_A_PIECE === 0) yield;
  }

  // The four cut sides, from the base through every layer's edge to the top: layers meet the top where its isolines do.
  const edges = layerHeights(map, scale.heightOf);
  for (const [nx, ny] of SIDES) {
    for (let row = 0; row < wallRows; row++) {
      for (let i = 0; i < size; i++) {
        const column = nx === 0 ? i : nx > 0 ? size - 1 : 0;
        const line = ny === 0 ? i : ny > 0 ? size - 1 : 0;
        const highest = layerAt[line * size + column] ?? 0;
        const z = row === 0 ? RELIEF_BASE : Math.min(height(column, line), edges[row - 1] ?? 0);
        vertex(place(column), place(line), z, nx, ny, 0, row === 0 ? 0 : Math.min(highest, row - 1), 1);
      }
    }
    yield;
  }
  // The shadow under the cake: a square on the table, told by a normal that points down.
  for (const [u, v] of [
    [-1, -1],
    [1, -1],
    [-1, 1],
    [1, 1],
  ] as const)
    vertex(u * SHADOW_REACH, v * SHADOW_REACH, RELIEF_BASE, 0, 0, -1, 0, 1);
  yield;
  return { size, layers, heights, vertices, triangles: yield* triangulate(size, wallRows) };
}

/** How far the shadow under the cake reaches, in half widths. */
export const SHADOW_REACH = 1.32;

/** Outward ways of the sides. */
const SIDES = [
  [0, -1],
  [1, 0],
  [0, 1],
  [-1, 0],
] as const;

/** The heights of the layers' lower edges, lowest first, and above them all the top. */
function layerHeights(map: FieldMap, heightOf: (loss: number) => number): number[] {
  return [0, ...map.thresholds.map((threshold) => heightOf(threshold) * RELIEF_HEIGHT), RELIEF_HEIGHT];
}

/** How much light a place gets: 1 in the open, less in a shadow of the heights around it and in a nook. */
function lightAt(
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

function* triangulate(size: number, wallRows: number): Generator<void, Uint16Array> {
  const cells = size - 1;
  const triangles = new Uint16Array(6 * (1 + cells * cells + 4 * cells * (wallRows - 1)));
  let at = 0;
  const square = (a: number, b: number, c: number, d: number): void => {
    triangles[at++] = a;
    triangles[at++] = b;
    triangles[at++] = c;
    triangles[at++] = c;
    triangles[at++] = b;
    triangles[at++] = d;
  };
  const walls = size * size;
  const table = walls + 4 * size * wallRows;
  // The shadow first: it is drawn under everything.
  square(table, table + 1, table + 2, table + 3);
  for (let row = 0; row < cells; row++) {
    for (let column = 0; column < cells; column++) {
      const a = row * size + column;
      square(a, a + 1, a + size, a + size + 1);
    }
    if (row % (2 * ROWS_A_PIECE) === 0) yield;
  }
  for (let side = 0; side < 4; side++) {
    for (let row = 0; row < wallRows - 1; row++) {
      for (let i = 0; i < cells; i++) {
        const a = walls + (side * wallRows + row) * size + i;
        square(a, a + 1, a + size, a + size + 1);
      }
    }
  }
  return triangles;
}

/** The height (z) of the surface at a place in half widths, as its triangles have it. */
export function reliefHeightAt({ size, heights }: ReliefGrid, u: number, v: number): number {
  const half = (size - 1) / 2;
  const column = Math.min(size - 1, Math.max(0, (u + 1) * half));
  const row = Math.min(size - 1, Math.max(0, (v + 1) * half));
  const x = Math.min(size - 2, Math.floor(column));
  const y = Math.min(size - 2, Math.floor(row));
  const s = column - x;
  const t = row - y;
  const at = y * size + x;
  const southEast = heights[at + 1] ?? 0;
  const northWest = heights[at + size] ?? 0;
  if (s + t <= 1) {
    const southWest = heights[at] ?? 0;
    return southWest + (southEast - southWest) * s + (northWest - southWest) * t;
  }
  const northEast = heights[at + size + 1] ?? 0;
  return northEast + (northWest - northEast) * (1 - s) + (southEast - northEast) * (1 - t);
}

/**
 * Whether the relief itself hides the place (u, v, z) from an eye at `eye`, all in half widths; `rise` is the share of their
 * height that the heights stand at. A place on the surface counts as seen where nothing else is before it.
 */
export function isHidden(
  grid: ReliefGrid,
  u: number,
  v: number,
  z: number,
  eye: { readonly eyeU: number; readonly eyeV: number; readonly eyeZ: number },
  rise: number,
): boolean {
  const highest = RELIEF_HEIGHT * rise;
  const awayU = eye.eyeU - u;
  const awayV = eye.eyeV - v;
  const flat = Math.hypot(awayU, awayV);
  if (flat < 1e-6) return false;
  const stepSide = 2 / (grid.size - 1);
  const du = (awayU / flat) * stepSide;
  const dv = (awayV / flat) * stepSide;
  const dz = ((eye.eyeZ - z) / flat) * stepSide;
  let [x, y, ray] = [u + du, v + dv, z + dz];
  while (ray <= highest && x >= -1 && x <= 1 && y >= -1 && y <= 1) {
    // A little slack: the surface beside a place must not hide it.
    if (reliefHeightAt(grid, x, y) * rise > ray + 0.012) return true;
    x += du;
    y += dv;
    ray += dz;
  }
  return false;
}
