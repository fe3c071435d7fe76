import { describe, expect, test } from 'vitest';
import { randomSource } from '../../../../src/core/math/random';
import { drawWeights, networkLoss } from '../../../../src/core/model/network';
import { sliceSurface } from '../../../../src/core/model/slice';
import { toyPoints } from '../../../../src/core/model/toy-points';
import { LandformSurface } from '../../../../src/core/surface/landform-surface';
import type { LossSurface } from '../../../../src/core/surface/loss-function';
import { sampleMap } from '../../../../src/core/surface/sample-map';

/** The map's largest difference from the loss at its places, as a share of the largest loss. */
function largestError(surface: LossSurface, side: number): number {
  const rows = surface.dimension === 2 ? side : 1;
  const map = new Float64Array(side * rows);
  sampleMap(surface, side, map);
  const [low = 0] = surface.domain.min;
  const [high = 0] = surface.domain.max;
  const along = (k: number) => low + ((high - low) * k) / (side - 1);
  let error = 0;
  let size = 0;
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < side; column++) {
      const at = rows === 1 ? [along(column)] : [along(column), along(row)];
      const loss = surface.loss(Float64Array.from(at));
      error = Math.max(error, Math.abs((map[row * side + column] ?? Number.NaN) - loss));
      size = Math.max(size, Math.abs(loss));
    }
  return error / size;
}

/** Bumps of very different widths at every angle, some centered outside the walls, where only a tail comes in. */
function field(dimension: 1 | 2, widths: readonly [number, number]): LandformSurface {
  const random = randomSource(dimension, `test/map/${widths[0]}`);
  const numbers = (low: number, high: number) =>
    Array.from({ length: dimension }, () => random.between(low, high));
  return new LandformSurface({
    kind: 'landforms',
    dimension,
    halfWidth: 10,
    bowl: { center: numbers(-3, 3), curvatures: numbers(0.2, 1.2), angleDegrees: 0 },
    bumps: Array.from({ length: 40 }, () => ({
      kind: random.uniform() < 0.5 ? ('well' as const) : ('hill' as const),
      center: numbers(-14, 14),
      depth: random.between(1, 30),
      widths: numbers(...widths),
      angleDegrees: dimension === 2 ? random.between(0, 180) : 0,
    })),
    offset: 40,
  });
}

describe.each([1, 2] as const)('a map of a field of %d parameters', (dimension) => {
  test.each([[[1.6, 2.8] as const], [[0.02, 0.5] as const], [[5, 40] as const]])(
    'with bumps of widths %j is within 1e-9',
    (widths) => {
      const surface = field(dimension, widths);
      for (const side of [2, 3, 4, 7, 64, 129]) expect(largestError(surface, side)).toBeLessThan(1e-9);
    },
  );
});

test("a map of a slice is quick about the network's loss, and within 1e-6", () => {
  const network = networkLoss(
    { hidden: [8, 8], activation: 'tanh', loss: 'squared' },
    toyPoints('moons', 64, 0.1, 1),
  );
  const random = randomSource(1, 'test/slice-map');
  const origin = drawWeights(network.shape, random);
  const direction = () => Float64Array.from(origin, () => random.normal());
  const slice = sliceSurface(network, { origin, east: direction(), north: direction() }, 1);
  expect(slice.picture?.(Float64Array.of(0.2, -0.3))).not.toBe(slice.loss(Float64Array.of(0.2, -0.3)));
  expect(largestError(slice, 17)).toBeLessThan(1e-6);
});
