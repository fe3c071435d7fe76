import { describe, expect, test } from 'vitest';
import { randomSource } from '../../../../src/core/math/random';
import { basinMap, basinShares } from '../../../../src/core/surface/basins';
import { boundsOf } from '../../../../src/core/surface/bounds-of';
import type { Minimum } from '../../../../src/core/surface/critical-points';
import { hollowAt } from '../../../../src/core/surface/descend';
import { findMinima } from '../../../../src/core/surface/find-minima';
import { LandformSurface } from '../../../../src/core/surface/landform-surface';
import { sampleMap } from '../../../../src/core/surface/sample-map';
import type { SurfaceSpec } from '../../../../src/core/surface/surface-spec';
import { turnSurface } from '../../../../src/core/surface/turning';
import { watershed } from '../../../../src/core/surface/watershed';
import { randomField } from '../../../fixtures/random-fields';

function minimaOf(surface: LandformSurface): Minimum[] {
  const search = findMinima(surface, boundsOf(surface), 20_000);
  if (!search.ok) throw new Error(search.reason);
  return search.minima.map(({ x, y }) => ({
    at: surface.dimension === 1 ? [x] : [x, y],
    loss: surface.loss(Float64Array.of(x, y)),
    onWall: false,
  }));
}

/** Two equal wells left and right of x = 0, in a bowl. */
const twins = new LandformSurface({
  kind: 'landforms',
  dimension: 2,
  halfWidth: 10,
  bowl: { center: [0, 0], curvatures: [0.2, 0.2], angleDegrees: 0 },
  bumps: [4, -4].map((x) => ({
    kind: 'well' as const,
    center: [x, 0],
    depth: 20,
    widths: [1.5, 1.5],
    angleDegrees: 0,
  })),
  offset: 30,
});

describe('basin shares', () => {
  test('of two wells that mirror each other are halves', () => {
    expect(basinShares(twins, minimaOf(twins), 20)).toEqual([0.5, 0.5]);
  });

  test('add up to 1, none is negative, and they are the same each time', () => {
    for (const n of [1, 2] as const)
      for (let seed = 0; seed < 6; seed++) {
        const surface = new LandformSurface(randomField(seed, n));
        const minima = minimaOf(surface);
        const shares = basinShares(surface, minima, 12);
        expect(shares).toHaveLength(minima.length);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
        expect(Math.min(...shares)).toBeGreaterThanOrEqual(0);
        expect(basinShares(surface, minima, 12)).toEqual(shares);
      }
  });

  test('a grid of nothing is refused', () => {
    expect(() => basinShares(twins, minimaOf(twins), 0)).toThrow(/samplesPerSide .* got 0/);
    expect(() => basinShares(twins, [], 3)).toThrow(RangeError);
  });
});

describe('the colored map', () => {
  test('agrees with descent at 9 of 10 places or more', () => {
    const side = 256;
    const random = randomSource(1, 'test/basins');
    for (let seed = 0; seed < 6; seed++) {
      const surface = new LandformSurface(randomField(seed, 2));
      const minima = minimaOf(surface);
      const map = basinMap(surface, minima, side);
      let same = 0;
      for (let k = 0; k < 300; k++) {
        const [column, row] = [random.integer(0, side - 1), random.integer(0, side - 1)];
        const place = [column, row].map((i) => -10 + (20 * i) / (side - 1));
        if (hollowAt(surface, minima, place) === map[row * side + column]) same += 1;
      }
      expect(same / 300, `seed ${seed}`).toBeGreaterThanOrEqual(0.9);
    }
  });

  test('of a rope colors every sample as it rolls, but for one at each border', () => {
    const surface = new LandformSurface(randomField(2, 1));
    const minima = minimaOf(surface);
    const map = basinMap(surface, minima, 201);
    let others = 0;
    for (let i = 0; i < 201; i++) if (hollowAt(surface, minima, [-10 + i / 10]) !== map[i]) others += 1;
    expect(minima.length).toBeGreaterThan(1);
    expect(others).toBeLessThan(minima.length);
  });
});

describe('the watershed', () => {
  const rowOf = (...values: number[]) => {
    const { labels, pits } = watershed(Float64Array.from(values), values.length, 1);
    return [Array.from(labels), Array.from(pits)];
  };

  test('sends every sample down the steepest way', () => {
    expect(rowOf(3, 1, 2, 5, 4, 0)).toEqual([
      [0, 0, 0, 0, 1, 1],
      [1, 5],
    ]);
  });

  test('drains flat ground to its nearest way out, and takes one without for a single pit', () => {
    expect(rowOf(0, 2, 2, 2, 2, 2, 1)).toEqual([
      [0, 0, 0, 0, 1, 1, 1],
      [0, 6],
    ]);
    expect(rowOf(4, 1, 1, 1, 3)).toEqual([[0, 0, 0, 0, 0], [1]]);
    expect(rowOf(7, 7, 7)).toEqual([[0, 0, 0], [0]]);
  });

  test('goes diagonally only where that is steeper', () => {
    const map = Float64Array.of(0, 9, 9, 9, 5, 1, 9, 9, 9);
    // From the middle (5): 5/√2 = 3.5 to the corner, 4 to the east.
    expect(watershed(map, 3, 3).labels[4]).toBe(1);
    map[5] = 2;
    expect(watershed(map, 3, 3).labels[4]).toBe(0);
  });

  test('labels every sample with a pit that is no higher, on maps of coarse steps too', () => {
    const random = randomSource(3, 'test/watershed');
    for (let k = 0; k < 30; k++) {
      const [width, height] = [random.integer(1, 30), random.integer(1, 30)];
      const steps = random.pick([2, 5, 1000]);
      const values = Float64Array.from({ length: width * height }, () => random.integer(0, steps));
      const { labels, pits } = watershed(values, width, height);
      labels.forEach((label, i) => {
        const pit = pits[label] ?? -1;
        expect(labels[pit]).toBe(label);
        expect(values[pit]).toBeLessThanOrEqual(values[i] ?? Number.NaN);
      });
      // Two pits never touch: equal neighbors are one pit.
      pits.forEach((pit, label) => {
        const [x, y] = [pit % width, Math.floor(pit / width)];
        for (const [dx, dy] of [
          [1, 0],
          [0, 1],
          [1, 1],
          [-1, 1],
        ] as const) {
          const [i, j] = [x + dx, y + dy];
          if (i < 0 || i >= width || j >= height) continue;
          const there = j * width + i;
          if (values[there] === values[pit]) expect(labels[there]).toBe(label);
        }
      });
    }
  });

  test('refuses what is no map', () => {
    expect(() => watershed(new Float64Array(5), 2, 2)).toThrow(/4 numbers for 2 × 2, got 5/);
    expect(() => watershed(Float64Array.of(1, Number.NaN), 2, 1)).toThrow(/\(1, 0\) is not a number/);
    expect(() => watershed(new Float64Array(0), 0, 1)).toThrow(RangeError);
  });
});

describe('a fast map', () => {
  /** Largest difference from the exact losses, as a share of the sizes that are added up. */
  function worstError(spec: SurfaceSpec, side: number): number {
    const surface = new LandformSurface(spec);
    const rows = spec.dimension === 2 ? side : 1;
    const out = new Float64Array(side * rows);
    sampleMap(surface, side, out);
    let worst = 0;
    for (let row = 0; row < rows; row++)
      for (let column = 0; column < side; column++) {
        const place = [column, row].map((i) => -10 + (20 * i) / (side - 1));
        const exact = surface.loss(Float64Array.from(place));
        worst = Math.max(worst, Math.abs((out[row * side + column] ?? 0) - exact) / (1 + Math.abs(exact)));
      }
    return worst;
  }

  test('is within 1e-9 of the exact losses, on fields, ropes, plateaus and with other landforms', () => {
    for (let seed = 0; seed < 12; seed++) {
      expect(worstError(randomField(seed, 2), 256)).toBeLessThan(1e-9);
      expect(worstError(randomField(seed, 1), 385)).toBeLessThan(1e-9);
    }
    const field = { ...randomField(3, 2), offset: 400, plateau: 500 };
    expect(worstError(field, 129)).toBeLessThan(1e-9);
    expect(
      worstError(
        {
          ...field,
          landforms: [
            { kind: 'ridge', center: [1, 1], angleDegrees: 30, height: 9, width: 1 },
            { kind: 'cliff', center: [-3, 1], angleDegrees: 80, height: 9, width: 0.5 },
          ],
        },
        65,
      ),
    ).toBeLessThan(1e-9);
  });

  test('is within 1e-9 for the narrowest and the widest bumps, far from the field and thin', () => {
    const spec = (widths: number[], center: number[]): SurfaceSpec => ({
      ...randomField(1, 2),
      bumps: [{ kind: 'hill', center, depth: 30, widths, angleDegrees: 33 }],
    });
    for (const [widths, center] of [
      [
        [0.01, 0.01],
        [0.3, 0.2],
      ],
      [
        [500, 900],
        [700, -900],
      ],
      [
        [0.05, 40],
        [1, 2],
      ],
      [
        [1e-6, 1e-6],
        [0, 0],
      ],
      [
        [3, 3],
        [-14, 15],
      ],
    ] as const)
      expect(worstError(spec([...widths], [...center]), 256)).toBeLessThan(1e-9);
  });

  test('of any other surface asks for each loss', () => {
    const turned = turnSurface(twins, 3);
    const out = new Float32Array(49);
    sampleMap(turned, 7, out);
    expect(out[0]).toBe(Math.fround(turned.loss(Float64Array.of(-10, -10))));
    expect(out[2 * 7 + 5]).toBe(Math.fround(turned.loss(Float64Array.of(-10 + (20 * 5) / 6, -10 + 40 / 6))));
  });

  test('refuses a map that is too small', () => {
    expect(() => sampleMap(twins, 4, new Float32Array(15))).toThrow(/16 samples, got 15/);
    expect(() => sampleMap(twins, 1, new Float32Array(15))).toThrow(RangeError);
  });
});
