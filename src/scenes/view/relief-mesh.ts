/**
 * The relief as triangles of a cake cut from its heights: the top, four cut sides with a stripe for each layer, a low wall of icing
 * where the field ends, and the shadow below. Made in pieces of a few rows, so that no frame waits for it.
 */
import type { FieldMap } from '../../core/surface/field-map';
import type { Turning } from '../../core/surface/turning';
import { buildGrid, RELIEF_BASE, type ReliefGrid, ROWS_A_PIECE } from './relief-grid';
import { lightAt } from './relief-light';

/** Floats of a vertex: place (u, v, z), normal (3), layer, light, the layer's slope along u and v (per half width). */
export const VERTEX_FLOATS = 10;
/** How far the shadow under the cake reaches, in half widths. */
export const SHADOW_REACH = 1.32;
/** The wall around the field: how high over it, and how thick (the shader draws it in by this share), in half widths. */
export const WALL_HEIGHT = 0.045;
export const WALL_THICKNESS = 0.02;
/** Corners of the shadow's squares along a side: it is reckoned at them. */
const SHADOW_SIDE = 25;
/** The layer that tells a wall; its light tells how far in a corner is drawn, 0 or 1. */
const WALL_LAYER = -1;
/** Rows of a wall's corners: outside below and above, top outside and inside, inside above and below. */
const WALL_ROWS = 6;

/** A run of the triangles' corners. */
export interface MeshPart {
  readonly from: number;
  readonly count: number;
}

/** What can be drawn by itself. */
export interface MeshParts {
  readonly shadow: MeshPart;
  /** With the walls' tops and inner faces. */
  readonly top: MeshPart;
  /** The cut sides with the walls' outer faces, each with the way it looks. */
  readonly sides: readonly { readonly normal: readonly [u: number, v: number]; readonly part: MeshPart }[];
}

export interface ReliefMesh {
  readonly grid: ReliefGrid;
  readonly vertices: Float32Array;
  readonly triangles: Uint16Array;
  readonly parts: MeshParts;
}

/** Outward ways of the sides. */
const SIDES = [
  [0, -1],
  [1, 0],
  [0, 1],
  [-1, 0],
] as const;

export function* buildRelief(map: FieldMap, turning: Turning): Generator<void, ReliefMesh> {
  const grid = yield* buildGrid(map, turning);
  const { size, layers, heights, layerAt, edges } = grid;
  const half = (size - 1) / 2;
  const sideRows = layers + 2;
  const count = size * size + 4 * size * (sideRows + WALL_ROWS) + SHADOW_SIDE * SHADOW_SIDE;
  const vertices = new Float32Array(count * VERTEX_FLOATS);
  let at = 0;
  const vertex = (...floats: readonly number[]): void => {
    vertices.set(floats, at);
    at += VERTEX_FLOATS;
  };
  const clamped = (i: number): number => Math.min(size - 1, Math.max(0, i));
  const height = (column: number, row: number): number => heights[clamped(row) * size + clamped(column)] ?? 0;
  const layer = (column: number, row: number): number => layerAt[clamped(row) * size + clamped(column)] ?? 0;
  const place = (i: number): number => i / half - 1;

  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      // Half widths between the samples beside this one, which are fewer on a rim.
      const across = (clamped(column + 1) - clamped(column - 1)) / half;
      const up = (clamped(row + 1) - clamped(row - 1)) / half;
      vertex(
        place(column),
        place(row),
        height(column, row),
        (height(column - 1, row) - height(column + 1, row)) / across,
        (height(column, row - 1) - height(column, row + 1)) / up,
        1,
        layer(column, row),
        lightAt(column, row, height, half),
        (layer(column + 1, row) - layer(column - 1, row)) / across,
        (layer(column, row + 1) - layer(column, row - 1)) / up,
      );
    }
    if (row % ROWS_A_PIECE === 0) yield;
  }

  // The four cut sides, from the base through every layer's edge to the top: layers meet the top where its isolines do.
  for (const [nx, ny] of SIDES) {
    for (let row = 0; row < sideRows; row++) {
      for (let i = 0; i < size; i++) {
        const column = nx === 0 ? i : nx > 0 ? size - 1 : 0;
        const line = ny === 0 ? i : ny > 0 ? size - 1 : 0;
        const z = row === 0 ? RELIEF_BASE : Math.min(height(column, line), edges[row - 1] ?? 0);
        const highest = layer(column, line);
        vertex(place(column), place(line), z, nx, ny, 0, row === 0 ? 0 : Math.min(highest, row - 1), 1, 0, 0);
      }
    }
    yield;
  }
  for (const [nx, ny] of SIDES) {
    for (let row = 0; row < WALL_ROWS; row++) {
      const isTop = row === 2 || row === 3;
      const outward = row < 2 ? 1 : -1;
      for (let i = 0; i < size; i++) {
        const column = nx === 0 ? i : nx > 0 ? size - 1 : 0;
        const line = ny === 0 ? i : ny > 0 ? size - 1 : 0;
        const z = height(column, line) + (row === 0 || row === 5 ? 0 : WALL_HEIGHT);
        const drawnIn = row < 3 ? 0 : 1;
        const normal = isTop ? [0, 0, 1] : [nx * outward, ny * outward, 0];
        vertex(place(column), place(line), z, ...normal, WALL_LAYER, drawnIn, 0, 0);
      }
    }
    yield;
  }
  // The shadow under the cake: squares on the table, told by a normal that points down.
  const across = (i: number): number => SHADOW_REACH * ((2 * i) / (SHADOW_SIDE - 1) - 1);
  for (let row = 0; row < SHADOW_SIDE; row++)
    for (let i = 0; i < SHADOW_SIDE; i++) vertex(across(i), across(row), RELIEF_BASE, 0, 0, -1, 0, 1, 0, 0);
  yield;
  return { grid, vertices, ...(yield* triangulate(size, sideRows)) };
}

function* triangulate(
  size: number,
  sideRows: number,
): Generator<void, Pick<ReliefMesh, 'triangles' | 'parts'>> {
  const cells = size - 1;
  // Between the three faces of a wall nothing is drawn: they share places, not vertices.
  const wallFaces = WALL_ROWS / 2;
  const squares = (SHADOW_SIDE - 1) ** 2 + cells * cells + 4 * cells * (sideRows - 1) + 4 * cells * wallFaces;
  const triangles = new Uint16Array(6 * squares);
  let at = 0;
  const square = (a: number, b: number, c: number, d: number): void => {
    triangles[at++] = a;
    triangles[at++] = b;
    triangles[at++] = c;
    triangles[at++] = c;
    triangles[at++] = b;
    triangles[at++] = d;
  };
  const strip = (from: number): void => {
    for (let i = from; i < from + cells; i++) square(i, i + 1, i + size, i + size + 1);
  };
  const sides = size * size;
  const walls = sides + 4 * size * sideRows;
  const table = walls + 4 * size * WALL_ROWS;
  let begun = 0;
  const part = (): MeshPart => {
    const from = begun;
    begun = at;
    return { from, count: at - from };
  };
  for (let row = 0; row < SHADOW_SIDE - 1; row++)
    for (let i = 0; i < SHADOW_SIDE - 1; i++) {
      const corner = table + row * SHADOW_SIDE + i;
      square(corner, corner + 1, corner + SHADOW_SIDE, corner + SHADOW_SIDE + 1);
    }
  const shadow = part();
  for (let row = 0; row < cells; row++) {
    strip(row * size);
    if (row % (2 * ROWS_A_PIECE) === 0) yield;
  }
  const wallFace = (side: number, row: number): void => strip(walls + (side * WALL_ROWS + row) * size);
  for (let side = 0; side < 4; side++) for (let row = 2; row < WALL_ROWS; row += 2) wallFace(side, row);
  const top = part();
  const cut = SIDES.map((normal, side) => {
    for (let row = 0; row < sideRows - 1; row++) strip(sides + (side * sideRows + row) * size);
    wallFace(side, 0);
    return { normal, part: part() };
  });
  return { triangles, parts: { shadow, top, sides: cut } };
}
