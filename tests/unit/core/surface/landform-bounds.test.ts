import { describe, expect, test } from 'vitest';
import type { Interval } from '../../../../src/core/math/interval';
import { randomSource } from '../../../../src/core/math/random';
import { LandformBounds } from '../../../../src/core/surface/landform-bounds';
import { LandformSurface } from '../../../../src/core/surface/landform-surface';
import { terrainOf } from '../../../fixtures/dense-search';
import { randomField } from '../../../fixtures/random-fields';

/** How far a value lies outside the range, beyond the rounding of the test's own formula; 0 within. */
function outside(range: Interval, value: number): number {
  const rounding = 1e-11 * (100 + Math.abs(value));
  return Math.max(0, range.low - value - rounding, value - range.high - rounding);
}

describe.each([1, 2] as const)('bounds in %i dimensions', (n) => {
  test('hold value, gradient and Hessian everywhere in the box', () => {
    const random = randomSource(n, 'test/bounds');
    let worst = 0;
    for (let seed = 0; seed < 60; seed++) {
      const spec = randomField(seed, n);
      const terrain = terrainOf(spec);
      const bounds = new LandformBounds(new LandformSurface(spec));
      for (const size of [5, 1, 0.2, 0.01]) {
        const box = {
          x: random.between(-8, 8),
          y: n === 2 ? random.between(-8, 8) : 0,
          rx: random.between(0, size),
          ry: n === 2 ? random.between(0, size) : 0,
        };
        bounds.over(box);
        for (let k = 0; k < 60; k++) {
          // Corners and sides too: that is where bounds are met.
          const share = (): number => random.pick([-1, 1, random.between(-1, 1)]);
          const w = [box.x + box.rx * share(), box.y + box.ry * share()].slice(0, n);
          const [gx = 0, gy = 0] = terrain.gradient(w);
          const h = terrain.hessian(w);
          worst = Math.max(
            worst,
            outside(bounds.value, terrain.value(w)),
            outside(bounds.gx, gx),
            outside(bounds.hxx, h[0]?.[0] ?? 0),
            n === 1 ? 0 : outside(bounds.gy, gy),
            n === 1 ? 0 : outside(bounds.hxy, h[0]?.[1] ?? 0),
            n === 1 ? 0 : outside(bounds.hyy, h[1]?.[1] ?? 0),
          );
        }
      }
    }
    expect(worst).toBe(0);
  });
});

test('bounds of a point are as narrow as their slack', () => {
  const spec = randomField(3, 2);
  const bounds = new LandformBounds(new LandformSurface(spec));
  bounds.over({ x: 1, y: 2, rx: 0, ry: 0 });
  for (const range of [bounds.value, bounds.gx, bounds.gy, bounds.hxx, bounds.hxy, bounds.hyy])
    expect(range.high - range.low).toBeLessThan(1e-8);
  expect(bounds.middleValue).toBeCloseTo(terrainOf(spec).value([1, 2]), 9);
});

test('halving a box narrows its bounds at least by half in the end', () => {
  const bounds = new LandformBounds(new LandformSurface(randomField(4, 2)));
  const widths = [0.4, 0.2, 0.1, 0.05].map((r) => {
    bounds.over({ x: -2, y: 1, rx: r, ry: r });
    return bounds.value.high - bounds.value.low;
  });
  widths.slice(1).forEach((width, i) => {
    expect(width).toBeLessThan(0.55 * (widths[i] ?? 0));
  });
});
