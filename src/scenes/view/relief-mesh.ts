/**
 * The relief as triangles of a cake cut from its heights: the top, four cut sides with a stripe for each layer, a low wall of icing
 * where the field ends, and the shadow below. Made in pieces of a few rows, so that no frame waits for it.
 */
import type { FieldMap } from '../../core/surface/field-map';
import type { Turning } from '../../core/surface/turning';
import { buildGrid, RELIEF_BASE, type ReliefGrid, ROWS_A_PIECE } from './relief-grid';
import { baseShade, lightAt, sunOnSide, sunOnTop, sunOnWall } from './relief-light';
import {
  type MeshParts,
  rowsApart,
  SHADOW_REACH,
  SHADOW_SIDE,
  SIDES,
  triangulate,
  WALL_ROWS,
} from './relief-triangles';

/** Floats of a vertex: place (u, v, z); light, shade by its height, layer; the layer's slope along u and v (per half width). */
export const VERTEX_FLOATS = 8;
/** What is told of a wall for a layer. */
export const WALL_LAYER = -1;
/** The wall around the field: how high over it, and how thick (the shader draws it in by this share), in half widths. */
export const WALL_HEIGHT = 0.045;
export const WALL_THICKNESS = 0.02;

export interface ReliefMesh {
  readonly grid: ReliefGrid;
  readonly vertices: Float32Array;
  readonly triangles: Uint16Array;
  readonly parts: MeshParts;
}

export function* buildRelief(map: FieldMap, turning: Turning): Generator<void, ReliefMesh> {
  const grid = yield* buildGrid(map, turning);
  const { size, layers, heights, layerAt, edges } = grid;
  const half = (size - 1) / 2;
  const sideRows = layers + 2;
  const apart = rowsApart(size);
  const count = (size + 4 * (sideRows + WALL_ROWS)) * apart + SHADOW_SIDE * SHADOW_SIDE;
  const vertices = new Float32Array(count * VERTEX_FLOATS);
  let at = 0;
  const vertex = (...floats: readonly number[]): void => {
    vertices.set(floats, at);
    at += VERTEX_FLOATS;
  };
  const endRow = (): void => {
    at += (apart - size) * VERTEX_FLOATS;
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
        sunOnTop(
          (height(column - 1, row) - height(column + 1, row)) / across,
          (height(column, row - 1) - height(column, row + 1)) / up,
        ) * lightAt(column, row, height, half),
        1,
        layer(column, row),
        (layer(column + 1, row) - layer(column - 1, row)) / across,
        (layer(column, row + 1) - layer(column, row - 1)) / up,
      );
    }
    endRow();
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
        const layerHere = row === 0 ? 0 : Math.min(highest, row - 1);
        vertex(place(column), place(line), z, sunOnSide(nx, ny), baseShade(z), layerHere, 0, 0);
      }
      endRow();
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
        const light = isTop ? 1 : sunOnWall(nx * outward, ny * outward);
        vertex(place(column), place(line), z, light, drawnIn, WALL_LAYER, 0, 0);
      }
      endRow();
    }
    yield;
  }
  // The shadow under the cake: squares on the table; its light tells how dark it is.
  const across = (i: number): number => SHADOW_REACH * ((2 * i) / (SHADOW_SIDE - 1) - 1);
  for (let row = 0; row < SHADOW_SIDE; row++)
    for (let i = 0; i < SHADOW_SIDE; i++) {
      const [u, v] = [across(i), across(row)];
      vertex(u, v, RELIEF_BASE, shadowAt(u, v), 1, 0, 0, 0);
    }
  yield;
  return {
    grid,
    vertices,
    ...(yield* triangulate(size, sideRows, (i) => vertices[i * VERTEX_FLOATS + 2] ?? 0)),
  };
}

/** How dark the cake's shadow is on the table, 0–1: it fades from a little within the cake's edge. */
function shadowAt(u: number, v: number): number {
  const within = 0.9;
  const out = Math.hypot(Math.max(0, Math.abs(u) - within), Math.max(0, Math.abs(v) - within));
  const near = Math.max(0, 1 - out / (SHADOW_REACH - within));
  return 0.42 * near * near;
}
