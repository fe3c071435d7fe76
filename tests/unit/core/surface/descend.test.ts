import { describe, expect, test } from 'vitest';
import { randomSource } from '../../../../src/core/math/random';
import type { Minimum } from '../../../../src/core/surface/critical-points';
import { descend, hollowAt } from '../../../../src/core/surface/descend';
import { findMinima } from '../../../../src/core/surface/find-minima';
import { LandformBounds } from '../../../../src/core/surface/landform-bounds';
import { LandformSurface } from '../../../../src/core/surface/landform-surface';
import type { SurfaceSpec } from '../../../../src/core/surface/surface-spec';
import { apart } from '../../../fixtures/dense-search';
import { randomField } from '../../../fixtures/random-fields';

const ravine: SurfaceSpec = {
  kind: 'landforms',
  dimension: 2,
  halfWidth: 10,
  bowl: { center: [3, 2], curvatures: [0.01, 10], angleDegrees: 30 },
  bumps: [],
  offset: 0,
};

function minimaOf(surface: LandformSurface): Minimum[] {
  const search = findMinima(surface, new LandformBounds(surface), 20_000);
  if (!search.ok) throw new Error(search.reason);
  return search.minima.map(({ x, y, face }) => ({
    at: surface.dimension === 1 ? [x] : [x, y],
    loss: surface.loss(Float64Array.of(x, y)),
    onWall: face.sideX !== 0 || face.sideY !== 0,
  }));
}

test('a ravine with condition number 1000 leads to its end', () => {
  expect(apart(descend(new LandformSurface(ravine), [-9, -9]), [3, 2])).toBeLessThan(1e-4);
});

test('where the bowl lies beyond a wall, the walk ends at the wall', () => {
  const surface = new LandformSurface({
    ...ravine,
    bowl: { center: [30, 2], curvatures: [1, 1], angleDegrees: 0 },
  });
  const [x = 0, y = 0] = descend(surface, [-5, -5]);
  expect(x).toBe(10);
  expect(y).toBeCloseTo(2, 6);
});

test('from a peak there is no way down to choose', () => {
  const surface = new LandformSurface({
    ...ravine,
    bumps: [{ kind: 'hill', center: [3, 2], depth: 50, widths: [2, 2], angleDegrees: 0 }],
  });
  expect(descend(surface, [3, 2])).toEqual([3, 2]);
});

describe.each([1, 2] as const)('in %i dimensions', (n) => {
  test('every walk ends in a proved minimum, lower than where it began, and the same each time', () => {
    const random = randomSource(n, 'test/descend');
    for (let seed = 0; seed < 25; seed++) {
      const surface = new LandformSurface(randomField(seed, n));
      const minima = minimaOf(surface);
      for (let k = 0; k < 8; k++) {
        const from = Array.from({ length: n }, () => random.between(-10, 10));
        const end = descend(surface, from);
        expect(descend(surface, from)).toEqual(end);
        expect(surface.loss(Float64Array.from(end))).toBeLessThanOrEqual(
          surface.loss(Float64Array.from(from)),
        );
        const hollow = minima[hollowAt(surface, minima, from)];
        expect(apart(hollow?.at ?? [], end)).toBeLessThan(1e-3);
      }
    }
  });
});

test('without minima there is no hollow to name', () => {
  expect(() => hollowAt(new LandformSurface(ravine), [], [0, 0])).toThrow(RangeError);
});
