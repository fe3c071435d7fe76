import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildFieldMap } from '../../../src/core/surface/build-field-map';
import type { FieldMap } from '../../../src/core/surface/field-map';
import type { LossSurface } from '../../../src/core/surface/loss-function';
import { TURNINGS, type Turning, turnPoint, turnSurface } from '../../../src/core/surface/turning';
import { FieldTransform } from '../../../src/scenes/view/field-transform';
import { ReliefCamera } from '../../../src/scenes/view/relief-camera';
import { isHidden, RELIEF_BASE, RELIEF_HEIGHT, reliefHeightAt } from '../../../src/scenes/view/relief-grid';
import { heightScale } from '../../../src/scenes/view/relief-height';
import {
  buildRelief,
  type ReliefMesh,
  VERTEX_FLOATS,
  WALL_HEIGHT,
  WALL_LAYER,
} from '../../../src/scenes/view/relief-mesh';
import type { MeshPart } from '../../../src/scenes/view/relief-triangles';

const HALF_WIDTH = 10;

function surface(loss: (x: number, y: number) => number): LossSurface {
  return {
    dimension: 2,
    domain: { min: [-HALF_WIDTH, -HALF_WIDTH], max: [HALF_WIDTH, HALF_WIDTH] },
    loss: (w) => loss(w[0] as number, w[1] as number),
    lossAndGradient: () => {
      throw new Error('a picture asks for no gradient');
    },
  };
}

/** A long valley with walls a thousand times as high as it is deep. */
const valley = buildFieldMap(surface((x, y) => (1 - x / 5) ** 2 + 100 * (y / 5 - (x / 5) ** 2) ** 2));
/** A wall across the middle, from west to east. */
const WALL = surface((x, y) => Math.exp(-(y * y) / 2) + 0.01 * x);
const wall = buildFieldMap(WALL);
const flat: FieldMap = {
  dimension: 2,
  halfWidth: HALF_WIDTH,
  size: 3,
  losses: new Float32Array(9).fill(4),
  thresholds: [4],
  bands: [],
};

function build(map: FieldMap, turning: Turning = 0): ReliefMesh {
  const steps = buildRelief(map, turning);
  let pieces = 0;
  for (;;) {
    const next = steps.next();
    if (next.done === true) {
      expect(pieces).toBeGreaterThan(map.size / 4);
      return next.value;
    }
    pieces += 1;
  }
}

/** The corners of a part's triangles, in order. */
function cornersOf({ vertices, triangles }: ReliefMesh, { from, count }: MeshPart) {
  return [...triangles.subarray(from, from + count)].map((i) => {
    const vertex = vertices.subarray(i * VERTEX_FLOATS, (i + 1) * VERTEX_FLOATS);
    if (!vertex.every(Number.isFinite)) throw new Error('a corner without a place');
    const [u = Number.NaN, v = Number.NaN, z = Number.NaN, light = Number.NaN, , layer = Number.NaN] = vertex;
    return { u, v, z, light, layer };
  });
}

describe('how high a loss stands', () => {
  const scale = heightScale(valley);
  const lowest = Math.min(...valley.losses);
  const highest = Math.max(...valley.losses);

  test('rises strictly with the loss, from 0 to 1', () => {
    expect(scale.heightOf(lowest)).toBe(0);
    expect(scale.heightOf(highest)).toBeCloseTo(1, 12);
    let before = -1;
    for (let i = 0; i <= 4000; i++) {
      // As many among the low losses as among the high.
      const height = scale.heightOf(lowest + (highest - lowest) * (i / 4000) ** 4);
      expect(height).toBeGreaterThan(before);
      before = height;
    }
  });

  test('layers meet at the thresholds, and a valley is not flattened by its walls', () => {
    valley.thresholds.forEach((threshold, i) => {
      expect(scale.layerOf(threshold)).toBeCloseTo(i + 1, 9);
    });
    expect(scale.layers).toBe(valley.thresholds.length + 1);
    const median = [...valley.losses].sort((a, b) => a - b)[valley.losses.length >> 1] ?? 0;
    expect((median - lowest) / (highest - lowest)).toBeLessThan(0.12);
    expect(scale.heightOf(median)).toBeGreaterThan(0.25);
  });

  test('stays within the map, and a flat field is flat', () => {
    expect(scale.heightOf(highest * 3)).toBe(scale.heightOf(highest));
    expect(scale.heightOf(-1)).toBe(0);
    expect(heightScale(flat).heightOf(4)).toBe(0);
    const onThreshold = heightScale({ ...flat, losses: Float32Array.of(4, 4, 4, 9), thresholds: [4, 6] });
    expect(onThreshold.layerOf(4)).toBe(1);
    expect(onThreshold.layerOf(6)).toBe(2);
    expect(onThreshold.layerOf(9)).toBe(3);
  });
});

describe('the relief as numbers', () => {
  test('stands where the walked field has its loss, however it is turned', () => {
    const scale = heightScale(wall);
    for (let turning = 0; turning < TURNINGS; turning++) {
      const { grid } = build(wall, turning as Turning);
      const turned = turnSurface(WALL, turning as Turning);
      for (const at of [
        [0, 0],
        [5, -2.5],
        [-10, 10],
        [7.5, 0.3125],
      ] as const) {
        const z = reliefHeightAt(grid, at[0] / HALF_WIDTH, at[1] / HALF_WIDTH);
        expect(z).toBeCloseTo(scale.heightOf(turned.loss(Float64Array.from(at))) * RELIEF_HEIGHT, 2);
      }
    }
    expect(turnPoint([1, 0], 1)).not.toEqual([1, 0]);
  });

  test('its surface runs through its corners and nowhere leaves them', () => {
    const { grid } = build(valley);
    fc.assert(
      fc.property(
        fc.double({ min: -1, max: 1, noNaN: true }),
        fc.double({ min: -1, max: 1, noNaN: true }),
        (u, v) => {
          const z = reliefHeightAt(grid, u, v);
          expect(z).toBeGreaterThanOrEqual(0);
          expect(z).toBeLessThanOrEqual(RELIEF_HEIGHT + 1e-6);
        },
      ),
    );
    const half = (grid.size - 1) / 2;
    for (const [column, row] of [
      [0, 0],
      [grid.size - 1, grid.size - 1],
      [40, 77],
    ] as const)
      expect(reliefHeightAt(grid, column / half - 1, row / half - 1)).toBeCloseTo(
        grid.heights[row * grid.size + column] ?? Number.NaN,
        6,
      );
  });

  test('every triangle has corners, all within the block, few enough for 16 bits', () => {
    const mesh = build(valley);
    const { grid, vertices, triangles } = mesh;
    const { layers, size } = grid;
    const count = vertices.length / VERTEX_FLOATS;
    expect(size).toBeGreaterThanOrEqual(129);
    expect(count).toBeLessThan(65_536);
    expect(triangles.length % 3).toBe(0);
    expect(triangles.reduce((most, corner) => Math.max(most, corner))).toBe(count - 1);
    for (const { z, light } of cornersOf(mesh, mesh.parts.shadow)) {
      expect(z).toBe(Math.fround(RELIEF_BASE));
      expect(light).toBeLessThan(0.5);
    }
    const { top, walls, sides } = mesh.parts;
    for (const part of [top, walls, ...sides.flatMap(({ outside, inside }) => [outside, inside])]) {
      const corners = cornersOf(mesh, part);
      const ofWalls = corners.filter(({ layer }) => layer === WALL_LAYER);
      const ofLayers = corners.filter(({ layer }) => layer !== WALL_LAYER);
      expect(corners.every(({ z }) => z >= Math.fround(RELIEF_BASE))).toBe(true);
      expect(corners.every(({ light }) => light > 0.05 && light <= 1.28)).toBe(true);
      expect(ofWalls.every(({ z }) => z <= RELIEF_HEIGHT + WALL_HEIGHT + 1e-6)).toBe(true);
      expect(ofWalls.every(({ u, v }) => Math.max(Math.abs(u), Math.abs(v)) === 1)).toBe(true);
      expect(ofLayers.every(({ z }) => z <= RELIEF_HEIGHT + 1e-6)).toBe(true);
      expect(ofLayers.every(({ layer }) => layer >= 0 && layer <= layers)).toBe(true);
    }
  });

  test('its parts are all of its triangles, and the top covers each square of the field by two that lie the same way', () => {
    const mesh = build(valley);
    const { parts, triangles, grid } = mesh;
    const all = [
      parts.shadow,
      parts.top,
      parts.walls,
      ...parts.sides.flatMap(({ outside, inside }) => [outside, inside]),
    ];
    expect(all.map(({ from }) => from)).toEqual(
      all.map((_, i) => all.slice(0, i).reduce((sum, { count }) => sum + count, 0)),
    );
    expect(all.reduce((sum, { count }) => sum + count, 0)).toBe(triangles.length);
    const squares = grid.size - 1;
    const half = squares / 2;
    const covered = new Uint8Array(squares * squares);
    const corners = cornersOf(mesh, parts.top);
    for (let i = 0; i < corners.length; i += 3) {
      const [a, b, c] = corners.slice(i, i + 3);
      if (a === undefined || b === undefined || c === undefined) throw new Error('two corners are none');
      const twiceItsArea = (b.u - a.u) * (c.v - a.v) - (c.u - a.u) * (b.v - a.v);
      expect(twiceItsArea * half * half).toBeCloseTo(1, 4);
      const column = Math.floor(((a.u + b.u + c.u) / 3 + 1) * half);
      const row = Math.floor(((a.v + b.v + c.v) / 3 + 1) * half);
      covered[row * squares + column] = (covered[row * squares + column] ?? 0) + 1;
    }
    expect(covered.every((times) => times === 2)).toBe(true);
  });

  test('the layers of each cut side cover it from the base to the top, once, and share their edges', () => {
    const mesh = build(valley);
    const { heights, size } = mesh.grid;
    for (const { normal, outside } of mesh.parts.sides) {
      const [nu, nv] = normal;
      const along = (corner: { readonly u: number; readonly v: number }) => (nu === 0 ? corner.u : corner.v);
      const heightAt = (i: number): number => {
        const [column, row] = nu === 0 ? [i, nv > 0 ? size - 1 : 0] : [nu > 0 ? size - 1 : 0, i];
        return heights[row * size + column] ?? Number.NaN;
      };
      const corners = cornersOf(mesh, outside).filter(({ layer }) => layer !== WALL_LAYER);
      let area = 0;
      /** How many triangles have an edge, told by its ends. */
      const edges = new Map<string, number>();
      for (let i = 0; i < corners.length; i += 3) {
        const [a, b, c] = corners.slice(i, i + 3);
        if (a === undefined || b === undefined || c === undefined) throw new Error('two corners are none');
        const twice = (along(b) - along(a)) * (c.z - a.z) - (along(c) - along(a)) * (b.z - a.z);
        // One with two corners at one place is none.
        if (twice === 0) continue;
        area += Math.abs(twice) / 2;
        for (const ends of [[a, b] as const, [b, c] as const, [c, a] as const]) {
          const told = ends.map((end) => `${along(end)} ${end.z}`).sort();
          if (told[0] !== told[1]) edges.set(told.join(' '), (edges.get(told.join(' ')) ?? 0) + 1);
        }
      }
      let covered = 0;
      for (let i = 0; i < size - 1; i++)
        covered += ((heightAt(i) + heightAt(i + 1)) / 2 - RELIEF_BASE) * (2 / (size - 1));
      expect(area).toBeCloseTo(covered, 5);
      expect(Math.max(...edges.values())).toBe(2);
      const base = Math.fround(RELIEF_BASE);
      const isOnTop = (at: number, z: number): boolean =>
        z === heightAt(Math.round(((at + 1) * (size - 1)) / 2));
      for (const [ends, times] of edges) {
        if (times === 2) continue;
        // Only the side's own rim has nothing beside it.
        const [fromAt = 0, fromZ = 0, toAt = 0, toZ = 0] = ends.split(' ').map(Number);
        const isRim =
          (fromZ === base && toZ === base) ||
          (fromAt === toAt && Math.abs(fromAt) === 1) ||
          (isOnTop(fromAt, fromZ) && isOnTop(toAt, toZ));
        if (!isRim) throw new Error(`nothing meets the edge ${ends}`);
      }
    }
  });

  test('a wall throws its shadow away from the sun in the north-west', () => {
    const mesh = build(wall);
    const { size } = mesh.grid;
    const middle = (size - 1) / 2;
    const top = cornersOf(mesh, mesh.parts.top);
    const lightOf = (row: number): number =>
      top.find(({ u, v }) => u === 0 && v === Math.fround(row / middle - 1))?.light ?? Number.NaN;
    const away = Math.round(size * 0.12);
    expect(lightOf(middle - away)).toBeLessThan(lightOf(middle + away) - 0.05);
  });
});

describe('the camera of the relief', () => {
  const angle = fc.double({ min: -Math.PI, max: Math.PI, noNaN: true });
  const tilt = fc.double({ min: 0, max: 1.2, noNaN: true });
  const unit = fc.double({ min: -1, max: 1, noNaN: true });

  test('lying flat it is the field transform, exactly', () => {
    const view = new FieldTransform().set(23.7, 0, 0, 411.5, 302.25);
    const camera = new ReliefCamera().look(0, 0).put(411.5, 302.25, view.scale * HALF_WIDTH);
    fc.assert(
      fc.property(unit, unit, (u, v) => {
        camera.project(u, v, 0);
        expect(camera.screenX).toBeCloseTo(view.screenX(u * HALF_WIDTH), 9);
        expect(camera.screenY).toBeCloseTo(view.screenY(v * HALF_WIDTH), 9);
      }),
    );
  });

  test('what is projected comes back at its height', () => {
    fc.assert(
      fc.property(
        angle,
        tilt,
        unit,
        unit,
        fc.double({ min: 0, max: 0.6, noNaN: true }),
        (turn, lean, u, v, z) => {
          const camera = new ReliefCamera().look(turn, lean).put(300, 200, 240).project(u, v, z);
          expect(camera.unproject(camera.screenX, camera.screenY, z)).toBe(true);
          expect(camera.u).toBeCloseTo(u, 9);
          expect(camera.v).toBeCloseTo(v, 9);
        },
      ),
    );
    expect(new ReliefCamera().look(0, 1.5).put(0, 0, 1).unproject(0, -60, 0)).toBe(false);
  });

  test('the shader’s matrix and the projection are one', () => {
    const [width, height] = [1280, 800];
    fc.assert(
      fc.property(
        angle,
        tilt,
        unit,
        unit,
        fc.double({ min: 0, max: 0.6, noNaN: true }),
        (turn, lean, u, v, z) => {
          const camera = new ReliefCamera().look(turn, lean).put(413, 377, 250).project(u, v, z);
          camera.writeMatrix(width, height);
          const row = (i: number): number =>
            (camera.matrix[i] ?? 0) * u +
            (camera.matrix[4 + i] ?? 0) * v +
            (camera.matrix[8 + i] ?? 0) * z +
            (camera.matrix[12 + i] ?? 0);
          expect(((row(0) / row(3) + 1) / 2) * width).toBeCloseTo(camera.screenX, 2);
          expect(((1 - row(1) / row(3)) / 2) * height).toBeCloseTo(camera.screenY, 2);
          expect(Math.abs(row(2) / row(3))).toBeLessThan(1);
        },
      ),
    );
  });

  test('nearer to the eye is nearer in the depth of the picture, and larger', () => {
    const camera = new ReliefCamera().look(0.4, 0.9).put(0, 0, 100);
    camera.writeMatrix(800, 600);
    const depth = (v: number): number => {
      const w = (camera.matrix[7] ?? 0) * v + (camera.matrix[15] ?? 0);
      return ((camera.matrix[6] ?? 0) * v + (camera.matrix[14] ?? 0)) / w;
    };
    expect(depth(-0.8)).toBeLessThan(depth(0.8));
    const across = (v: number): number =>
      camera.project(0.1, v, 0).screenX - camera.project(-0.1, v, 0).screenX;
    expect(across(-0.8)).toBeGreaterThan(across(0.8));
  });
});

describe('what the relief hides', () => {
  const { grid } = build(wall);
  const camera = new ReliefCamera();

  test('a place behind a wall, not one before it, and none from straight above', () => {
    const at = (v: number): boolean => isHidden(grid, 0, v, reliefHeightAt(grid, 0, v), camera, 1);
    camera.look(0, 1.15);
    expect(at(0.3)).toBe(true);
    expect(at(-0.3)).toBe(false);
    expect(at(0)).toBe(false);
    camera.look(Math.PI, 1.15);
    expect(at(0.3)).toBe(false);
    expect(at(-0.3)).toBe(true);
    camera.look(0, 0);
    expect(at(0.3)).toBe(false);
  });

  test('a wall that has not risen hides nothing', () => {
    camera.look(0, 1.15);
    expect(isHidden(grid, 0, 0.3, 0, camera, 0)).toBe(false);
  });
});
