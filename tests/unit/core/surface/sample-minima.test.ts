import { expect, test } from 'vitest';
import { boundsOf } from '../../../../src/core/surface/bounds-of';
import { findMinima } from '../../../../src/core/surface/find-minima';
import { LandformSurface } from '../../../../src/core/surface/landform-surface';
import type { LossSurface } from '../../../../src/core/surface/loss-function';
import { offsetForFloor } from '../../../../src/core/surface/prove-surface';
import { sampleMinima, sampleSurface } from '../../../../src/core/surface/sample-minima';
import { apart } from '../../../fixtures/dense-search';
import { randomField } from '../../../fixtures/random-fields';

test('a dense scan finds the minima that are proved, walls included, and calls itself sampled', () => {
  for (let seed = 0; seed < 12; seed++) {
    const surface = new LandformSurface(randomField(seed, 2));
    const search = findMinima(surface, boundsOf(surface), 20_000);
    if (!search.ok) throw new Error(search.reason);
    const sampled = sampleMinima(surface, 101);
    expect(sampled.kind).toBe('sampled');
    expect([sampled.grid, sampled.refinement]).toEqual([101, 1e-3]);
    expect(sampled.minima).toHaveLength(search.minima.length);
    for (const { x, y, face } of search.minima) {
      const same = sampled.minima.find(({ at }) => apart(at, [x, y]) < 1e-3);
      expect(same?.onWall).toBe(face.sideX !== 0 || face.sideY !== 0);
    }
    const losses = sampled.minima.map(({ loss }) => loss);
    expect(losses).toEqual([...losses].sort((a, b) => a - b));
  }
});

test('a rope is scanned along its one axis', () => {
  const surface = new LandformSurface(randomField(5, 1));
  const search = findMinima(surface, boundsOf(surface), 20_000);
  if (!search.ok) throw new Error(search.reason);
  expect(sampleMinima(surface).minima).toHaveLength(search.minima.length);
});

test('floor, near ties and ties are held against what was sampled', () => {
  const spec = randomField(16, 2);
  const offset = offsetForFloor(new LandformSurface(spec), 0) ?? Number.NaN;
  const surface = new LandformSurface({ ...spec, offset });
  const reasonOf = (floor: number, tolerance: number, tied?: number): string => {
    const sampled = sampleSurface(surface, { floor, tolerance, tied }, 101);
    return sampled.ok ? sampled.value.kind : sampled.reason;
  };
  const rival = sampleMinima(surface, 101).minima[1]?.loss ?? Number.NaN;
  expect(reasonOf(0, 0.1)).toBe('sampled');
  expect(reasonOf(1, 0.1)).toMatch(/not the floor 1/);
  expect(reasonOf(0, rival * 0.51)).toMatch(/near tie/);
  expect(reasonOf(0, 0.1, 2)).toMatch(/2 global minima are said to be tied/);
});

test('places without a finite loss are passed over; a surface with none is refused', () => {
  const surfaceOf = (loss: (x: number) => number): LossSurface => ({
    dimension: 1,
    domain: { min: [-1], max: [1] },
    loss: (w) => loss(w[0] ?? 0),
    lossAndGradient: (w, out) => {
      out[0] = 2 * (w[0] ?? 0) - 1;
      return loss(w[0] ?? 0);
    },
  });
  const half = surfaceOf((x) => (x < 0 ? Number.NaN : (x - 0.5) * (x - 0.5)));
  expect(sampleMinima(half, 21).minima[0].at[0]).toBeCloseTo(0.5, 5);
  expect(() => sampleMinima(surfaceOf(() => Number.NaN))).toThrow(/no finite loss/);
  expect(() => sampleMinima(half, 2)).toThrow(/side must be 3 or more, got 2/);
});
