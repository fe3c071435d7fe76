import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LandformSurface } from '../../../../src/core/surface/landform-surface';
import type { LossSurface } from '../../../../src/core/surface/loss-function';
import type { SurfaceSpec } from '../../../../src/core/surface/surface-spec';
import { type Turning, turnPoint, turnSurface } from '../../../../src/core/surface/turning';
import { terrainOf } from '../../../fixtures/dense-search';
import { randomField } from '../../../fixtures/random-fields';

const coordinate = fc.double({ min: -10, max: 10, noNaN: true });
const place = fc.tuple(coordinate, coordinate);

/** The gradient agrees with (L(w + h) − L(w − h))/2h within the error of the difference, about 1e-7 of the scale. */
function expectGradient(surface: LossSurface, w: readonly number[]): void {
  const n = surface.dimension;
  const gradient = new Float64Array(n);
  const loss = surface.lossAndGradient(Float64Array.from(w.slice(0, n)), gradient);
  expect(loss).toBe(surface.loss(Float64Array.from(w.slice(0, n))));
  const h = 1e-5;
  for (let i = 0; i < n; i++) {
    const shifted = (by: number): number =>
      surface.loss(Float64Array.from(w.slice(0, n).map((x, k) => (k === i ? x + by : x))));
    const difference = (shifted(h) - shifted(-h)) / (2 * h);
    const scale = 1 + Math.abs(loss) + Math.abs(gradient[i] ?? 0);
    expect(Math.abs((gradient[i] ?? 0) - difference) / scale).toBeLessThan(2e-7);
  }
}

const plain: SurfaceSpec = {
  kind: 'landforms',
  dimension: 2,
  halfWidth: 10,
  bowl: { center: [1, -2], curvatures: [0.01, 0.02], angleDegrees: 33 },
  bumps: [],
  offset: 3,
};
const bump = { center: [0.5, 1], depth: 7, widths: [1.5, 3], angleDegrees: -25 };
const landforms: Record<string, SurfaceSpec> = {
  bowl: { ...plain, bowl: { ...plain.bowl, curvatures: [1, 3] } },
  ravine: { ...plain, bowl: { ...plain.bowl, curvatures: [0.1, 5] } },
  well: { ...plain, bumps: [{ ...bump, kind: 'well' }] },
  hill: { ...plain, bumps: [{ ...bump, kind: 'hill' }] },
  plateau: { ...plain, bumps: [{ ...bump, kind: 'hill' }], plateau: 6 },
};

describe.each(Object.entries(landforms))('%s', (_name, spec) => {
  test('the gradient agrees with central differences', () => {
    fc.assert(
      fc.property(place, (w) => expectGradient(new LandformSurface(spec), w)),
      { numRuns: 100, seed: 7 },
    );
  });
});

test('sums of landforms, on ropes and fields, with and without a plateau', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 1e6 }),
      fc.constantFrom<1 | 2>(1, 2),
      fc.boolean(),
      place,
      (seed, n, flat, w) => {
        const field = { ...randomField(seed, n), offset: 400 }; // wells are at most 10 × 30 deep
        expectGradient(new LandformSurface(flat ? { ...field, plateau: 500 } : field), w);
      },
    ),
    { numRuns: 300, seed: 11 },
  );
});

test('losses agree with the formula written out apart from core', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e6 }), fc.constantFrom<1 | 2>(1, 2), place, (seed, n, w) => {
      const field = randomField(seed, n);
      const at = w.slice(0, n);
      const expected = terrainOf(field).value(at);
      const loss = new LandformSurface(field).loss(Float64Array.from(at));
      expect(Math.abs(loss - expected)).toBeLessThan(1e-10 * (100 + Math.abs(expected)));
    }),
    { numRuns: 300, seed: 5 },
  );
});

test('turned fields: same losses at turned places, and gradients of their own', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 1e6 }),
      fc.constantFrom<1 | 2>(1, 2),
      fc.integer({ min: 0, max: 7 }),
      place,
      (seed, n, turn, w) => {
        const turning = turn as Turning;
        const surface = new LandformSurface(randomField(seed, n));
        const turned = turnSurface(surface, turning);
        const at = w.slice(0, n);
        const seen = turnPoint(at, turning);
        expect(turned.loss(Float64Array.from(seen))).toBe(surface.loss(Float64Array.from(at)));
        expectGradient(turned, seen);
      },
    ),
    { numRuns: 200, seed: 3 },
  );
});
