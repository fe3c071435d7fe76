/** Slices of networks: directions as Li et al. mean them, exact gradients, bounds that hold, proofs and their mutants. */
import { describe, expect, test } from 'vitest';
import { buildBoundedSurface } from '../../../../src/core/level/build-bounded-surface';
import { buildSurface } from '../../../../src/core/level/build-surface';
import { proveField } from '../../../../src/core/level/prove-field';
import { randomSource } from '../../../../src/core/math/random';
import { layersOf } from '../../../../src/core/model/network';
import { principalDirections, randomDirections } from '../../../../src/core/model/slice-directions';
import { boundsOf } from '../../../../src/core/surface/bounds-of';
import { checkClaim } from '../../../../src/core/surface/check-claim';
import { descend } from '../../../../src/core/surface/descend';
import { proveSurface } from '../../../../src/core/surface/prove-surface';
import { sampleMinima } from '../../../../src/core/surface/sample-minima';
import { gradientError, randomPlaces } from '../../../fixtures/gradient-error';
import { SMOOTH_SLICES, sliceOf, sliceSpec, smoothSliceOf } from '../../../fixtures/slice-specs';

const norm = (a: readonly number[] | Float64Array): number =>
  Math.sqrt(Array.from(a).reduce((sum, x) => sum + x * x, 0));
const dot = (a: Float64Array, b: Float64Array): number => a.reduce((sum, x, i) => sum + x * (b[i] ?? 0), 0);

describe.each(SMOOTH_SLICES)('%s', (_, change) => {
  const slice = smoothSliceOf(change);

  test('has the gradient that differences tell', () => {
    for (const w of randomPlaces(2, 9, 20)) expect(gradientError(slice, w)).toBeLessThan(1e-7);
  });

  test('shows the trained network off its middle', () => {
    const away = norm(slice.trained);
    expect(away).toBeGreaterThanOrEqual(3);
    expect(away).toBeLessThanOrEqual(6);
    const weights = slice.parametersAt(slice.trained);
    expect(slice.network.loss(Float64Array.from(weights))).toBeCloseTo(
      slice.loss(Float64Array.from(slice.trained)),
      14,
    );
  });

  test('stays within its bounds: value, gradient and Hessian', () => {
    const random = randomSource(9, 'boxes');
    const bounds = boundsOf(slice);
    const [here, east, north] = [new Float64Array(2), new Float64Array(2), new Float64Array(2)];
    for (let i = 0; i < 60; i++) {
      const size = [5, 1, 0.1, 0.001][i % 4] ?? 1;
      const box = {
        x: random.between(-5, 5),
        y: random.between(-5, 5),
        rx: random.between(0, size),
        ry: random.between(0, size),
      };
      bounds.over(box);
      for (let k = 0; k < 8; k++) {
        const w = Float64Array.of(
          box.x + box.rx * random.between(-1, 1),
          box.y + box.ry * random.between(-1, 1),
        );
        const loss = slice.lossAndGradient(w, here);
        within(loss, bounds.value, 0);
        within(here[0], bounds.gx, 0);
        within(here[1], bounds.gy, 0);
        // The Hessian by differences of the exact gradient: off by about 1e-9 of its size.
        const h = 1e-5;
        slice.lossAndGradient(Float64Array.of((w[0] ?? 0) + h, w[1] ?? 0), east);
        slice.lossAndGradient(Float64Array.of((w[0] ?? 0) - h, w[1] ?? 0), north);
        within(((east[0] ?? 0) - (north[0] ?? 0)) / (2 * h), bounds.hxx, 1e-8);
        within(((east[1] ?? 0) - (north[1] ?? 0)) / (2 * h), bounds.hxy, 1e-8);
        slice.lossAndGradient(Float64Array.of(w[0] ?? 0, (w[1] ?? 0) + h), east);
        slice.lossAndGradient(Float64Array.of(w[0] ?? 0, (w[1] ?? 0) - h), north);
        within(((east[1] ?? 0) - (north[1] ?? 0)) / (2 * h), bounds.hyy, 1e-8);
      }
    }
  });

  test('has bounds that close in on it', () => {
    const bounds = boundsOf(slice);
    const widths = [0.1, 0.01, 0.001].map((r) => {
      bounds.over({ x: 1, y: -2, rx: r, ry: r });
      return bounds.hxx.high - bounds.hxx.low;
    });
    expect((widths[1] ?? 1) / (widths[0] ?? 0)).toBeLessThan(0.2);
    expect((widths[2] ?? 1) / (widths[1] ?? 0)).toBeLessThan(0.2);
  });
});

function within(x: number | undefined, { low, high }: { low: number; high: number }, slack: number): void {
  expect(x).toBeGreaterThanOrEqual(low - slack);
  expect(x).toBeLessThanOrEqual(high + slack);
}

describe('a proof of a slice', () => {
  const change = {
    data: { source: 'toy', shape: 'xor', count: 40, noise: 0.05, seed: 1 },
    network: { hidden: [6], activation: 'tanh', loss: 'squared' },
  };
  const slice = smoothSliceOf(change);
  const sampled = sampleMinima(slice, 101);
  const [lowest, second] = sampled.minima;
  const claims = { floor: lowest.loss, tolerance: 0.2 * ((second?.loss ?? 1) - lowest.loss) };
  const proof = proveSurface(slice, claims);
  if (!proof.ok) throw new Error(proof.reason);
  const { minima } = proof.value;
  const places = minima.map(({ at }) => at);

  test('is by interval bounds, and finds what a scan finds', () => {
    const proved = proveField(claims, slice);
    expect(proved.ok && proved.value.kind).toBe('interval');
    expect(minima.length).toBeGreaterThan(1);
    expect(sampled.minima).toHaveLength(minima.length);
    sampled.minima.forEach(({ at, loss }, i) => {
      expect(norm(at.map((x, k) => x - (places[i]?.[k] ?? 0)))).toBeLessThan(1e-3);
      expect(loss).toBeCloseTo(minima[i]?.loss ?? 0, 9);
    });
  });

  test('has some of its minima on a wall', () => {
    expect(minima.some(({ onWall }) => onWall)).toBe(true);
  });

  const [first = [], other = []] = places;
  test.each<[string, object, RegExp]>([
    ['the candy moved by 0.01', { candy: [(first[0] ?? 0) + 0.01, first[1]] }, /0\.01 field units away/],
    ['the second-best minimum marked as the candy', { candy: other }, /the candy is said to be at/],
    ['the last minimum left out', { candy: first, minima: places.slice(0, -1) }, /isn't listed/],
    ['a minimum made up', { candy: first, minima: [...places, [9, 9]] }, /there is no minimum at/],
  ])('refuses %s', (_, claim, words) => {
    const checked = checkClaim(slice, { candy: first, ...claim }, claims);
    expect(!checked.ok && checked.reason).toMatch(words);
  });

  test('refuses a minimum on a wall left out', () => {
    const inside = minima.filter(({ onWall }) => !onWall).map(({ at }) => at);
    const checked = checkClaim(slice, { candy: first, minima: inside }, claims);
    expect(!checked.ok && checked.reason).toMatch(/on a wall, isn't listed/);
  });

  test('refuses a wrong floor, and a tolerance that reaches another hollow', () => {
    const low = proveField({ ...claims, floor: 1.01 * claims.floor }, slice);
    expect(!low.ok && low.reason).toMatch(/must be at the floor/);
    const wide = proveField({ ...claims, tolerance: 4 * claims.tolerance }, slice);
    expect(!wide.ok && wide.reason).toMatch(/near tie/);
  });
});

describe('with ReLU', () => {
  const slice = sliceOf({ network: { hidden: [5], activation: 'relu', loss: 'cross-entropy' } });

  test('the gradient is exact where there is no kink', () => {
    for (const w of randomPlaces(2, 9, 20)) expect(gradientError(slice, w, 1e-7)).toBeLessThan(1e-6);
  });

  test('nothing is called proved', () => {
    const { loss } = sampleMinima(slice).minima[0];
    const proof = proveField({ floor: loss, tolerance: 0.05 * loss }, slice);
    expect(proof.ok && proof.value.kind).toBe('sampled');
    const spec = sliceSpec({ network: { hidden: [5], activation: 'relu', loss: 'cross-entropy' } });
    expect(() => buildBoundedSurface(spec)).toThrow(/network-slice has no interval bounds/);
  });
});

describe('directions', () => {
  const slice = smoothSliceOf();
  const { network } = slice;
  const weights = Float64Array.from(slice.parametersAt(slice.trained));

  test('at random change what goes into each neuron by its own norm, and no bias', () => {
    const [east, north] = randomDirections(network.shape, weights, 5);
    expect(dot(east, north)).not.toBe(0);
    for (const direction of [east, north])
      for (const { inputs, outputs, offset } of layersOf(network.shape))
        for (let o = 0; o < outputs; o++) {
          const row = [offset + o * inputs, offset + (o + 1) * inputs] as const;
          expect(norm(direction.slice(...row))).toBeCloseTo(norm(weights.slice(...row)), 12);
          expect(direction[offset + inputs * outputs + o]).toBe(0);
        }
  });

  test('along a path are those in which it is longest', () => {
    // A path in the plane of (3, 4, 0)/5 and (0, 0, 1), much longer along the first.
    const end = Float64Array.of(1, 1, 1);
    const path = [10, 7, 4, 2].map((t, i) =>
      Float64Array.of(1 + 0.6 * t, 1 + 0.8 * t, 1 + (i % 2 === 0 ? 1 : -1)),
    );
    const [east, north] = principalDirections(path, end);
    expect(norm(east)).toBeCloseTo(1, 12);
    expect(norm(north)).toBeCloseTo(1, 12);
    expect(dot(east, north)).toBeCloseTo(0, 12);
    expect(Math.abs(dot(east, Float64Array.of(0.6, 0.8, 0)))).toBeGreaterThan(0.99);
    expect(Math.max(...east)).toBeGreaterThan(Math.max(...east.map((d) => -d)));
    // Nothing of the path is left outside the plane.
    for (const stop of path) {
      const step = stop.map((x, i) => x - (end[i] ?? 0));
      const inPlane = Math.hypot(dot(step, east), dot(step, north));
      expect(inPlane).toBeCloseTo(norm(step), 12);
    }
  });

  test('of a path that leads nowhere are refused', () => {
    expect(() => principalDirections([Float64Array.of(1, 2)], Float64Array.of(0, 0))).toThrow(/too short/);
  });

  test.each<[string, object, RegExp]>([
    [
      'a weight that the network has not',
      { slice: { kind: 'weights', east: 0, north: 25 } },
      /two different weights/,
    ],
    ['the same weight twice', { slice: { kind: 'weights', east: 2, north: 2 } }, /two different weights/],
    [
      'labels of 2',
      {
        data: {
          source: 'rows',
          name: 'own',
          columns: ['a', 'b', 'c'],
          rows: [
            [0, 1, 2],
            [1, 0, 0],
          ],
        },
      },
      /label/,
    ],
    ['17 neurons', { network: { hidden: [17], activation: 'tanh', loss: 'squared' } }, /<=16/],
  ])('%s is refused', (_, change, words) => {
    expect(() => sliceOf(change)).toThrow(words);
  });
});

test('training goes down, and the trained place is near a hollow of its slice', () => {
  const slice = smoothSliceOf();
  const trained = slice.loss(Float64Array.from(slice.trained));
  const untrained = smoothSliceOf({ training: { seed: 1, steps: 0, learningRate: 0.03 } });
  expect(trained).toBeLessThan(0.7 * untrained.loss(Float64Array.from(untrained.trained)));
  const end = descend(slice, slice.trained);
  expect(slice.loss(Float64Array.from(end))).toBeGreaterThan(0.3 * trained);
});

test('a split network is judged by rows that it never saw, at the same places', () => {
  const slice = buildSurface(sliceSpec({ split: { testShare: 0.25, seed: 2 } }));
  if (!('test' in slice) || slice.test === null) throw new Error('no split');
  expect(slice.batches.sampleCount).toBe(30);
  expect(slice.test.batches.sampleCount).toBe(10);
  for (const w of randomPlaces(2, 9, 5)) expect(gradientError(slice.test, w)).toBeLessThan(1e-7);
});
