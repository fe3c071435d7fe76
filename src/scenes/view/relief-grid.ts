/**
 * The relief as heights on an even grid of the field as walked, and what they tell: how high a place stands and whether the heights hide it.
 * Made in pieces of a few rows, so that no frame waits for it.
 */
import type { FieldMap } from '../../core/surface/field-map';
import { type Turning, turnPoint } from '../../core/surface/turning';
import { heightScale } from './relief-height';

/** How high the highest place stands over the lowest, in half widths of the field. */
export const RELIEF_HEIGHT = 0.5;
/** The cake's lowest layer, below its lowest hollow. */
export const RELIEF_BASE = -0.1;

export const ROWS_A_PIECE = 8;

export interface ReliefGrid {
  /** Samples a side. */
  readonly size: number;
  readonly layers: number;
  /** z by row from the south-west corner as walked, x fastest; 0 … RELIEF_HEIGHT. */
  readonly heights: Float32Array;
  /** The layer coordinate of each, 0 … layers. */
  readonly layerAt: Float32Array;
  /** z of the layers' lower edges, lowest first, and above them all the top. */
  readonly edges: readonly number[];
}

export function* buildGrid(map: FieldMap, turning: Turning): Generator<void, ReliefGrid> {
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
  const edges = [
    0,
    ...map.thresholds.map((threshold) => scale.heightOf(threshold) * RELIEF_HEIGHT),
    RELIEF_HEIGHT,
  ];
  return { size, layers, heights, layerAt, edges };
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
